import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.takeOff>()

/** Only what was added by hand; whoever signed up leaves by themselves. Being off already is being off. */
export const takeOff =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.takeOff> =>
  async (wish, { communityId }) => {
    const { eventId, entry } = wish
    const store = needs.events(communityId)
    let { party } = wish
    while (!(await store.leave(eventId, entry, party, needs.now()))) {
      const face = await store.face(eventId, entry)
      if (!face) throw refuse('event-not-found')
      if (!face.mine) break
      if (isOver(face, needs.now())) throw refuse('event-over')
      party = face.mine.entry.party
    }
    return { eventId }
  }
