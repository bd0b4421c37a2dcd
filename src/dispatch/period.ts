import { cloudNow } from '@/cloud/clock'
import { localOf } from '@/events/local-time'

export interface Period {
  /** Days of Shanghai, both included: `2026-11-24`. */
  from: string
  until: string
}

/** This year so far. */
export function thisYear(): Period {
  const today = localOf(new Date(cloudNow()).toISOString()).slice(0, 10)
  return { from: `${today.slice(0, 4)}-01-01`, until: today }
}

const twoYears = 731
const dayMs = 24 * 3_600_000

/** The cloud takes no longer one. */
export function isWrong({ from, until }: Period): boolean {
  const days = (Date.parse(until) - Date.parse(from)) / dayMs
  return Number.isNaN(days) || days < 0 || days > twoYears
}
