import type { RosterLine } from '../contract/events'
import type { eventsOffice } from '../contract/events-office'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { type EventRoster, isOver } from './event'
import type { OfficeNeeds } from './office-needs'
import type { Entry } from './roster'
import { rosterLines } from './show-roster'

const refuse = refusing<typeof eventsOffice.addByHand>()
/** A number said aloud may be taken already; a few draws find a free one. */
const draws = 5

/** The same conditional update as a sign-up, so nothing is oversold; only the window and the questions do not bind. */
export const addByHand =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.addByHand> =>
  async (wish, { communityId, personId }) => {
    const { eventId, key, name, party } = wish
    const id = `hand-${needs.secrets().sign('by-hand', `${communityId}|${eventId}|${key}`)}`
    for (let draw = 0; draw < draws; draw += 1) {
      const entry: Entry = {
        ...{ id, name, party, ticketId: needs.tickets.id(), number: needs.tickets.number() },
        ...{ answers: [], consent: 'by-hand', at: needs.now(), enteredBy: memberRef(needs.secrets(), personId) },
      }
      const entered = await needs.office(communityId).enterByHand(eventId, entry, needs.now())
      const event = entered ?? (await needs.events(communityId).roster(eventId))
      const line = event && lineIn(event, id)
      if (line) return line
      refuseIfKnown(event, party, needs.now())
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
