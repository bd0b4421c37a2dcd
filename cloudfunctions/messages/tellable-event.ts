import * as z from 'zod'
import type { EventRoster } from '../events/event'
import { rosterOf, StoredEvent } from '../events/stored-event'

/** What the office wants everyone who signed up to know. */
const Notice = z.object({ id: z.string(), words: z.string(), at: z.date() })
export type Notice = z.infer<typeof Notice>

/** The fields by which an event's own document says what there is to tell; absent until there is something. */
const StoredTellable = StoredEvent.extend({
  /** When the timer looks at the event next; null is at once. */
  tellAt: z.date().nullable().default(null),
  /** When the timer last told everyone who could be told. */
  toldAt: z.date().nullable().default(null),
  notices: z.array(Notice).default([]),
  /** Ids of tickets (never of persons) that were seen waiting. */
  waited: z.array(z.string()).default([]),
})

export interface TellableEvent extends EventRoster {
  communityId: string
  tellAt: Date | null
  toldAt: Date | null
  notices: Notice[]
  waited: string[]
  /** Counts changes of the roster. */
  turns: number
  /** Counts edits by the organiser. */
  revision: number
}

export function readTellable(row: unknown): TellableEvent {
  const stored = StoredTellable.parse(row)
  const { communityId, tellAt, toldAt, notices, waited, turns, revision } = stored
  return { ...rosterOf(stored), communityId, tellAt, toldAt, notices, waited, turns, revision }
}
