import type { Clash } from '../contract/radio-studio'
import type { Airtime } from './airtime'
import type { Programme } from './stored-programme'

/** What does not fit among broadcasts in the order in which they begin. */
export function clashesAmong(airtimes: readonly Airtime[], { guests }: Pick<Programme, 'guests'>): Clash[] {
  const unagreed = new Set(guests.filter(({ minor, consent }) => minor && consent === null).map(({ id }) => id))
  const clashes: Clash[] = []
  let onAir: Airtime | undefined
  for (const airtime of airtimes) {
    if (airtime.cancelled) continue
    const alone = (kind: Clash['kind']) => clashes.push({ kind, broadcastId: airtime.id, other: null })
    if (onAir && airtime.startsAt < onAir.endsAt) {
      clashes.push({ kind: 'two-at-once', broadcastId: airtime.id, other: onAir.id })
    }
    if (!onAir || airtime.endsAt > onAir.endsAt) onAir = airtime
    if (minutesOf(airtime) > (airtime.endsAt.getTime() - airtime.startsAt.getTime()) / 60_000)
      alone('segments-too-long')
    if (airtime.missing.length > 0) alone('host-left')
    else if (airtime.hosts.length === 0 && airtime.kind === 'broadcast') alone('no-host')
    if (airtime.guests.some((guest) => unagreed.has(guest))) alone('guest-without-consent')
  }
  return clashes
}

const minutesOf = ({ segments }: Airtime): number => segments.reduce((sum, { minutes }) => sum + minutes, 0)
