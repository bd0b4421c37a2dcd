import * as z from 'zod'
import { action } from './action'
import { CareAct, CareActs } from './care'
import { OwnData, Phone } from './own-data'
import { Cursor, Id, Instant, Line, PageSize } from './scalars'

export const SlipState = z.enum(['pending', 'confirmed', 'ended'])
export type SlipState = z.infer<typeof SlipState>

/** A consent on paper, of a resident without an account. */
export const CareSlip = z.strictObject({
  ref: Id,
  name: z.string(),
  building: z.string(),
  room: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  /** The day that stands on the slip, `2026-11-23`. */
  signedOn: z.iso.date(),
  acts: z.array(CareAct),
  /** What the building head is called; empty when there is none any more. */
  head: z.string(),
  state: SlipState,
  enteredAt: Instant,
  until: Instant,
  /** Whether the caller is a second person: neither who entered it nor the head it is for. */
  mayConfirm: z.boolean(),
})
export type CareSlip = z.infer<typeof CareSlip>

const one = z.strictObject({ ref: Id })

export const careSlips = {
  /** Heads of buildings, for whom staff may enter a slip. */
  buildingHeads: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      heads: z.array(z.strictObject({ ref: Id, name: z.string(), buildings: z.array(z.string()) })),
    }),
    refusals: [],
  }),
  /**
   * Enters what stands on a slip, by the building head, or by staff who name the head. Nobody acts on it before a second
   * staff member has seen the paper. Natural key: who enters it and `key`, made at random by the form.
   */
  enterSlip: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      key: Id,
      /** The head for whom staff enter it; left out by the head. */
      head: Id.optional(),
      name: Line(1, 20),
      building: Line(1, 20),
      room: Line(1, 20),
      phone: Phone.nullable(),
      signedOn: z.iso.date(),
      acts: CareActs,
    }),
    output: CareSlip,
    refusals: ['not-head-of-building', 'slip-date-wrong', 'words-not-allowed'],
    limit: { per: 'hour', times: 60 },
  }),
  /** Slips of one state, the oldest first. */
  slips: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ state: SlipState, after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ slips: z.array(CareSlip), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** A second staff member has seen the paper. Natural key: the slip. */
  confirmSlip: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one,
    output: CareSlip,
    refusals: ['slip-not-found', 'not-yourself'],
  }),
  /** Ends the consent at once, or turns a pending one down. Natural key: the slip. */
  endSlip: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one,
    output: CareSlip,
    refusals: ['slip-not-found'],
  }),
  /** Everything kept about the resident on the slip, to be printed or handed over; they can read in it who looked. */
  slipData: action({
    who: 'staff',
    repeat: 'read',
    input: one,
    output: OwnData.extend({ exportedAt: Instant }),
    refusals: ['slip-not-found'],
    limit: { per: 'hour', times: 60 },
  }),
  /**
   * Deletes everything about the resident on the slip, some of it at each call until `done`. Natural key: the slip; an
   * unknown one is erased.
   */
  eraseSlip: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one.extend({ confirm: z.literal('delete-everything-about-them') }),
    output: z.strictObject({ done: z.boolean() }),
    refusals: [],
  }),
}
