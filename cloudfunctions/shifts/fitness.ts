import type { placeRefusals } from '../contract/shifts'
import type { Person } from '../volunteers/stored-person'
import { mayServe, type Volunteering } from '../volunteers/volunteering'
import { lostRaces } from './races'
import { conflictOf, isForAdults, type ShiftFace } from './shift'
import { around, type ShiftStore } from './shift-store'
import type { Terms } from './terms-mark'

type Trouble = (typeof placeRefusals)[number]

/** Why somebody may not take a place on such a shift, as far as their own record says; null when they may. */
export function unfit(person: Person | null, { team, openTo, ...terms }: Terms): Trouble | null {
  const record = person?.volunteering
  if (record?.state !== 'active' || !mayServe(record)) return 'not-volunteer'
  if (openTo === 'team' && !record.teams.includes(team.id)) return 'not-in-team'
  return record.age === 'minor' && isForAdults(terms) ? 'adults-only' : null
}

/** The record of somebody who is fit. */
export const recordOf = (person: Person | null): Volunteering => {
  if (!person?.volunteering) throw new Error('a volunteer without a record')
  return person.volunteering
}

/** Why somebody's other shifts leave no room for this one; places that were lost in a race are given back on the way. */
export async function busy(
  shiftId: string,
  personId: string,
  times: Pick<Terms, 'startsAt' | 'endsAt'>,
  store: ShiftStore,
  now: Date,
): Promise<Trouble | null> {
  const own = await settled(await store.between(personId, ...around(times)), personId, store, now)
  for (const other of own) {
    const conflict = other.id === shiftId || other.cancelled ? null : conflictOf(times, other)
    if (conflict) return conflict
  }
  return null
}

/** A person's shifts without the places that a race lost, which are given back. */
export async function settled(
  own: ShiftFace[],
  personId: string,
  store: Pick<ShiftStore, 'leave'>,
  now: Date,
): Promise<ShiftFace[]> {
  const lost = lostRaces(own).filter(({ startsAt }) => startsAt > now)
  for (const { id } of lost) await store.leave(id, personId, 1, now)
  return own.filter((shift) => !lost.includes(shift))
}
