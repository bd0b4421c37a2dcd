import type { AiredInMonth } from '../contract/on-air'
import { shanghaiDate } from '../dates/shanghai'
import type { Airtime } from '../radio/airtime'
import { byBroadcast, stateOf } from './present'
import type { StoredAiring } from './stored-airing'

/** Times aired, missed and never confirmed, by programme and month: what the yearly report counts. */
export function airedByMonth(
  announced: readonly Airtime[],
  airings: readonly StoredAiring[],
  now: Date,
): AiredInMonth[] {
  const noted = byBroadcast(airings)
  const rows = new Map<string, AiredInMonth>()
  for (const airtime of announced) {
    const state = stateOf(airtime, noted.get(airtime.id), now)
    if (state === 'coming' || state === 'cancelled') continue
    const { programmeId, kind, title, startsAt } = airtime
    const month = Number(shanghaiDate(startsAt).slice(5, 7))
    const key = `${programmeId}|${month}`
    const row = rows.get(key) ?? { programmeId, kind, title, month, aired: 0, missed: 0, unconfirmed: 0 }
    rows.set(key, { ...row, title, [state]: row[state] + 1 })
  }
  return [...rows.values()]
}
