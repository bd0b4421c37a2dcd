import { command, type Documents, documentsOf, type Filter } from '../platform/documents'
import { fieldOf, mostMarks } from './shift-marks'
import { readWalk } from './stored-walk'
import type { WalkedShift } from './walked-shift'
import { closesAfterMs, opensBeforeMs, takenForMs } from './window'

const hour = 60 * 60_000
/** A phone may prepare two days ahead, and send what it wrote down for as long after. */
const aroundMs = 48 * hour
const mostAround = 20

/** What is to be written, and what must be so for all of it to be written at once. */
export interface Batch {
  /** Packed marks. */
  texts: readonly string[]
  /** First and last moment that any of them claims; null when none claims one. */
  span: { from: number; until: number } | null
  /** Printed codes that the shift's route must show now. */
  codes: readonly string[]
}

/** Shifts as seen from being there; every method is one database request. */
export interface CheckInStore {
  /** A volunteer's shifts of these days, soonest first. */
  around(personId: string, now: Date): Promise<WalkedShift[]>
  find(shiftId: string): Promise<WalkedShift | null>
  /** The shift as its leader sees it, or with null as the office does. */
  led(shiftId: string, leaderId: string | null): Promise<WalkedShift | null>
  /** Writes marks of the volunteer who has that number, all or none; null says no without saying why. */
  walk(who: { personId: string; number: string }, shiftId: string, batch: Batch, now: Date): Promise<WalkedShift | null>
  /** Writes marks of a leader, or with null of the office in their place, all or none. */
  lead(leaderId: string | null, shiftId: string, batch: Batch, now: Date): Promise<WalkedShift | null>
}

export function checkInStore(communityId: string): CheckInStore {
  const shifts = documentsOf('shifts', communityId)
  const one = async (filter: Filter) => {
    const row = await shifts.one({ published: true, ...filter })
    return row === null ? null : readWalk(row)
  }
  return {
    around: async (personId, now) => {
      const _ = command()
      const [from, until] = [new Date(now.getTime() - aroundMs), new Date(now.getTime() + aroundMs)]
      const rows = await shifts.find(
        { published: true, 'entries.id': personId, endsAt: _.gte(from).and(_.lte(until)) },
        {
          order: [
            ['endsAt', 'asc'],
            ['_id', 'asc'],
          ],
          limit: mostAround,
        },
      )
      return rows.map(readWalk)
    },
    find: (shiftId) => one({ _id: shiftId }),
    led: (shiftId, leaderId) => one({ _id: shiftId, ...ledBy(leaderId) }),
    walk: ({ personId, number }, shiftId, batch, now) => {
      const entries = command().elemMatch({ id: personId, number })
      return addMarks(shifts, { _id: shiftId, entries }, fieldOf(number), mostMarks.volunteer, batch, now)
    },
    lead: (leaderId, shiftId, batch, now) =>
      addMarks(shifts, { _id: shiftId, ...ledBy(leaderId) }, 'leader', mostMarks.leader, batch, now),
  }
}

const ledBy = (leaderId: string | null): Filter => (leaderId === null ? {} : { 'leaders.id': leaderId })

/** Marks are a set, so what was written already is written again without effect. */
async function addMarks(
  shifts: Documents,
  whose: Filter,
  field: string,
  most: number,
  { texts, span, codes }: Batch,
  now: Date,
): Promise<WalkedShift | null> {
  const _ = command()
  const endsAfter = Math.max(now.getTime() - takenForMs, span ? span.until - closesAfterMs : 0)
  const row = await shifts.change(
    {
      ...whose,
      published: true,
      cancelled: null,
      endsAt: _.gte(new Date(endsAfter)),
      ...(span ? { startsAt: _.lte(new Date(span.from + opensBeforeMs)) } : {}),
      ...(codes.length > 0 ? { 'route.points.code': _.all([...codes]) } : {}),
      [`marks.${field}.${most - texts.length}`]: _.exists(false),
    },
    { [`marks.${field}`]: _.addToSet({ $each: [...texts] }) },
  )
  return row === null ? null : readWalk(row)
}
