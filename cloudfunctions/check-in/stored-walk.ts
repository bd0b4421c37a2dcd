import * as z from 'zod'
import { Place } from '../contract/events'
import { PackedEntry, unpack } from '../roster/packed-entry'
import { RouteCopy } from '../routes/stored-route'
import { readMarks, StoredMarks } from './shift-marks'
import type { WalkedShift } from './walked-shift'

/** What a shift's document says about being there; a shift on which nothing happened yet has no marks. */
const StoredWalk = z.object({
  _id: z.string(),
  title: z.string(),
  kind: z.string(),
  security: z.boolean().default(false),
  startsAt: z.date(),
  endsAt: z.date(),
  place: Place,
  capacity: z.number().int(),
  cancelled: z.object({ at: z.date(), reason: z.string() }).nullable(),
  leaders: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  entries: z.array(PackedEntry).default([]),
  route: RouteCopy.nullable().default(null),
  marks: StoredMarks.default({}),
})

export function readWalk(row: unknown): WalkedShift {
  const { _id, entries, marks, ...shift } = StoredWalk.parse(row)
  return { id: _id, ...shift, entries: entries.map(unpack), marks: readMarks(marks) }
}
