import * as z from 'zod'
import { action } from './action'
import { MarkId, Note, ShiftNumber, Walk } from './check-in'
import { Key } from './events-office'
import { Cursor, Id, Instant, Line, PageSize } from './scalars'

/**
 * Minutes of service, kept apart by where they come from. `recorded` by the system and `added` by the office with a
 * reason make the `total`; `disputed` are those the volunteer claims beyond it, and count when the office adds them.
 */
export const Minutes = z.strictObject({
  recorded: z.number().int(),
  added: z.number().int(),
  disputed: z.number().int(),
  total: z.number().int(),
})
export type Minutes = z.infer<typeof Minutes>

const Stretch = z.strictObject({ from: Instant, to: Instant })

/** What came of one shift for one person. */
export const ServiceRecord = z.strictObject({
  shiftId: Id,
  number: ShiftNumber,
  title: z.string(),
  kind: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  cancelled: z.boolean(),
  /** `open` until it is over: then the minutes stand, unless something is sent or corrected later. */
  open: z.boolean(),
  minutes: Minutes,
  /** Nobody checked out, so the shift's own end was taken. */
  forgotten: z.boolean(),
  points: z.number().int(),
  /** Of how many on the route. */
  pointsAsked: z.number().int(),
  /** What the office added or struck, with its reasons. */
  corrections: z.array(Stretch.extend({ id: MarkId, kind: z.enum(['add', 'strike']), reason: z.string() })),
  disputes: z.array(Stretch.extend({ id: MarkId, words: z.string(), answer: z.string().nullable() })),
})
export type ServiceRecord = z.infer<typeof ServiceRecord>

const ByKind = z.strictObject({ kind: z.string(), shifts: z.number().int(), minutes: z.number().int() })

export const ServiceYear = z.strictObject({
  year: z.number().int(),
  shifts: z.number().int(),
  minutes: Minutes,
  kinds: z.array(ByKind),
  points: z.number().int(),
  notes: z.strictObject({ correction: z.number().int(), deed: z.number().int(), problem: z.number().int() }),
})
export type ServiceYear = z.infer<typeof ServiceYear>

/**
 * `superseded`: a record that it counts was corrected since, or another one stands in its place. `withdrawn` by the office
 * with a reason.
 */
export const CertificateState = z.enum(['valid', 'superseded', 'withdrawn'])
export type CertificateState = z.infer<typeof CertificateState>

/** Of whom and what a certificate speaks; `number` has no look-alike characters and is what anyone may verify it by. */
export const Certificate = z.strictObject({
  number: z.string(),
  /** As the volunteer typed it. */
  name: z.string(),
  volunteerNumber: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  shifts: z.number().int(),
  minutes: z.number().int(),
  kinds: z.array(ByKind),
  issuer: z.string(),
  issuedAt: Instant,
  state: CertificateState,
  /** Why the office withdrew it. */
  withdrawn: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  /** Where anyone may verify it; the code to print on it. */
  url: z.string(),
})
export type Certificate = z.infer<typeof Certificate>

/** `2026-ABCD-EFGH-JKLM` */
const CertificateNumber = z.string().regex(/^\d{4}(-[2-9A-Y]{4}){3}$/)
const stretch = { from: Instant, to: Instant }

/** What is kept of a person's service: records latest first, with what they did and wrote. */
export const OwnService = z.strictObject({
  records: z.array(ServiceRecord.extend({ walk: Walk, notes: z.array(Note) })),
  certificates: z.array(Certificate),
})
export type OwnService = z.infer<typeof OwnService>

/** What the office writes on a record. */
export const Correction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), id: MarkId, number: ShiftNumber, ...stretch, reason: Line(1, 100) }),
  /** Wins over what was recorded or added, until it is undone. */
  z.strictObject({ kind: z.literal('strike'), id: MarkId, number: ShiftNumber, ...stretch, reason: Line(1, 100) }),
  z.strictObject({ kind: z.literal('answer'), id: MarkId, number: ShiftNumber, of: MarkId, words: Line(1, 100) }),
  z.strictObject({ kind: z.literal('undo'), id: MarkId, of: MarkId }),
])
export type Correction = z.infer<typeof Correction>

const StaffRecord = ServiceRecord.extend({ name: z.string() })
const Year = z.number().int().min(2020).max(2100)

export const service = {
  /** The caller's shifts that have begun, latest first. */
  mine: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ records: z.array(ServiceRecord), next: Cursor.nullable() }),
    refusals: [],
  }),
  year: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ year: Year }),
    output: ServiceYear,
    refusals: [],
  }),
  /** A draft of the yearly statement of service (述职), from the caller's own records. */
  statement: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ year: Year }),
    output: z.strictObject({ title: z.string(), paragraphs: z.array(z.string()) }),
    refusals: ['nothing-served'],
  }),
  /** Claims minutes that the record does not show. Natural key: the mark's id. */
  dispute: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, number: ShiftNumber, id: MarkId, ...stretch, words: Line(1, 100) }),
    output: ServiceRecord,
    refusals: ['shift-not-mine', 'not-over-yet', 'stretch-outside-shift', 'too-many-marks', 'shift-closed'],
  }),
  /** Disputes that nobody answered, oldest first. */
  disputes: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ records: z.array(StaffRecord), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** Everyone's record of one shift. */
  ofShift: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ shiftId: Id }),
    output: z.strictObject({ records: z.array(StaffRecord) }),
    refusals: ['shift-not-found'],
  }),
  /** Natural key: each mark's id; in any order the outcome is one. */
  correct: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, items: z.array(Correction).min(1).max(20) }),
    output: z.strictObject({ records: z.array(StaffRecord) }),
    refusals: ['shift-not-found', 'number-not-on-shift', 'stretch-outside-shift', 'too-many-marks'],
  }),
  /** Certifies what was served between two days. Natural key: `key`. */
  certify: action({
    who: 'resident',
    repeat: 'natural-key',
    limit: { per: 'day', times: 20 },
    input: z.strictObject({ key: Key, name: Line(1, 20), from: z.iso.date(), until: z.iso.date() }),
    output: Certificate,
    refusals: ['nothing-served', 'period-wrong', 'too-much-served'],
  }),
  certificates: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ certificates: z.array(Certificate) }),
    refusals: [],
  }),
  /** What was certified in the community, latest first; by number or by the whole name, of one state or of any. */
  issued: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({
      words: Line(1, 20).optional(),
      state: CertificateState.optional(),
      after: Cursor.optional(),
      limit: PageSize,
    }),
    output: z.strictObject({ certificates: z.array(Certificate), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** It stands in the person's audit log. Natural key: the number; the first reason stays. */
  withdraw: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ number: CertificateNumber, reason: Line(1, 80) }),
    output: Certificate,
    refusals: ['certificate-not-found'],
  }),
  /**
   * Certifies the same period anew, as the records stand now, perhaps under a name that was mistyped; a valid one is
   * superseded by it. It stands in the person's audit log. Natural key: `key`.
   */
  reissue: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ number: CertificateNumber, key: Key, name: Line(1, 20) }),
    output: Certificate,
    refusals: ['certificate-not-found', 'nothing-served', 'too-much-served'],
  }),
}
