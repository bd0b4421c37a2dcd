import * as z from 'zod'
import type { Marks } from '../door/mark'
import { marksOf, StoredDoor } from '../door/stored-door'
import type { EventRoster } from '../events/event'
import { rosterOf } from '../events/stored-event'

/** What the office wants everyone who signed up to know. */
const Notice = z.object({ id: z.string(), words: z.string(), at: z.date() })
export type Notice = z.infer<typeof Notice>

const Freed = z.object({ at: z.date(), heads: z.number().int() })
export type Freed = z.infer<typeof Freed>

/** The fields by which an event's own document says what there is to tell; absent until there is something. */
const StoredTellable = StoredDoor.extend({
  /** When the timer looks at the event next; null is at once. */
  tellAt: z.date().nullable().default(null),
  /** When the timer last told everyone who could be told. */
  toldAt: z.date().nullable().default(null),
  notices: z.array(Notice).default([]),
  /** Ids of tickets (never of persons) that were seen waiting. */
  waited: z.array(z.string()).default([]),
  /** When the timer last looked at the event. */
  lookedAt: z.date().nullable().default(null),
  /** Seats that came free since then: left, given back by coming with fewer, or added. */
  freed: z.array(Freed).default([]),
})

export interface TellableEvent extends EventRoster {
  communityId: string
  tellAt: Date | null
  toldAt: Date | null
  notices: Notice[]
  waited: string[]
  lookedAt: Date | null
  freed: Freed[]
  /** What the doors wrote down. */
  marks: Marks
  /** Counts changes of the roster. */
  turns: number
  /** Counts edits by the organiser. */
  revision: number
}

export function readTellable(row: unknown): TellableEvent {
  const stored = StoredTellable.parse(row)
  const { communityId, tellAt, toldAt, notices, waited, lookedAt, freed, turns, revision } = stored
  const told = { communityId, tellAt, toldAt, notices, waited, lookedAt, freed, turns, revision }
  return { ...rosterOf(stored), ...told, marks: marksOf(stored) }
}
