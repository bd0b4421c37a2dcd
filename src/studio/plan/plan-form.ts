import type { Plan, ProgrammeEdit, Studio } from '@contract/radio-studio'
import { randomKey } from '../../cloud/random-key'
import { planCopy } from '../../copy/studio'
import { dayAfter } from '../../volunteer/local-day'
import { readSegments, type SegmentForm, segmentForms } from '../segments/segment-form'

/** A programme's plan, as it is typed. */
export interface PlanForm {
  programmeId: string
  kind: Plan['kind']
  title: string
  about: string
  pattern: Plan['pattern']['kind']
  weekdays: string[]
  everyWeeks: number
  dates: string
  holidays: Plan['holidays']
  term: Plan['term']
  startsAt: string
  seasons: string
  minutes: string
  segments: SegmentForm[]
  hosts: string[]
  turn: Plan['rota']['turn']
  from: string
  until: string
}

/** The plan that holds now or next, to go on from tomorrow; or an empty one. */
export function planForm({ runs, today }: Studio, programmeId: string | null): PlanForm {
  const own = runs.filter((run) => run.programmeId === programmeId)
  const run = own.find(({ until }) => until === null || until >= today) ?? own.at(-1)
  const from = run && run.from > today ? run.from : dayAfter(today, 1)
  if (!run) return { ...blank, programmeId: programmeId ?? randomKey(), from }
  const { pattern, rota, segments, ...plan } = run.plan
  return {
    ...{ programmeId: run.programmeId, ...plan, from, until: run.until ?? '', pattern: pattern.kind },
    weekdays: pattern.kind === 'weekly' ? pattern.weekdays.map(String) : [],
    everyWeeks: pattern.kind === 'weekly' ? pattern.everyWeeks : 1,
    dates: pattern.kind === 'dates' ? pattern.dates.join('、') : '',
    seasons: plan.seasons.map(planCopy.season).join('\n'),
    minutes: String(plan.minutes),
    segments: segmentForms(segments),
    ...{ hosts: rota.hosts, turn: rota.turn },
  }
}

const blank = {
  ...{ kind: 'broadcast' as const, title: '', about: '', pattern: 'weekly' as const, weekdays: ['1', '3', '5'] },
  ...{ everyWeeks: 1, dates: '', holidays: 'play' as const, term: 'any' as const, startsAt: '', seasons: '' },
  ...{ minutes: '30', segments: [], hosts: [], turn: 'broadcast' as const, until: '' },
}

/** The edit that a form asks for; `incomplete` or `misread` where it asks for none. */
export type PlanReading = { ok: true; edit: ProgrammeEdit } | { ok: false; why: 'incomplete' | 'misread' }

export function readPlan(form: PlanForm): PlanReading {
  const { kind, holidays, term, startsAt, turn, hosts, from, programmeId } = form
  const minutes = Number(form.minutes)
  const segments = readSegments(form.segments)
  const isLength = (length: number) => Number.isInteger(length) && length >= 1 && length <= 360
  const whole = form.title.trim() && startsAt && from && isLength(minutes)
  if (!whole || !segments) return { ok: false, why: 'incomplete' }
  const pattern = readPattern(form)
  const seasons = readSeasons(form.seasons)
  if (!pattern || !seasons) return { ok: false, why: 'misread' }
  const texts = { title: form.title.trim(), about: form.about.trim() }
  const plan = { kind, ...texts, pattern, holidays, term, startsAt, seasons, minutes, segments, rota: { hosts, turn } }
  return { ok: true, edit: { do: 'plan', programmeId, from, until: form.until || null, plan } }
}

function readPattern({ pattern, weekdays, everyWeeks, dates }: PlanForm): Plan['pattern'] | null {
  if (pattern === 'weekly') {
    return weekdays.length > 0 ? { kind: 'weekly', weekdays: weekdays.map(Number), everyWeeks } : null
  }
  const days = dates.split(/[\s,，、]+/).filter(Boolean)
  if (days.length === 0 || days.some((day) => !isDate(day))) return null
  return { kind: 'dates', dates: days }
}

/** A day that the calendar has, not the 30th of February. */
const isDate = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && dayAfter(day, 0) === day

/** Lines of `11-01 到 03-31 18:30`; null when one of them is something else. */
function readSeasons(text: string): Plan['seasons'] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const seasons = lines.flatMap((line) => {
    const parts = /^\s*(\d{2}-\d{2})\D+(\d{2}-\d{2})\D+(\d{2}:\d{2})\s*$/.exec(line)
    const [, from, until, startsAt] = parts ?? []
    return from && until && startsAt && isDate(`2028-${from}`) && isDate(`2028-${until}`) && startsAt < '24:00'
      ? [{ from, until, startsAt }]
      : []
  })
  return seasons.length === lines.length ? seasons : null
}
