import * as z from 'zod'
import { roles } from '../contract/action'
import { AgeClass, FreeTime, Skill, VolunteerState } from '../contract/volunteer-shapes'
import type { Volunteering } from './volunteering'

const StoredVolunteering = z.object({
  state: VolunteerState,
  name: z.string(),
  age: AgeClass,
  skills: z.array(Skill),
  free: z.array(FreeTime),
  teams: z.array(z.string()),
  wishes: z.array(z.string()),
  declined: z.array(z.object({ teamId: z.string(), reason: z.string() })),
  guardian: z
    .object({
      /** Missing in older consents. */
      id: z.string().nullable().default(null),
      name: z.string(),
      way: z.enum(['phone', 'slip']),
      at: z.date(),
      withdrawnAt: z.date().nullable().default(null),
    })
    .nullable(),
  ended: z.string(),
  /** Missing in older records. */
  formerTeams: z.array(z.string()).default([]),
  appliedAt: z.date(),
  since: z.date().nullable(),
  consent: z.string(),
  checkAt: z.date().nullable(),
  slip: z.string().nullable(),
  /** Some team has not answered yet; what the office's list asks for. */
  waiting: z.boolean(),
  /** Counts changes. */
  turn: z.number().int(),
})

/** What volunteering needs of a member's document. */
const StoredPerson = z.object({
  _id: z.string(),
  communityId: z.string(),
  ref: z.string().nullable().default(null),
  roles: z.array(z.enum(roles)).default([]),
  volunteer: StoredVolunteering.nullable().default(null),
})

export interface Person {
  personId: string
  communityId: string
  ref: string | null
  roles: z.infer<typeof StoredPerson>['roles']
  volunteering: Volunteering | null
  /** 0 without a record. */
  turn: number
}

export function readPerson(row: unknown): Person | null {
  if (row === null) return null
  const { _id, communityId, ref, roles: held, volunteer } = StoredPerson.parse(row)
  if (!volunteer) return { personId: _id, communityId, ref, roles: held, volunteering: null, turn: 0 }
  const { turn, waiting: _waiting, ...volunteering } = volunteer
  return { personId: _id, communityId, ref, roles: held, volunteering, turn }
}

export const storedVolunteering = (volunteering: Volunteering, turn: number): z.infer<typeof StoredVolunteering> => ({
  ...volunteering,
  waiting: volunteering.wishes.length > 0,
  turn,
})
