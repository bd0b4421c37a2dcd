import type { messages, Round } from '../contract/messages'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import { nameOf, type StoredMessage } from './message-store'
import type { OfficeMessageNeeds } from './needs'
import { outcomeOf } from './outcome'
import { type Known, type Telling, tellings, ticketOfLate } from './rounds'
import type { Tellable } from './tellable'

const refuse = refusing<typeof messages.report>()

/** What was told of an event, and whom it did not reach. */
export const report =
  (needs: OfficeMessageNeeds): UseCase<typeof messages.report> =>
  async ({ eventId }, caller) => {
    const { communityId } = caller
    const event = await needs.events(communityId).find(eventId)
    if (!event) throw refuse('event-not-found')
    const look = { what: 'report-seen', eventId, at: needs.now() } as const
    await needs.audit(communityId).note(listLine(needs.secrets(), look, caller))
    const told = await needs.messages(communityId).ofEvent(eventId)
    return { rounds: roundsOf(event, told, needs.now()) }
  }

/** Rounds that have begun, in the order they did; people come with the state of their own message. */
export function roundsOf(event: Tellable, told: ReadonlyMap<string, StoredMessage>, now: Date): Round[] {
  const begun = tellings(event, knownFrom(told)).filter(({ window }) => window.from <= now)
  const rounds = new Map<string, Round>()
  for (const telling of begun) {
    const { about, revision, each } = telling
    const key = each ? about : `${about}|${revision}`
    const round = rounds.get(key) ?? emptyRound(telling)
    rounds.set(key, round)
    for (const entry of telling.entries) {
      const name = nameOf({ eventId: event.id, personId: entry.id, kind: telling.kind, revision })
      const outcome = outcomeOf(told.get(name), { window: telling.window, toldAt: event.toldAt }, now)
      if (outcome === 'sent') round.sent += 1
      else if (outcome === 'pending') round.pending += 1
      else round.missed.push({ ticketNumber: entry.number, name: entry.name, why: outcome })
    }
  }
  return [...rounds.values()]
    .filter(({ sent, pending, missed }) => sent + pending + missed.length > 0)
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
}

/** Who was told of a seat belongs to the report, also when that seat has gone to somebody else since. */
function knownFrom(told: ReadonlyMap<string, StoredMessage>): Known {
  const seats = [...told.values()].filter(({ kind }) => kind === 'promoted')
  const late = seats.flatMap(({ revision }) => ticketOfLate(revision) ?? [])
  const hopeful = seats.filter(({ revision }) => ticketOfLate(revision) === null).map(({ personId }) => personId)
  return { hopeful: new Set(hopeful), toldLate: new Set(late) }
}

const emptyRound = ({ about, each, window, words }: Telling): Round => ({
  about,
  at: each ? null : window.from.toISOString(),
  words,
  sent: 0,
  pending: 0,
  missed: [],
})
