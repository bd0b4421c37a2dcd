import * as z from 'zod'
import { OpenTurn } from '../contract/radio'
import { DatedException, Guest, Run, Term } from '../contract/radio-studio'

const StoredHost = z.object({
  id: z.string(),
  name: z.string(),
  /** The first day on which they speak no more. */
  leftOn: z.string().nullable(),
  /** Person id of the account that belongs to it. */
  person: z.string().nullable(),
  boundAt: z.date().nullable(),
})
export type StoredHost = z.infer<typeof StoredHost>

/** `recordedBy` is the ref of the staff member who saw the consent, or a tombstone. */
const StoredGuest = Guest.extend({ recordedBy: z.string() })
export type StoredGuest = z.infer<typeof StoredGuest>

/**
 * Everything a community's radio announces and ever announced. Plans that gave way stay with the days for which they
 * were announced, so that history needs no request of its own.
 */
const StoredProgramme = z.object({
  /** Counts edits. */
  version: z.number().int(),
  runs: z.array(Run),
  exceptions: z.array(DatedException),
  hosts: z.array(StoredHost),
  guests: z.array(StoredGuest),
  terms: z.array(Term),
  turns: z.array(OpenTurn),
  /** The last edit by staff, so that one sent twice is told from another's. */
  lastEdit: z.object({ key: z.string(), by: z.string() }).nullable(),
})
export type Programme = z.infer<typeof StoredProgramme>

export const readProgramme = (row: unknown): Programme => StoredProgramme.parse(row)

/** Before the first edit. */
export const firstProgramme: Programme = {
  version: 0,
  runs: [],
  exceptions: [],
  hosts: [],
  guests: [],
  terms: [],
  turns: [],
  lastEdit: null,
}

/** Whether a host speaks on that day, written as a date. */
export const speaksOn = ({ leftOn }: StoredHost, date: string): boolean => leftOn === null || leftOn > date

/** The host whose account the person has and who still speaks on that day. */
export const hostOf = (programme: Programme, personId: string | null, date: string): StoredHost | null =>
  programme.hosts.find((host) => host.person !== null && host.person === personId && speaksOn(host, date)) ?? null
