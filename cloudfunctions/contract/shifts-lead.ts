import * as z from 'zod'
import { action } from './action'
import { Place } from './events'
import { Key } from './events-office'
import { LocalDate } from './events-series'
import { Id, Instant, Line } from './scalars'
import { OpenTo, placeRefusals, ShiftCard } from './shifts'
import { DutyKind } from './teams'

/** Everything a shift is besides when. */
export const DutyFields = z.strictObject({
  title: Line(1, 30),
  kind: DutyKind,
  security: z.boolean(),
  place: Place,
  bring: Line(0, 100),
  routeId: Id.nullable(),
  openTo: OpenTo,
  capacity: z.number().int().min(1).max(100),
  waitlistCap: z.number().int().min(0).max(100),
})
export type DutyFields = z.infer<typeof DutyFields>

export const ShiftFields = DutyFields.extend({ startsAt: Instant, endsAt: Instant })
export type ShiftFields = z.infer<typeof ShiftFields>

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** On some weekdays of every n-th week, by the clock of Shanghai, without the days named. */
export const ShiftRule = z.strictObject({
  /** 0 is Sunday. */
  weekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7),
  everyWeeks: z.number().int().min(1).max(12),
  startsAt: Clock,
  /** At or before the start: on the next day. */
  endsAt: Clock,
  from: LocalDate,
  until: LocalDate,
  except: z.array(LocalDate).max(60),
})
export type ShiftRule = z.infer<typeof ShiftRule>

/** A rhythm by which a team's shifts are made. */
export const ShiftPlan = z.strictObject({
  id: Id,
  teamId: Id,
  fields: DutyFields,
  rule: ShiftRule,
  revision: z.number().int(),
})
export type ShiftPlan = z.infer<typeof ShiftPlan>

export const BoardLine = z.strictObject({
  number: z.string(),
  name: z.string(),
  state: z.enum(['seated', 'waiting']),
  assigned: z.boolean(),
  /** What the person wrote when asking to be let go. */
  asked: z.string().nullable(),
})
export type BoardLine = z.infer<typeof BoardLine>

/** A shift as its leaders see it, drafts too. */
export const BoardShift = z.strictObject({
  shift: ShiftCard,
  published: z.boolean(),
  revision: z.number().int(),
  waitlistCap: z.number().int(),
  routeId: Id.nullable(),
  lines: z.array(BoardLine),
})
export type BoardShift = z.infer<typeof BoardShift>

const ref = z.strictObject({ shiftId: Id })
const led = ['shift-not-found'] as const
const fieldRefusals = ['ends-before-start', 'shift-too-long', 'route-not-found'] as const
const ruleRefusals = ['too-many-shifts', 'rule-without-dates', 'shift-too-long'] as const

/** For the leaders of a shift's team and for staff; to anyone else a shift answers like a missing one. */
export const shiftsLead = {
  /** A team's shifts of the seven days from a day on, with everyone on them; empty for those who do not lead it. */
  teamBoard: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ teamId: Id, from: LocalDate }),
    output: z.strictObject({ shifts: z.array(BoardShift) }),
    refusals: [],
  }),
  /** Natural key: `key`. */
  create: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, teamId: Id, publish: z.boolean(), fields: ShiftFields }),
    output: ref,
    refusals: ['not-leader', ...fieldRefusals],
  }),
  /** Natural key: the revision being edited. */
  edit: action({
    who: 'resident',
    repeat: 'natural-key',
    input: ShiftFields.omit({ capacity: true, waitlistCap: true })
      .partial()
      .extend({
        shiftId: Id,
        revision: z.number().int().min(1),
        /** What changed, for those who signed up; needed when time or place of a published shift changes. */
        words: Line(0, 80).default(''),
      }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: [...led, 'shift-over', 'shift-cancelled', 'changed-meanwhile', 'say-what-changed', ...fieldRefusals],
  }),
  /** People needed, and how many may wait. Natural key: the numbers. */
  changeNeeded: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      shiftId: Id,
      capacity: DutyFields.shape.capacity,
      waitlistCap: DutyFields.shape.waitlistCap,
    }),
    output: BoardShift,
    refusals: [...led, 'shift-over', 'shift-cancelled', 'below-confirmed', 'changed-meanwhile'],
  }),
  /** Natural key: a draft is published once. */
  publish: action({
    who: 'resident',
    repeat: 'natural-key',
    input: ref,
    output: ref,
    refusals: [...led, 'shift-over'],
  }),
  /** Natural key: a shift is cancelled once; the first reason stays. */
  cancel: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, reason: Line(1, 80) }),
    output: ref,
    refusals: [...led, 'shift-over'],
  }),
  /** Removes a draft. Natural key: the draft; what is gone is gone. */
  withdrawDraft: action({
    who: 'resident',
    repeat: 'natural-key',
    input: ref,
    output: z.strictObject({}),
    refusals: ['shift-published'],
  }),
  /** Puts a volunteer on a shift under the same rules as a sign-up; it stands in their audit log. Natural key: the place. */
  assign: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, ref: Id }),
    output: BoardShift,
    refusals: [...placeRefusals, 'volunteer-not-found', 'waitlist-full'],
  }),
  /** Takes someone off who cannot come; it stands in their audit log. Natural key: the place. */
  takeOff: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, number: z.string().regex(/^\d{5}$/) }),
    output: BoardShift,
    refusals: [...led, 'shift-over'],
  }),
  plans: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ teamId: Id }),
    output: z.strictObject({ plans: z.array(ShiftPlan) }),
    refusals: ['not-leader'],
  }),
  /** Natural key: `key`. */
  createPlan: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, teamId: Id, fields: DutyFields, rule: ShiftRule }),
    output: z.strictObject({ planId: Id }),
    refusals: ['not-leader', 'route-not-found', ...ruleRefusals],
  }),
  /** What is made already stays as it is. Natural key: the revision being edited. */
  editPlan: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ planId: Id, revision: z.number().int().min(1), fields: DutyFields, rule: ShiftRule }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: ['plan-not-found', 'changed-meanwhile', 'route-not-found', ...ruleRefusals],
  }),
  previewPlan: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ rule: ShiftRule }),
    output: z.strictObject({ shifts: z.array(z.strictObject({ startsAt: Instant, endsAt: Instant })) }),
    refusals: ruleRefusals,
  }),
  /** Makes the shifts of a plan that are still to come and not there yet. Natural key: plan and day. */
  makeShifts: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ planId: Id, publish: z.boolean() }),
    /** `kept` are days that had their shift already. */
    output: z.strictObject({ made: z.number().int(), kept: z.number().int() }),
    refusals: ['plan-not-found', 'route-not-found', ...ruleRefusals],
  }),
}
