import * as z from 'zod'
import { Airing } from '../contract/on-air'
import { ProgrammeKind } from '../contract/radio'

/** What became of a broadcast, with what it was announced as when that was noted. */
const StoredAiring = z.object({
  _id: z.string(),
  communityId: z.string(),
  broadcastId: z.string(),
  programmeId: z.string(),
  kind: ProgrammeKind,
  title: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  state: Airing.shape.state,
  skipped: z.array(z.string()),
  reason: z.string(),
  at: z.date(),
  notedAt: z.date(),
  /** Who spoke, by the programme's own ids of hosts. */
  hosts: z.array(z.string()),
  as: Airing.shape.as,
  /** Who noted it, or a tombstone. */
  personId: z.string(),
  revision: z.number().int(),
})
export type StoredAiring = z.infer<typeof StoredAiring>
export type NewAiring = Omit<StoredAiring, '_id' | 'communityId' | 'revision'>

export const readAiring = (row: unknown): StoredAiring => StoredAiring.parse(row)
