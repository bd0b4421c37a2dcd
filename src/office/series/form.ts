import type { OfficeSeries, SeriesFields, SeriesRule } from '@contract/events-series'
import { seriesCopy } from '@/copy/office-series'
import { localOf, shifted } from '../../events/local-time'
import { wordsIn } from '../edit/form'

/** A series as it is typed. */
export interface SeriesForm {
  title: string
  summary: string
  cover: string | null
  hasRule: boolean
  weekday: string
  everyWeeks: number
  startsAt: string
  from: string
  until: string
  except: string
}

export function seriesForm(series: OfficeSeries | null, now: number): SeriesForm {
  const today = localOf(new Date(now).toISOString())
  const { title = '', summary = '', cover = null, rule = null } = series ?? {}
  return {
    ...{ title, summary, cover, hasRule: rule !== null },
    weekday: String(rule?.weekday ?? 3),
    everyWeeks: rule?.everyWeeks ?? 1,
    startsAt: rule?.startsAt ?? '15:00',
    from: rule?.from ?? today.slice(0, 10),
    until: rule?.until ?? shifted(today, 90).slice(0, 10),
    except: rule?.except.join('\u3001') ?? '',
  }
}

const dayMs = 86_400_000
const plusDays = (date: string, days: number) => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)

/** The same series once more: its rule goes on after the last day, for as long as before. */
export function formAgain(series: OfficeSeries, now: number): SeriesForm {
  const form = { ...seriesForm(series, now), except: '' }
  if (!series.rule) return form
  const { from, until } = series.rule
  const today = localOf(new Date(now).toISOString()).slice(0, 10)
  const next = plusDays(until, 1)
  const begins = [next, today].sort().at(-1) ?? next
  return { ...form, from: begins, until: plusDays(begins, Math.round((Date.parse(until) - Date.parse(from)) / dayMs)) }
}

export type SeriesReading = { ok: true; fields: SeriesFields } | { ok: false; why: string }

export function readSeries(form: SeriesForm): SeriesReading {
  const { title, summary, cover, hasRule, weekday, everyWeeks, startsAt, from, until } = form
  if (!title.trim() || (hasRule && !(startsAt && from && until))) return { ok: false, why: seriesCopy.incomplete }
  const except = wordsIn(form.except)
  if (except.some((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date))) return { ok: false, why: seriesCopy.misdated }
  const rule: SeriesRule | null = hasRule
    ? { weekday: Number(weekday), everyWeeks, startsAt, from, until, except }
    : null
  return { ok: true, fields: { title, summary, cover, rule } }
}
