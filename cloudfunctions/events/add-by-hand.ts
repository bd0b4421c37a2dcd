import type { RosterLine } from '../contract/events'
import type { eventsRoster } from '../contract/events-roster'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import type { Entry } from '../roster/roster'
import { type EventRoster, isOver } from './event'
import { telling } from './hand-deed'
import type { OfficeNeeds } from './office-needs'
import { rosterLines } from './roster-lines'

const refuse = refusing<typeof eventsRoster.addByHand>()
/** A number said aloud may be taken already; a few draws find a free one. */
const draws = 5

/** The same conditional update as a sign-up, so nothing is oversold; only the window and the questions do not bind. */
export const addByHand =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.addByHand> =>
  ({ eventId, key, ...wish }, caller) => {
    const { communityId, personId } = caller
    const entry = `hand-${needs.secrets().sign('by-hand', `${communityId}|${eventId}|${key}`)}`
    const party = { id: entry, ...wish, enteredBy: memberRef(needs.secrets(), personId) }
    return telling('entered-by-hand', { eventId, entry }, caller, needs, async () => ({
      done: true,
      outcome: await enter(eventId, party, communityId, needs),
    }))
  }

type Party = Pick<Entry, 'id' | 'name' | 'party' | 'phone' | 'enteredBy'>

async function enter(eventId: string, party: Party, communityId: string, needs: OfficeNeeds): Promise<RosterLine> {
  for (let draw = 0; draw < draws; draw += 1) {
    const entry: Entry = {
      ...{ ...party, ticketId: needs.tickets.id(), number: needs.tickets.number() },
      ...{ answers: [], consent: 'by-hand', at: needs.now() },
    }
    const entered = await needs.office(communityId).enterByHand(eventId, entry, needs.now())
    const event = entered ?? (await needs.events(communityId).roster(eventId))
    const line = event && lineIn(event, party.id)
    if (line) return line
    refuseIfKnown(event, party.party, needs.now())
  }
  throw new Error('a place that was free could not be taken')
}

const lineIn = (event: EventRoster, id: string): RosterLine | undefined =>
  rosterLines(event).find(({ byHand }) => byHand === id)

function refuseIfKnown(event: EventRoster | null, party: number, now: Date): void {
  if (!event?.published) throw refuse('event-not-found')
  if (event.cancelled) throw refuse('event-cancelled')
  if (isOver(event, now)) throw refuse('event-over')
  if (event.heads + party > event.capacity + event.waitlistCap) throw refuse('waitlist-full')
}
