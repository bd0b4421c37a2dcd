import type { SeriesRule } from '../contract/events-series'
import { shanghaiDate } from '../dates/shanghai'
import type { EventSummary } from './event'
import { sessionDates } from './session-dates'

type Rule = SeriesRule | null

/** A session of a series, a hall counted as one. */
export interface Session {
  id: string
  /** Of all its parts; its own alone for most. */
  partIds: string[]
  title: string
  startsAt: Date
  published: boolean
  /** What those who signed up were told when it was cancelled; null while it stands. */
  cancelled: string | null
  heads: number
}

/** Days that an edit of a rule leaves out, or takes back in. */
export function daysChanged(before: Rule, after: Rule): { out: string[]; back: string[] } {
  const left = new Set(before?.except)
  const made = madeBy(after)
  return {
    out: (after?.except ?? []).filter((day) => !left.has(day)),
    back: (before?.except ?? []).filter((day) => made.has(day)),
  }
}

/** Of the sessions ahead, those that stand on a day which the rule leaves out, and those called off on one that it makes. */
export function againstRule(sessions: readonly Session[], rule: Rule): { standing: Session[]; calledOff: Session[] } {
  const left = new Set(rule?.except)
  const made = madeBy(rule)
  const taken = new Set(sessions.filter(({ cancelled }) => cancelled === null).map(dayOf))
  return {
    standing: sessions.filter((one) => one.cancelled === null && left.has(dayOf(one))),
    calledOff: sessions.filter((one) => one.cancelled !== null && made.has(dayOf(one)) && !taken.has(dayOf(one))),
  }
}

export const dayOf = ({ startsAt }: Pick<Session, 'startsAt'>): string => shanghaiDate(startsAt)

function madeBy(rule: Rule): ReadonlySet<string> {
  const dates = rule && sessionDates(rule)
  return new Set(dates?.ok ? dates.sessions.map(({ date }) => date) : [])
}

/** Sessions that have not begun, soonest first. */
export function sessionsIn(found: readonly EventSummary[], now: Date): Session[] {
  const ahead = found.filter(({ startsAt }) => startsAt > now)
  return ahead
    .filter(({ hall }) => (hall?.place ?? 1) === 1)
    .map((first) => {
      const parts = first.hall ? ahead.filter(({ hall }) => hall?.id === first.hall?.id) : [first]
      const { id, title, startsAt, published, cancelled } = first
      const heads = parts.reduce((sum, part) => sum + part.heads, 0)
      return {
        id,
        partIds: parts.map((part) => part.id),
        title,
        startsAt,
        published,
        cancelled: cancelled?.reason ?? null,
        heads,
      }
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}
