import type { messages, PartyLedger } from '../contract/messages'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import { none } from './consent-store'
import type { OfficeMessageNeeds } from './needs'
import { roundsOf } from './report'

const refuse = refusing<typeof messages.ledger>()

/** Who can be told what, and what did not reach whom: the list's own names, numbers and reasons. */
export const ledger =
  (needs: OfficeMessageNeeds): UseCase<typeof messages.ledger> =>
  async ({ eventId }, caller) => {
    const { communityId } = caller
    const event = await needs.events(communityId).find(eventId)
    if (!event) throw refuse('event-not-found')
    const look = { what: 'ledger-seen', eventId, at: needs.now() } as const
    await needs.audit(communityId).note(listLine(needs.secrets(), look, caller))
    const [ledgers, told] = await Promise.all([
      needs.consents(communityId).of(event.entries.map(({ id }) => id)),
      needs.messages(communityId).ofEvent(eventId),
    ])
    const missed = new Map<string, PartyLedger['missed']>()
    for (const round of roundsOf(event, told, needs.now())) {
      for (const { ticketNumber, why } of round.missed) {
        missed.set(ticketNumber, [...(missed.get(ticketNumber) ?? []), { about: round.about, why }])
      }
    }
    const parties = event.entries.map(({ id, number, name }) => ({
      ...{ ticketNumber: number, name },
      ...{ left: ledgers.get(id)?.left ?? none, missed: missed.get(number) ?? [] },
    }))
    return { parties }
  }
