import * as z from 'zod'
import { action } from './action'
import { Phone } from './own-data'
import { Id, Instant, Line, MemberCode, PageSize } from './scalars'
import { Cell, RowNumber, sheetImport } from './sheet-import'
import { Born, Volunteering } from './volunteer-shapes'

/** One row of the office's old list, its cells as they stand in the sheet. */
export const ImportRow = z.strictObject({
  row: RowNumber,
  name: Cell,
  phone: Cell,
  /** Names of teams, separated by 、 or commas. */
  teams: Cell,
  /** Day of joining, `2024-3-5` or `2024年3月5日`; empty when unknown. */
  joined: Cell,
})
export type ImportRow = z.infer<typeof ImportRow>

/** What is wrong with a row; `twice` says that an earlier row is the same person. */
export const RowTrouble = z.enum(['name-wrong', 'phone-wrong', 'team-unknown', 'date-wrong', 'twice'])
export type RowTrouble = z.infer<typeof RowTrouble>

const { rows, looked, imported } = sheetImport(ImportRow, RowTrouble)

/** A volunteer of the office's old list who has not been connected with a person yet. */
export const VolunteerRecord = z.strictObject({
  id: Id,
  name: z.string(),
  /** Masked. */
  phone: z.string(),
  teams: z.array(Id),
  joined: Instant.nullable(),
  /** People who say that this is their record. */
  claims: z.array(z.strictObject({ ref: Id, name: z.string(), at: Instant })),
  /** Until when a slip from the office holds. */
  slipUntil: Instant.nullable(),
})
export type VolunteerRecord = z.infer<typeof VolunteerRecord>

const claiming = { born: Born, consent: Line(1, 20) }

export const volunteerRecords = {
  /** What importing these rows would do; only rows with something wrong are named. */
  previewImport: action({
    who: 'staff',
    repeat: 'read',
    input: rows,
    output: looked,
    refusals: [],
  }),
  /** Makes a record of each good row. Natural key: a row's name and phone number. */
  importRows: action({
    who: 'staff',
    repeat: 'natural-key',
    input: rows,
    output: imported,
    refusals: [],
  }),
  records: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ show: z.enum(['all', 'claimed']).default('all'), after: Id.optional(), limit: PageSize }),
    output: z.strictObject({ records: z.array(VolunteerRecord), next: Id.nullable() }),
    refusals: [],
  }),
  /** A code to hand out on paper, for 30 days and one person. Natural key: the record; asking again gives the same code. */
  slip: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ recordId: Id }),
    output: z.strictObject({ code: z.string(), until: Instant }),
    refusals: ['record-not-found'],
  }),
  /** Natural key: the record; what is gone is gone. */
  removeRecord: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ recordId: Id }),
    output: z.strictObject({}),
    refusals: [],
  }),
  /** Connects the record of a slip with oneself at once. Natural key: the code, which holds for one person. */
  claimBySlip: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ code: MemberCode, ...claiming }),
    output: Volunteering,
    refusals: ['code-unknown', 'too-young'],
    limit: { per: 'hour', times: 10 },
  }),
  /**
   * Asks for a record by name and number; a typed number proves nothing, so staff decide. Whether there is such a record
   * is not told. Natural key: person and record.
   */
  claimByPhone: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ name: Line(1, 20), phone: Phone, ...claiming }),
    output: z.strictObject({}),
    refusals: ['too-young'],
    limit: { per: 'hour', times: 10 },
  }),
  /**
   * Connects the record of one's own name and number at once: WeChat vouches for the number. Natural key: the code that
   * WeChat's button gave, which holds once and for five minutes.
   */
  claimByWechat: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ name: Line(1, 20), phoneCode: z.string().regex(/^[\w-]{8,200}$/), ...claiming }),
    output: Volunteering,
    refusals: ['record-not-found', 'phone-not-told', 'too-young'],
    limit: { per: 'hour', times: 10 },
  }),
  /** Natural key: record and person; a claim that is gone was answered. */
  answerClaim: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ recordId: Id, ref: Id, yes: z.boolean() }),
    output: z.strictObject({}),
    refusals: [],
  }),
}
