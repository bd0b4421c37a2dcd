import type { DoorLine, DoorMark } from '@contract/door'
import { isTicketOf, numberOf, readTicket } from './scanned-ticket'
import type { KeptDoor, Notebook } from './written'

export interface Guest extends DoorLine {
  /** The mark by which this party is here; null while it is not. */
  arrival: { markId: string; at: string } | null
  /** Scanned the door's code at another moment; wants the keeper's word. */
  claims: boolean
}

/** An admission that counts for nobody on the list. */
export interface Odd {
  markId: string
  ticket: string
  why: 'again' | 'unknown'
}

export interface Tally {
  guests: Guest[]
  /** People of the parties that are here. */
  heads: number
  /** People with a seat. */
  expected: number
  walkIns: number
  /** Admitted at two doors, or on no list. */
  odd: Odd[]
}

interface Here {
  markId: string
  at: string
  ticket: string
}

/** What all doors are known to have come to, with what this phone wrote down since. */
export function tallyOf({ lines, attendance }: KeptDoor, { written, walkIns: mine }: Notebook): Tally {
  const marks = written.map(({ mark }) => mark)
  const undone = new Set(marks.flatMap((mark) => (mark.kind === 'undo' ? [mark.of] : [])))
  const lineOf = new Map(lines.map((line) => [line.ticket, line]))
  const here = new Map<string, Here>()
  for (const arrival of [...attendance.arrived, ...attendance.again, ...marks.flatMap(hereOf)]) {
    const line = lineOf.get(numberOf(arrival.ticket))
    if (!line || undone.has(arrival.markId) || !isTicketOf(line, arrival.ticket)) continue
    if (!here.has(line.ticket)) here.set(line.ticket, arrival)
  }
  const claiming = new Set(attendance.claims.map(({ ticket }) => ticket))
  const guests = lines.map((line) => {
    const arrival = here.get(line.ticket) ?? null
    return { ...line, arrival, claims: arrival === null && claiming.has(line.ticket) }
  })
  const heads = sum(guests.map(({ arrival, party }) => (arrival ? party : 0)))
  const expected = sum(guests.map(({ state, party }) => (state === 'seated' ? party : 0)))
  const odd = (['again', 'unknown'] as const).flatMap((why) =>
    attendance[why].flatMap(({ markId, ticket }) =>
      undone.has(markId) ? [] : [{ markId, ticket: numberOf(ticket), why }],
    ),
  )
  return { guests, heads, expected, walkIns: walkIns(attendance.walkIns, marks, undone, mine), odd }
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

function hereOf(mark: DoorMark): Here[] {
  const ticket = mark.kind === 'find' ? mark.ticket : mark.kind === 'scan' ? readTicket(mark.code)?.ticket : undefined
  return ticket === undefined ? [] : [{ markId: mark.id, at: mark.at, ticket }]
}

/** Walk-ins that the cloud has counted, those it has not, less those taken back since. */
function walkIns(counted: number, marks: DoorMark[], undone: Set<string>, mine: Notebook['walkIns']): number {
  const own = marks.filter((mark) => mark.kind === 'walk-in')
  const here = new Set(own.map(({ id }) => id))
  const added = sum(own.map(({ id, heads }) => (undone.has(id) ? 0 : heads)))
  const taken = sum(mine.map(({ id, heads }) => (undone.has(id) && !here.has(id) ? heads : 0)))
  return Math.max(0, counted + added - taken)
}
