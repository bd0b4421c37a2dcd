import type { DoorMark, Verdict } from '../contract/door'
import type { Secrets } from '../platform/secrets'
import { keeperMark } from './keeper-ref'
import type { Mark } from './mark'
import { packMark } from './packed-mark'
import { readTicketCode, sealedTicket } from './ticket-code'

/** Places in the batch, and what is to be written for them. */
export interface Read {
  marks: Map<number, { id: string; mark: Mark }>
  refused: Map<number, Verdict>
}

/** Codes are checked here, before any request; the proof is not kept, only which ticket it is. */
export function readMarks(secrets: Secrets, eventId: string, personId: string, given: readonly DoorMark[]): Read {
  const by = keeperMark(secrets, eventId, personId)
  const marks: Read['marks'] = new Map()
  const refused: Read['refused'] = new Map()
  const texts = new Map<string, string>()
  for (const [n, one] of given.entries()) {
    const mark = markOf(secrets, eventId, one, by)
    if (typeof mark === 'string') refused.set(n, mark)
    else if ((texts.get(one.id) ?? packMark(mark)) !== packMark(mark)) refused.set(n, 'changed')
    else {
      texts.set(one.id, packMark(mark))
      marks.set(n, { id: one.id, mark })
    }
  }
  return { marks, refused }
}

function markOf(secrets: Secrets, eventId: string, given: DoorMark, by: string): Mark | 'forged' | 'other-event' {
  const at = new Date(given.at)
  if (given.kind === 'walk-in') return { kind: 'walk-in', at, heads: given.heads, by }
  if (given.kind === 'undo') return { kind: 'undo', at, of: given.of, by }
  if (given.kind === 'find') return { kind: 'arrive', at, ticket: given.ticket, how: 'find', by }
  const ticket = readTicketCode(secrets, eventId, given.code)
  if (!ticket.ok) return ticket.why
  return { kind: 'arrive', at, ticket: sealedTicket(ticket.number, ticket.seal), how: 'scan', by }
}
