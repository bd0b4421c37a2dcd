import * as z from 'zod'
import type { Marks } from '../door/mark'
import type { Entry } from '../roster/roster'

/** What the office or a leader wants those who are on the list to know. */
export const Notice = z.object({
  id: z.string(),
  words: z.string(),
  at: z.date(),
  /** Numbers on the list; everyone's when missing. */
  to: z.array(z.string()).optional(),
})
export type Notice = z.infer<typeof Notice>

const Freed = z.object({ at: z.date(), heads: z.number().int() })
export type Freed = z.infer<typeof Freed>

/** The fields by which a document with a roster says what there is to tell; absent until there is something. */
export const tellingFields = {
  /** When the timer looks at it next; null is at once. */
  tellAt: z.date().nullable().default(null),
  /** When the timer last told everyone who could be told. */
  toldAt: z.date().nullable().default(null),
  notices: z.array(Notice).default([]),
  /** Ids of tickets (never of persons) that were seen waiting. */
  waited: z.array(z.string()).default([]),
  /** When the timer last looked at it. */
  lookedAt: z.date().nullable().default(null),
  /** Seats that came free since then: left, given back by coming with fewer, or added. */
  freed: z.array(Freed).default([]),
}

/** Something with a roster whose people are told of it: an event or a shift. */
export interface Tellable {
  /** Decides how it is worded and which page a message opens. */
  what: 'event' | 'shift'
  id: string
  communityId: string
  title: string
  startsAt: Date
  endsAt: Date
  place: { name: string }
  capacity: number
  entries: Entry[]
  cancelled: { at: Date; reason: string } | null
  /** How often it was cancelled and took place after all; none when missing. */
  takenUp?: number | undefined
  changed: { at: Date; words: string } | null
  tellAt: Date | null
  toldAt: Date | null
  notices: Notice[]
  waited: string[]
  lookedAt: Date | null
  freed: Freed[]
  /** What the doors wrote down, where late seats are offered; null where they are not. */
  lateBy: Marks | null
  /** Ids of tickets that their holders did not take themselves. */
  assigned: string[]
  /** Counts changes of the roster. */
  turns: number
  /** Counts edits by those who organise it. */
  revision: number
}
