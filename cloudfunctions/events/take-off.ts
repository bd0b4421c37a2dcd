import type { eventsRoster } from '../contract/events-roster'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import { telling } from './hand-deed'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsRoster.takeOff>()

/** Only what was added by hand; whoever signed up leaves by themselves. Being off already is being off. */
export const takeOff =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.takeOff> =>
  (wish, caller) =>
    telling('taken-off', wish, caller, needs, async () => ({
      done: await strike(wish, caller.communityId, needs),
      outcome: { eventId: wish.eventId },
    }))

/** False when it was off already. */
async function strike(
  wish: { eventId: string; entry: string; party: number },
  communityId: string,
  needs: OfficeNeeds,
) {
  const { eventId, entry } = wish
  const store = needs.events(communityId)
  let { party } = wish
  while (!(await store.leave(eventId, entry, party, needs.now()))) {
    const face = await store.face(eventId, entry)
    if (!face) throw refuse('event-not-found')
    if (!face.mine) return false
    if (isOver(face, needs.now())) throw refuse('event-over')
    party = face.mine.entry.party
  }
  return true
}
