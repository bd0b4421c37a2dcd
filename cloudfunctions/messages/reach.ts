import type { messages } from '../contract/messages'
import { isOver } from '../events/event'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeMessageNeeds } from './needs'
import { soonest } from './schedule'

const refuse = refusing<typeof messages.reach>()

export const reach =
  (needs: OfficeMessageNeeds): UseCase<typeof messages.reach> =>
  async ({ eventId }, caller) => {
    const { communityId } = caller
    const now = needs.now()
    const event = await needs.events(communityId).find(eventId)
    if (!event) throw refuse('event-not-found')
    if (isOver(event, now)) throw refuse('event-over')
    const look = { what: 'reach-seen', eventId, at: now } as const
    await needs.audit(communityId).note(listLine(needs.secrets(), look, caller))
    const ledgers = await needs.consents(communityId).of(event.entries.map(({ id }) => id))
    const unreachable = event.entries.filter(({ id }) => (ledgers.get(id)?.left.changed ?? 0) <= 0)
    return {
      parties: event.entries.length,
      reachable: event.entries.length - unreachable.length,
      unreachable: unreachable.map(({ number, name }) => ({ ticketNumber: number, name })),
      sendsAt: soonest(event.startsAt, now).toISOString(),
    }
  }
