import * as z from 'zod'
import type { EventRoster } from '../events/event'
import { rosterOf, StoredEvent } from '../events/stored-event'
import type { Marks } from './mark'
import { unpackMark } from './packed-mark'

/** What the door adds to an event's document; older documents have none of it. */
export const StoredDoor = StoredEvent.extend({
  keepers: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** Who kept the door and does no more: their marks still name them. */
  leftKeepers: z.array(z.object({ id: z.string(), name: z.string(), at: z.date().optional() })).default([]),
  /** Counts revocations: an invitation holds for the count it was made at. */
  keeperTurn: z.number().int().default(0),
  /** Mark id → packed mark. */
  marks: z.record(z.string(), z.string()).default({}),
  /** Mark id → packed mark that a keeper handed in after their duty was taken back; empty once it was decided about. */
  handedIn: z.record(z.string(), z.string()).default({}),
})

export interface Keeper {
  /** Person id. */
  id: string
  name: string
}

export interface LeftKeeper extends Keeper {
  /** When the duty was taken back; missing in older documents. */
  at?: Date | undefined
}

/** An event as its door sees it. */
export interface Door extends EventRoster {
  keepers: Keeper[]
  leftKeepers: LeftKeeper[]
  keeperTurn: number
  marks: Marks
  handedIn: ReadonlyMap<string, string>
}

export const marksOf = ({ marks }: Pick<z.infer<typeof StoredDoor>, 'marks'>): Marks =>
  new Map(Object.entries(marks).map(([id, text]) => [id, unpackMark(text)]))

export function readDoor(row: unknown): Door {
  const stored = StoredDoor.parse(row)
  const marks = marksOf(stored)
  const { keepers, leftKeepers, keeperTurn } = stored
  const handedIn = new Map(Object.entries(stored.handedIn))
  return { ...rosterOf(stored), keepers, leftKeepers, keeperTurn, marks, handedIn }
}
