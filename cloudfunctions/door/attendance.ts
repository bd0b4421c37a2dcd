import { type Party, seating } from '../roster/roster'
import type { Mark, Marks } from './mark'
import { sealOf } from './ticket-code'

/** A ticket that someone showed, and the mark that says so. */
export interface Arrival {
  markId: string
  /** The number of a ticket on the list; any other ticket as its mark names it. */
  ticket: string
  at: Date
}

export interface Attendance {
  arrived: Arrival[]
  again: Arrival[]
  unknown: Arrival[]
  claims: Arrival[]
  /** People of the parties that arrived. */
  heads: number
  walkIns: number
  /** Seated parties that did not arrive. */
  absent: number
}

/** What it takes to tell who a mark is about. */
export interface Ticketed extends Party {
  number: string
  ticketId: string
}

/** What all marks come to; depends on which there are and never on the order they came in. */
export function attendanceOf(capacity: number, entries: readonly Ticketed[], marks: Marks): Attendance {
  const valid = standingMarks(marks)
  const parties = new Map(entries.map((entry) => [entry.number, entry.party]))
  const onList = listed(entries)
  const { first, again } = firstAndAgain(ticketsOf(valid, 'arrive', onList))
  const arrived = first.filter(({ ticket }) => parties.has(ticket))
  const here = new Set(first.map(({ ticket }) => ticket))
  const claims = firstAndAgain(ticketsOf(valid, 'claim', onList)).first
  return {
    arrived,
    again,
    unknown: first.filter(({ ticket }) => !parties.has(ticket)),
    claims: claims.filter(({ ticket }) => parties.has(ticket) && !here.has(ticket)),
    heads: arrived.reduce((sum, { ticket }) => sum + (parties.get(ticket) ?? 0), 0),
    walkIns: valid.reduce((sum, [, mark]) => sum + (mark.kind === 'walk-in' ? mark.heads : 0), 0),
    absent: seating(capacity, entries).seated.filter(({ number }) => !here.has(number)).length,
  }
}

/** Marks that no undo names; an undo itself cannot be undone, so the order of undos does not matter either. */
function standingMarks(marks: Marks): [string, Mark][] {
  const undone = new Set<string>()
  for (const mark of marks.values()) if (mark.kind === 'undo') undone.add(mark.of)
  return [...marks].filter(([id, { kind }]) => kind !== 'undo' && !undone.has(id))
}

/** The number of a ticket that is on the list; one that somebody left and another person's entry has now is not. */
function listed(entries: readonly Ticketed[]): (ticket: string) => string {
  const seals = new Map(entries.map(({ number, ticketId }) => [number, sealOf(ticketId)]))
  return (ticket) => {
    const [number = '', seal] = ticket.split('.')
    return seal !== undefined && seals.get(number) === seal ? number : ticket
  }
}

function ticketsOf(
  marks: readonly [string, Mark][],
  kind: 'arrive' | 'claim',
  onList: (ticket: string) => string,
): Arrival[] {
  return marks
    .flatMap(([markId, mark]) =>
      mark.kind === kind && 'ticket' in mark ? [{ markId, ticket: onList(mark.ticket), at: mark.at }] : [],
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.markId < b.markId ? -1 : 1))
}

/** Of several marks for one ticket the earliest counts. */
function firstAndAgain(arrivals: readonly Arrival[]): { first: Arrival[]; again: Arrival[] } {
  const seen = new Set<string>()
  const first: Arrival[] = []
  const again: Arrival[] = []
  for (const arrival of arrivals) {
    if (seen.has(arrival.ticket)) again.push(arrival)
    else first.push(arrival)
    seen.add(arrival.ticket)
  }
  return { first, again }
}
