import type { Seen } from './walk-mark'

const minute = 60_000
const hour = 60 * minute

/** Check-ins count from so long before the start to so long after the end. */
export const opensBeforeMs = 30 * minute
export const closesAfterMs = 60 * minute
/** Whoever has not checked out by then forgot to. */
export const forgottenAfterMs = 2 * hour
/** Marks come in until so long after the end; then the record is the office's alone. */
export const takenForMs = 7 * 24 * hour
/** Claims of minutes come in for so long. */
export const disputableForMs = 90 * 24 * hour
/** What comes so soon came at once; a phone's idea of our clock is no better than that. */
const liveMs = 2 * minute
/** What comes later than that wants the leader's word. */
const queuedMs = 12 * hour

interface Times {
  startsAt: Date
  endsAt: Date
}

export const opensAt = ({ startsAt }: Times): number => startsAt.getTime() - opensBeforeMs
export const closesAt = ({ endsAt }: Times): number => endsAt.getTime() + closesAfterMs
export const isInWindow = (at: number, shift: Times): boolean => at >= opensAt(shift) && at <= closesAt(shift)
export const isTaken = ({ endsAt }: Times, now: Date): boolean => endsAt.getTime() + takenForMs > now.getTime()

/** How sure the moment is that a phone claims; `yet to come` for one that no clock of ours can explain. */
export function seenAt(at: number | null, now: Date): Seen | 'yet to come' {
  if (at === null) return 'unsure'
  const age = now.getTime() - at
  if (age < -liveMs) return 'yet to come'
  if (age <= liveMs) return 'live'
  return age <= queuedMs ? 'queued' : 'late'
}
