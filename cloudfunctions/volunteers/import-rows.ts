import type { ImportRow, RowTrouble } from '../contract/volunteer-records'
import { typedDate } from '../dates/typed-date'

/** A row that can be made a record. */
export interface GoodRow {
  name: string
  phone: string
  teams: string[]
  joined: Date | null
}

export interface ReadRows {
  good: GoodRow[]
  troubles: { row: number; troubles: RowTrouble[] }[]
}

/** Reads rows as they stand in a sheet: full-width forms, spaces and country codes are what people type. */
export function readRows(rows: readonly ImportRow[], teams: readonly { id: string; name: string }[]): ReadRows {
  const byName = new Map(teams.map(({ id, name }) => [tidy(name), id]))
  const seen = new Set<string>()
  const good: GoodRow[] = []
  const troubles: ReadRows['troubles'] = []
  for (const row of rows) {
    const name = tidy(row.name)
    const phone = phoneIn(row.phone)
    const named = row.teams
      .split(/[、，,;；/]/)
      .map(tidy)
      .filter(Boolean)
    const ids = named.map((team) => byName.get(team))
    const joined = dateIn(row.joined)
    const wrong: RowTrouble[] = []
    if (!/^[\p{L}·•.]{1,20}$/u.test(name)) wrong.push('name-wrong')
    if (phone === null) wrong.push('phone-wrong')
    if (ids.length === 0 || ids.includes(undefined)) wrong.push('team-unknown')
    if (joined === undefined) wrong.push('date-wrong')
    const key = `${name}|${phone}`
    if (wrong.length === 0 && seen.has(key)) wrong.push('twice')
    if (wrong.length > 0 || phone === null || joined === undefined) {
      troubles.push({ row: row.row, troubles: wrong })
      continue
    }
    seen.add(key)
    good.push({ name, phone, teams: [...new Set(ids.flatMap((id) => id ?? []))], joined })
  }
  return { good, troubles }
}

export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** A mobile number, or a landline with its area code; null when it is none. */
export function phoneIn(text: string): string | null {
  const digits = tidy(text)
    .replace(/-/g, '')
    .replace(/^(\+?86|0086)(?=1\d{10}$)/, '')
  return /^(1\d{10}|0\d{9,11})$/.test(digits) ? digits : null
}

/** The day in Shanghai; null when the cell is empty, undefined when it holds no day of the calendar. */
function dateIn(text: string): Date | null | undefined {
  const date = typedDate(text)
  if (date === null || date === undefined) return date
  return new Date(Date.parse(`${date}T00:00:00Z`) - 8 * 3_600_000)
}
