import type { Draw } from '../platform/bucket-store'
import type { Resident } from '../platform/caller'

/** Whether somebody may send one more report now. */
export type MayReport = (caller: Resident, at: Date) => Promise<boolean>

/** So many reports an hour are nothing unusual, and cost no request of their own. */
const usual = 5
const limit = { per: 'hour', times: 30 } as const
const hourMs = 3_600_000

/**
 * Counts in this instance first: a report is one insert, and only whoever goes on beyond the usual draws from their bucket,
 * which all instances share.
 */
export function openFloodGate(draw: (draw: Draw) => Promise<boolean>): MayReport {
  const counted = { hour: 0, times: new Map<string, number>() }
  return async ({ communityId, personId }, at) => {
    const hour = Math.floor(at.getTime() / hourMs)
    if (hour !== counted.hour) Object.assign(counted, { hour, times: new Map() })
    const who = `${communityId}|${personId}`
    const times = (counted.times.get(who) ?? 0) + 1
    counted.times.set(who, times)
    return times <= usual || draw({ communityId, who: personId, action: 'reports.send', limit, at })
  }
}
