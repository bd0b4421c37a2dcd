import * as z from 'zod'
import type { ReportKind } from '../contract/report-kinds'
import { Problem } from './problem'
import type { RequestFilter } from './request-store'
import { serviceNamed } from './services'
import { problems } from './words'

export type Query = Readonly<Record<string, string>>

const dayMs = 24 * 3_600_000
const longestMs = 90 * dayMs
/** So many requests are answered for one question, over all its pages. */
const most = 1000
const mostIds = 50

/** An empty parameter is none. */
export const saidIn = (query: Query, name: string): string | null =>
  (Object.hasOwn(query, name) && query[name]?.trim()) || null

const listIn = (query: Query, name: string): string[] =>
  (saidIn(query, name) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** The ids that were asked for, which overrule everything else; null when none was. */
export function idsIn(query: Query): string[] | null {
  const ids = listIn(query, 'service_request_id').map((id) => id.toUpperCase())
  if (ids.length > mostIds) throw new Problem(400, problems.idsTooMany)
  return ids.length > 0 ? [...new Set(ids)] : null
}

/** The last 90 days unless said otherwise; one end alone reaches 90 days to the other. */
export function filterIn(query: Query, taken: readonly ReportKind[], now: Date): RequestFilter {
  const codes = listIn(query, 'service_code')
  const statuses = listIn(query, 'status')
  if (statuses.some((status) => status !== 'open' && status !== 'closed')) throw new Problem(400, problems.statusWrong)
  const [start, end] = [momentIn(query, 'start_date'), momentIn(query, 'end_date')]
  const until = end ?? (start ? new Date(start.getTime() + longestMs) : now)
  const from = start ?? new Date(until.getTime() - longestMs)
  if (from > until || until.getTime() - from.getTime() > longestMs) throw new Problem(400, problems.spanWrong)
  return {
    kinds: codes.length > 0 ? codes.map((code) => serviceNamed(code, taken)) : null,
    open: new Set(statuses).size === 1 ? statuses[0] === 'open' : null,
    from,
    until,
  }
}

const Moment = z.iso.datetime({ offset: true })

function momentIn(query: Query, name: string): Date | null {
  // A plus sign that was not escaped arrives as a space.
  const said = saidIn(query, name)?.replace(' ', '+')
  if (!said) return null
  const moment = new Date(Moment.safeParse(said).data ?? Number.NaN)
  if (Number.isNaN(moment.getTime())) throw new Problem(400, problems.dateWrong(name))
  return moment
}

/** Where the page begins and ends; beyond the thousandth nothing is left. */
export function pageIn(query: Query): { from: number; to: number } {
  const whole = (name: string, otherwise: number) => {
    const said = saidIn(query, name)
    const value = said === null ? otherwise : /^\d{1,6}$/.test(said) ? Number(said) : 0
    if (value < 1) throw new Problem(400, problems.pageWrong)
    return value
  }
  const [page, size] = [whole('page', 1), whole('page_size', most)]
  if (size > most) throw new Problem(400, problems.pageWrong)
  return { from: Math.min(most, (page - 1) * size), to: Math.min(most, page * size) }
}
