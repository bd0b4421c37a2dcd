import type { Pattern, Run, Term } from '../contract/radio-studio'
import { isPublicHoliday } from '../dates/public-holidays'
import { dateOf, dayNumber, weekdayOf } from '../dates/shanghai'
import { firstWeekOf, weekOf } from '../dates/weekly'

/** A run made ready to be asked about any day, at a cost that does not grow with its age. */
export interface Course {
  run: Run
  /** Day numbers, both included; a run without an end goes on for ever. */
  from: number
  until: number
  playsOn(day: number): boolean
  /** Minutes after midnight. */
  startOn(day: number): number
  /** Whose turn it is; empty without a rota. */
  hostsOn(day: number): string[]
}

/** Days a rule names, and which of them a day is: by broadcast and by week, counted from the first. */
interface Rhythm {
  has(day: number): boolean
  ordinal(day: number): number
  week(day: number): number
}

export function courseOf(run: Run, terms: readonly Term[]): Course {
  const { plan } = run
  const from = dayNumber(run.from)
  const rhythm = rhythmOf(plan.pattern, from)
  const within = terms.map((term) => [dayNumber(term.from), dayNumber(term.until)] as const)
  const inTerm = (day: number) => within.some(([first, last]) => first <= day && day <= last)
  const startsAt = minutesOf(plan.startsAt)
  const seasons = plan.seasons.map((season) => ({ ...season, minutes: minutesOf(season.startsAt) }))
  const { hosts, turn } = plan.rota
  const turnOn = turn === 'week' ? rhythm.week : rhythm.ordinal
  return {
    ...{ run, from, until: run.until === null ? Number.POSITIVE_INFINITY : dayNumber(run.until) },
    playsOn: (day) =>
      rhythm.has(day) &&
      (plan.holidays === 'play' || isPublicHoliday(day) === (plan.holidays === 'only')) &&
      (plan.term === 'any' || inTerm(day) === (plan.term === 'within')),
    startOn: (day) => {
      if (seasons.length === 0) return startsAt
      const today = dateOf(day).slice(5)
      return seasons.find((season) => isIn(season, today))?.minutes ?? startsAt
    },
    hostsOn: (day) => hosts.slice(turnOn(day) % (hosts.length || 1)).slice(0, 1),
  }
}

function rhythmOf(pattern: Pattern, from: number): Rhythm {
  if (pattern.kind === 'dates') {
    const days = [...new Set(pattern.dates.map(dayNumber))].filter((day) => day >= from).sort((a, b) => a - b)
    const places = new Map(days.map((day, place) => [day, place]))
    const first = weekOf(days[0] ?? from)
    return {
      has: (day) => places.has(day),
      ordinal: (day) => places.get(day) ?? 0,
      week: (day) => weekOf(day) - first,
    }
  }
  const { everyWeeks } = pattern
  const weekdays = [...new Set(pattern.weekdays)].sort((a, b) => fromMonday(a) - fromMonday(b))
  const placeOf = Array.from({ length: 7 }, (_, weekday) => weekdays.indexOf(weekday))
  const place = (day: number) => placeOf[weekdayOf(day)] ?? -1
  const firstWeek = firstWeekOf({ weekdays, everyWeeks, from })
  const missed = weekdays.filter(
    (weekday) => weekOf(from) === firstWeek && fromMonday(weekday) < fromMonday(weekdayOf(from)),
  )
  const week = (day: number) => Math.floor((weekOf(day) - firstWeek) / everyWeeks)
  return {
    has: (day) => place(day) >= 0 && day >= from && (weekOf(day) - firstWeek) % everyWeeks === 0,
    ordinal: (day) => week(day) * weekdays.length + place(day) - missed.length,
    week,
  }
}

const fromMonday = (weekday: number): number => (weekday + 6) % 7

/** A season may go over the year's end; all are days of the year, `11-01`. */
const isIn = ({ from, until }: { from: string; until: string }, today: string): boolean =>
  from <= until ? from <= today && today <= until : from <= today || today <= until

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
