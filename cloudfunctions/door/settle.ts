import type { doorHandedIn } from '../contract/door-handed-in'
import { auditLine } from '../members/audit-line'
import type { StoredLine } from '../members/audit-store'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { isByHand } from '../roster/roster'
import { type Undecided, undecided } from './handed-in'
import { keeperMark } from './keeper-ref'
import type { DoorNeeds } from './needs'
import type { Door } from './stored-door'
import { sealedTicket, sealOf } from './ticket-code'

const refuse = refusing<typeof doorHandedIn.settle>()
/** Others may be deciding about the same marks; then what is left is looked up again. */
const rounds = 3

/** Whoever a mark is about can read what staff decided before it is done; the first who decide are right. */
export const settle =
  (needs: DoorNeeds): UseCase<typeof doorHandedIn.settle> =>
  async ({ eventId, marks, count }, caller) => {
    const doors = needs.doors(caller.communityId)
    const audit = needs.audit(caller.communityId)
    const written = new Set<string>()
    for (let round = 0; round < rounds; round += 1) {
      const event = await doors.find(eventId)
      if (!event) throw refuse('event-not-found')
      // Dropped is what is neither open nor counts; a mark that was never handed in is as good as dropped.
      const open = undecided(event).filter(({ id }) => marks.includes(id))
      const others = marks.filter((id) => !open.some((one) => one.id === id))
      if (others.some((id) => event.marks.has(id) !== count)) break
      if (open.length === 0) return { eventId }
      const lines = open.map((one) => lineOf(one, count, event, caller, needs))
      await Promise.all(lines.map(async (line) => (await audit.note(line)) && written.add(line._id)))
      const texts = new Map(open.map(({ id, text }) => [id, text]))
      if (await doors.settle(eventId, texts, count)) return { eventId }
    }
    // What came to nothing is not said of anybody.
    await Promise.all([...written].map((line) => audit.drop(line)))
    throw refuse('changed-meanwhile')
  }

/** About the holder of the ticket; where there is none with an account, about the keeper who handed it in. */
function lineOf(
  { id, mark }: Undecided,
  count: boolean,
  event: Door,
  caller: Resident,
  needs: Pick<DoorNeeds, 'secrets' | 'now'>,
): StoredLine {
  const named = mark.kind === 'undo' ? event.marks.get(mark.of) : mark
  const ticket = named && 'ticket' in named ? named.ticket : null
  const entry = event.entries.find(({ number, ticketId }) => sealedTicket(number, sealOf(ticketId)) === ticket)
  const by = 'by' in mark ? mark.by : undefined
  const keeper = [...event.leftKeepers, ...event.keepers].find(
    (one) => keeperMark(needs.secrets(), event.id, one.id) === by,
  )
  const about = entry && !isByHand(entry) ? entry.id : (keeper?.id ?? '')
  return auditLine(needs.secrets(), {
    ...{ about, at: needs.now(), what: count ? 'arrival-counted' : 'arrival-dropped' },
    ...{ by: { role: 'staff', personId: caller.personId }, eventId: event.id, turn: id },
  })
}
