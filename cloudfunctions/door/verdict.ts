import type { Verdict } from '../contract/door'
import { seating } from '../roster/roster'
import { attendanceOf } from './attendance'
import type { Door } from './stored-door'

/** Says of marks that are kept what came of each. */
export function verdicts(door: Door): (markId: string) => Verdict {
  const { arrived, again, unknown } = attendanceOf(door.capacity, door.entries, door.marks)
  const waiting = new Set(seating(door.capacity, door.entries).waiting.map(({ number }) => number))
  const known = new Map<string, Verdict>()
  for (const { markId, ticket } of arrived) known.set(markId, waiting.has(ticket) ? 'waiting' : 'arrived')
  for (const { markId } of again) known.set(markId, 'again')
  for (const { markId } of unknown) known.set(markId, 'unknown')
  return (markId) => known.get(markId) ?? (door.marks.get(markId)?.kind === 'arrive' ? 'undone' : 'noted')
}
