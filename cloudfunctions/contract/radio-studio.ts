import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { LocalDate } from './events-series'
import { Broadcast, Clock, OpenTurn, ProgrammeKind, Segment } from './radio'
import { Id, Line } from './scalars'

/** On some weekdays of every n-th week, Monday first, counted from the week of the first such day; or on days named. */
export const Pattern = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('weekly'),
    /** 0 is Sunday. */
    weekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7),
    everyWeeks: z.number().int().min(1).max(12),
  }),
  z.strictObject({ kind: z.literal('dates'), dates: z.array(LocalDate).min(1).max(60) }),
])
export type Pattern = z.infer<typeof Pattern>

/** `11-01`; a stretch from the later to the earlier goes over the year's end. */
const DayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** What a programme announces, for as long as nothing else is decided. */
export const Plan = z.strictObject({
  kind: ProgrammeKind,
  title: Line(1, 30),
  about: Line(0, 200),
  pattern: Pattern,
  /** On public holidays of China: as ever, not, or only then. */
  holidays: z.enum(['play', 'pause', 'only']),
  /** In the school terms that the community named: whenever, only within, or only outside of them. */
  term: z.enum(['any', 'within', 'outside']),
  startsAt: Clock,
  /** Other beginnings in parts of the year, the first that fits: for a reminder that follows nightfall. */
  seasons: z.array(z.strictObject({ from: DayOfYear, until: DayOfYear, startsAt: Clock })).max(12),
  minutes: z.number().int().min(1).max(360),
  segments: z.array(Segment).max(20),
  /** Hosts one after another, by broadcast or by week; a day without a broadcast uses its turn up. */
  rota: z.strictObject({ hosts: z.array(Id).max(30), turn: z.enum(['broadcast', 'week']) }),
})
export type Plan = z.infer<typeof Plan>

/** A plan with the days, both included, for which it is or was announced. */
export const Run = z.strictObject({ programmeId: Id, from: LocalDate, until: LocalDate.nullable(), plan: Plan })
export type Run = z.infer<typeof Run>

/** What is otherwise on one day; null leaves the rule's. */
const exceptionFields = z.strictObject({
  kind: z.enum(['moved', 'cancelled', 'special', 'changed']),
  /** Where a moved one went, on which day and at what time. */
  on: LocalDate.nullable(),
  startsAt: Clock.nullable(),
  minutes: z.number().int().min(1).max(360).nullable(),
  title: Line(1, 30).nullable(),
  segments: z.array(Segment).max(20).nullable(),
  hosts: z.array(Id).max(4).nullable(),
  guests: z.array(Id).max(10),
  note: Line(0, 100),
})

/** A special one says when it begins and ends, a moved one where it went; the others stay where they are. */
export const Exception = exceptionFields.refine(({ kind, on, startsAt, minutes }) => {
  if (kind === 'moved') return on !== null || startsAt !== null
  return on === null && (kind === 'special' ? startsAt !== null && minutes !== null : startsAt === null)
})
export type Exception = z.infer<typeof Exception>

export const DatedException = exceptionFields.extend({ programmeId: Id, date: LocalDate })
export type DatedException = z.infer<typeof DatedException>

/** Somebody who speaks; `leftOn` is the first day on which they no longer do. */
export const Host = z.strictObject({
  id: Id,
  name: Line(1, 20),
  leftOn: LocalDate.nullable(),
  /** Whether an account belongs to it: then it can be swapped by the host themselves. */
  bound: z.boolean(),
  /** What the host types to bind their account, until they have. */
  code: z.string().nullable(),
})
export type Host = z.infer<typeof Host>

/** A guest under the name that is said on air; the guardian's consent of a minor is on paper or was given in person. */
export const Guest = z.strictObject({
  id: Id,
  name: Line(1, 20),
  minor: z.boolean(),
  consent: z.strictObject({ guardian: Line(1, 20), how: z.enum(['paper', 'in-person']), on: LocalDate }).nullable(),
})
export type Guest = z.infer<typeof Guest>

export const Term = z.strictObject({ name: Line(1, 20), from: LocalDate, until: LocalDate })
export type Term = z.infer<typeof Term>

/** `two-at-once` names both; the other kinds stand with the one broadcast. A reminder of the patrol's needs no host. */
export const Clash = z.strictObject({
  kind: z.enum(['two-at-once', 'segments-too-long', 'host-left', 'no-host', 'guest-without-consent']),
  broadcastId: z.string(),
  other: z.string().nullable(),
})
export type Clash = z.infer<typeof Clash>

/** The coming four weeks and what does not fit in them. */
export const Preview = z.strictObject({ broadcasts: z.array(Broadcast), clashes: z.array(Clash) })
export type Preview = z.infer<typeof Preview>

export const Studio = z.strictObject({
  version: z.number().int(),
  today: LocalDate,
  runs: z.array(Run),
  exceptions: z.array(DatedException),
  hosts: z.array(Host),
  guests: z.array(Guest),
  terms: z.array(Term),
  turns: z.array(OpenTurn),
  /** The last year whose public holidays are known. */
  holidaysUntil: z.number().int(),
  ...Preview.shape,
})
export type Studio = z.infer<typeof Studio>

/** One edit of the programme; nothing in it reaches back before today. */
export const ProgrammeEdit = z.discriminatedUnion('do', [
  /** From a day on the programme is this, a new one where the id is new; what was planned after that day gives way. */
  z.strictObject({
    do: z.literal('plan'),
    programmeId: Id,
    from: LocalDate,
    until: LocalDate.nullable(),
    plan: Plan,
  }),
  /** From that day on it plays no more. */
  z.strictObject({ do: z.literal('end'), programmeId: Id, from: LocalDate }),
  /** Null goes back to the rule. */
  z.strictObject({ do: z.literal('date'), programmeId: Id, date: LocalDate, exception: Exception.nullable() }),
  z.strictObject({ do: z.literal('host'), host: Host.pick({ id: true, name: true, leftOn: true }) }),
  z.strictObject({ do: z.literal('guest'), guest: Guest }),
  /** The name and the consent are forgotten. */
  z.strictObject({ do: z.literal('forget-guest'), guestId: Id }),
  z.strictObject({ do: z.literal('terms'), terms: z.array(Term).max(40) }),
])
export type ProgrammeEdit = z.infer<typeof ProgrammeEdit>

const editRefusals = [
  'changed-meanwhile',
  'programme-not-found',
  'broadcast-not-found',
  'host-not-found',
  'guest-not-found',
  'past-day',
  'already-on',
  'rule-without-dates',
  'programme-full',
] as const
const edit = z.strictObject({ version: z.number().int(), edit: ProgrammeEdit })

/** For staff. */
export const radioStudio = {
  studio: action({ who: 'staff', repeat: 'read', input: z.strictObject({}), output: Studio, refusals: [] }),
  /** What would be on with that edit; nothing is written. */
  preview: action({ who: 'staff', repeat: 'read', input: edit, output: Preview, refusals: editRefusals }),
  /** Natural key: the edit's own key on the version it was made for. Refuses what would newly clash. */
  edit: action({
    who: 'staff',
    repeat: 'natural-key',
    input: edit.extend({ key: Key }),
    output: Studio,
    refusals: [...editRefusals, 'two-at-once', 'segments-too-long', 'guest-without-consent'],
  }),
}
