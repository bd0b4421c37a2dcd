import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { EventNeeds } from './needs'
import { subjectOf, tell } from './on-behalf'

const refuse = refusing<typeof events.leave>()

/** One conditional update; whoever waits next is seated by it. Having left already is having left. */
export const leave =
  (needs: EventNeeds): UseCase<typeof events.leave> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    const actsFor = await subjectOf(caller, wish.for, needs)
    const subject = actsFor.personId
    let { party } = wish
    if (subject !== caller.personId) {
      const face = await store.face(wish.eventId, subject)
      if (!face) throw refuse('event-not-found')
      if (!face.mine) return { eventId: wish.eventId }
      if (isOver(face, needs.now())) throw refuse('event-over')
      party = face.mine.entry.party
      await tell('left-for', actsFor, { id: face.id, turn: face.mine.entry.ticketId }, needs.now(), caller, needs)
    }
    while (!(await store.leave(wish.eventId, subject, party, needs.now()))) {
      const face = await store.face(wish.eventId, subject)
      if (!face) throw refuse('event-not-found')
      if (!face.mine) break
      if (isOver(face, needs.now())) throw refuse('event-over')
      party = face.mine.entry.party
    }
    return { eventId: wish.eventId }
  }
