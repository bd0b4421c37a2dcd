import type { DoorMark, door, Verdict } from '../contract/door'
import type { Secrets } from '../platform/secrets'
import { refusing, type UseCase } from '../platform/serve'
import type { DoorStore } from './door-store'
import { keeperMark } from './keeper-ref'
import type { Mark } from './mark'
import type { DoorNeeds } from './needs'
import { packMark, sayTheSame } from './packed-mark'
import { attendanceSaid } from './present'
import type { Door } from './stored-door'
import { readTicketCode, sealedTicket } from './ticket-code'
import { verdicts } from './verdict'

const refuse = refusing<typeof door.sync>()

/** One conditional update for the whole batch; only a mark whose id stands for something else costs a read more. */
export const sync =
  (needs: DoorNeeds): UseCase<typeof door.sync> =>
  async (wish, { communityId, personId }) => {
    const { marks, refused } = readMarks(needs.secrets(), wish.eventId, personId, wish.marks)
    const doors = needs.doors(communityId)
    const event = await write(doors, personId, wish.eventId, marks, refused, needs.now())
    const verdictOf = verdicts(event)
    return {
      results: wish.marks.map((mark, n) => ({ id: mark.id, verdict: refused.get(n) ?? verdictOf(mark.id) })),
      attendance: wish.withAttendance ? attendanceSaid(event) : null,
      serverNow: needs.now().toISOString(),
    }
  }

/** Places in the batch, and what is to be written for them. */
interface Read {
  marks: Map<number, { id: string; mark: Mark }>
  refused: Map<number, Verdict>
}

/** Codes are checked here, before any request; the proof is not kept, only which ticket it is. */
function readMarks(secrets: Secrets, eventId: string, personId: string, given: readonly DoorMark[]): Read {
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

/**
 * What was written first under an id stays: marks that contradict it are left out and said to be `changed`, and those
 * that say the same, whoever wrote them then, are there already.
 */
async function write(
  doors: DoorStore,
  personId: string,
  eventId: string,
  marks: Read['marks'],
  refused: Read['refused'],
  now: Date,
): Promise<Door> {
  for (;;) {
    const batch = new Map([...marks.values()].map(({ id, mark }) => [id, mark]))
    const written = batch.size > 0 ? await doors.mark(personId, eventId, batch, now) : null
    const event = written ?? (await doors.keptBy(personId, eventId))
    if (!event) throw refuse('not-keeper')
    if (written || batch.size === 0) return event
    const before = marks.size
    for (const [n, { id, mark }] of marks) {
      const first = event.marks.get(id)
      if (!first || packMark(first) === packMark(mark)) continue
      marks.delete(n)
      if (!sayTheSame(first, mark)) refused.set(n, 'changed')
    }
    if (marks.size === before) throw refuse('event-over')
  }
}
