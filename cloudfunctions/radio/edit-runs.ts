import type { Run, radioStudio, Term } from '../contract/radio-studio'
import { dateOf, dayNumber, shanghaiDate } from '../dates/shanghai'
import { refusing } from '../platform/serve'
import { courseOf } from './course'
import type { EditOf } from './edited'
import { type Programme, speaksOn } from './stored-programme'
import { timetable } from './timetable'

const refuse = refusing<typeof radioStudio.preview>()

/** A rule that names no day within this stretch names none that anyone waits for. */
export const lookAheadDays = 400

/** From a day on the programme is another, or a new one; the days before keep what was announced for them. */
export function withPlan(
  programme: Programme,
  { programmeId, from, until, plan }: EditOf<'plan'>,
  now: Date,
): Programme {
  demandToCome(programme, programmeId, from, now)
  for (const id of plan.rota.hosts) {
    if (!programme.hosts.some((host) => host.id === id && speaksOn(host, from))) throw refuse('host-not-found')
  }
  const run: Run = { programmeId, from, until, plan }
  if (!plays(run, programme.terms)) throw refuse('rule-without-dates')
  return { ...programme, runs: [...clipped(programme.runs, programmeId, from), run] }
}

export function withEnd(programme: Programme, { programmeId, from }: EditOf<'end'>, now: Date): Programme {
  if (!programme.runs.some((run) => run.programmeId === programmeId)) throw refuse('programme-not-found')
  demandToCome(programme, programmeId, from, now)
  return { ...programme, runs: clipped(programme.runs, programmeId, from) }
}

/** Terms that have begun to count keep the days that are over. */
export function withTerms(programme: Programme, { terms }: EditOf<'terms'>, now: Date): Programme {
  const today = shanghaiDate(now)
  if (terms.some(({ from, until }) => until < from)) throw refuse('rule-without-dates')
  if (until(programme.terms, today) !== until(terms, today)) throw refuse('past-day')
  return { ...programme, terms }
}

const until = (terms: readonly Term[], today: string): string =>
  terms
    .filter(({ from }) => from <= today)
    .map((term) => `${term.from}/${term.until < today ? term.until : today}`)
    .sort()
    .join()

/** What begins on that day has not begun yet. */
function demandToCome(programme: Programme, programmeId: string, from: string, now: Date): void {
  const today = shanghaiDate(now)
  const begun = timetable(programme)
    .between(dayNumber(today), dayNumber(today))
    .some((airtime) => airtime.programmeId === programmeId && airtime.startsAt <= now)
  if (from < today || (from === today && begun)) throw refuse('past-day')
}

function clipped(runs: readonly Run[], programmeId: string, from: string): Run[] {
  const lastDay = dateOf(dayNumber(from) - 1)
  return runs.flatMap((run) => {
    if (run.programmeId !== programmeId || (run.until !== null && run.until < from)) return [run]
    return run.from < from ? [{ ...run, until: lastDay }] : []
  })
}

function plays(run: Run, terms: readonly Term[]): boolean {
  const course = courseOf(run, terms)
  const last = Math.min(course.until, course.from + lookAheadDays)
  for (let day = course.from; day <= last; day += 1) if (course.playsOn(day)) return true
  return false
}
