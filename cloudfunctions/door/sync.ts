import type { door } from '../contract/door'
import { refusing, type UseCase } from '../platform/serve'
import type { DoorStore } from './door-store'
import type { DoorNeeds } from './needs'
import { packMark, sayTheSame } from './packed-mark'
import { attendanceSaid } from './present'
import { type Read, readMarks } from './read-marks'
import type { Door } from './stored-door'
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
