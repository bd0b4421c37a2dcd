import type { messages } from '../contract/messages'
import { isOver } from '../events/event'
import { refusing, type UseCase } from '../platform/serve'
import type { MessageNeeds } from './needs'
import { soonest } from './schedule'

const refuse = refusing<typeof messages.reach>()

export const reach =
  (needs: MessageNeeds): UseCase<typeof messages.reach> =>
  async ({ eventId }, { communityId }) => {
    const now = needs.now()
    const event = await needs.events(communityId).find(eventId)
    if (!event) throw refuse('event-not-found')
    if (isOver(event, now)) throw refuse('event-over')
    const ledgers = await needs.consents(communityId).of(event.entries.map(({ id }) => id))
    const unreachable = event.entries.filter(({ id }) => (ledgers.get(id)?.left.changed ?? 0) <= 0)
    return {
      parties: event.entries.length,
      reachable: event.entries.length - unreachable.length,
      unreachable: unreachable.map(({ number, name }) => ({ ticketNumber: number, name })),
      sendsAt: soonest(event.startsAt, now).toISOString(),
    }
  }
