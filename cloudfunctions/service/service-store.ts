import { fieldOf, mostMarks } from '../check-in/shift-marks'
import { readWalk } from '../check-in/stored-walk'
import type { WalkedShift } from '../check-in/walked-shift'
import { disputableForMs } from '../check-in/window'
import type { Position } from '../events/event-store'
import { command, type Documents, documentsOf, type Order } from '../platform/documents'

/** No shift is longer. */
const longestMs = 24 * 60 * 60_000
const pageSize = 200

/** Shifts as records of service; every method is one database request, save `between`, which is one for 200 shifts. */
export interface ServiceStore {
  /** A person's shifts that have begun, latest first. */
  past(personId: string, now: Date, limit: number, after?: Position): Promise<WalkedShift[]>
  /** A person's shifts that begin within a time, soonest first, so many at most. */
  between(personId: string, from: Date, until: Date, most: number): Promise<WalkedShift[]>
  find(shiftId: string): Promise<WalkedShift | null>
  /** Shifts with a dispute that nobody answered, in the order of their ends. */
  disputed(limit: number, after?: Position): Promise<WalkedShift[]>
  /** Writes a claim of the person who has that number, once; null says no without saying why. */
  dispute(
    who: { personId: string; number: string },
    shiftId: string,
    claim: { id: string; text: string },
    now: Date,
  ): Promise<WalkedShift | null>
  /** Writes what the office said; `answered` are disputes that are open no more. */
  correct(shiftId: string, texts: readonly string[], answered: readonly string[]): Promise<WalkedShift | null>
}

/** How an open dispute is named on its shift. */
export const disputeKey = (number: string, id: string): string => `${number}|${id}`

export function serviceStore(communityId: string): ServiceStore {
  const shifts = documentsOf('shifts', communityId)
  return {
    past: async (personId, now, limit, after) => {
      const _ = command()
      const at = after && new Date(after.at)
      const rows = await shifts.find(
        {
          published: true,
          'entries.id': personId,
          startsAt: _.lte(now),
          endsAt: _.lte(at ?? new Date(now.getTime() + longestMs)),
        },
        {
          order: byEnd('desc'),
          limit,
          ...(at ? { either: [{ endsAt: _.lt(at) }, { _id: _.lt(after.id) }] } : {}),
        },
      )
      return rows.map(readWalk)
    },
    between: (personId, from, until, most) => allBetween(shifts, personId, from, until, most),
    find: async (shiftId) => {
      const row = await shifts.one({ _id: shiftId, published: true })
      return row === null ? null : readWalk(row)
    },
    disputed: async (limit, after) => {
      const _ = command()
      const at = after && new Date(after.at)
      const rows = await shifts.find(
        { published: true, openDisputes: _.gt(''), ...(at ? { endsAt: _.gte(at) } : {}) },
        {
          order: byEnd('asc'),
          limit,
          ...(at ? { either: [{ endsAt: _.gt(at) }, { _id: _.gt(after.id) }] } : {}),
        },
      )
      return rows.map(readWalk)
    },
    dispute: async ({ personId, number }, shiftId, { id, text }, now) => {
      const _ = command()
      const row = await shifts.change(
        {
          _id: shiftId,
          published: true,
          entries: _.elemMatch({ id: personId, number }),
          endsAt: _.gt(new Date(now.getTime() - disputableForMs)).and(_.lte(now)),
          [`marks.${fieldOf(number)}`]: _.neq(text),
          [`marks.${fieldOf(number)}.${mostMarks.volunteer - 1}`]: _.exists(false),
        },
        { [`marks.${fieldOf(number)}`]: _.addToSet(text), openDisputes: _.addToSet(disputeKey(number, id)) },
      )
      return row === null ? null : readWalk(row)
    },
    correct: async (shiftId, texts, answered) => {
      const _ = command()
      const row = await shifts.change(
        { _id: shiftId, published: true, [`marks.staff.${mostMarks.staff - texts.length}`]: _.exists(false) },
        {
          'marks.staff': _.addToSet({ $each: [...texts] }),
          ...(answered.length > 0 ? { openDisputes: _.pullAll([...answered]) } : {}),
        },
      )
      return row === null ? null : readWalk(row)
    },
  }
}

const byEnd = (direction: 'asc' | 'desc'): Order[] => [
  ['endsAt', direction],
  ['_id', direction],
]

async function allBetween(
  shifts: Documents,
  personId: string,
  from: Date,
  until: Date,
  most: number,
): Promise<WalkedShift[]> {
  const _ = command()
  const found: WalkedShift[] = []
  const latest = new Date(until.getTime() + longestMs)
  for (let after: WalkedShift | undefined; found.length < most; ) {
    const at = after?.endsAt ?? from
    const rows = await shifts.find(
      {
        published: true,
        'entries.id': personId,
        startsAt: _.gte(from).and(_.lt(until)),
        endsAt: _.gte(at).and(_.lte(latest)),
      },
      {
        order: byEnd('asc'),
        limit: Math.min(pageSize, most - found.length),
        ...(after ? { either: [{ endsAt: _.gt(at) }, { _id: _.gt(after.id) }] } : {}),
      },
    )
    const page = rows.map(readWalk)
    found.push(...page)
    after = page.at(-1)
    if (page.length < pageSize) break
  }
  return found
}
