import type { Place } from '../contract/events'
import type { OpenTo, ShiftState } from '../contract/shifts'
import type { DutyKind } from '../contract/teams'
import type { Entry, Standing } from '../roster/roster'

/** A turn of duty, without anybody on it. */
export interface Shift {
  id: string
  communityId: string
  published: boolean
  planId: string | null
  team: { id: string; name: string }
  /** Person ids and names; the duty is on the shift. */
  leaders: { id: string; name: string; since: Date }[]
  title: string
  kind: DutyKind
  security: boolean
  place: Place
  bring: string
  routeId: string | null
  startsAt: Date
  endsAt: Date
  openTo: OpenTo
  capacity: number
  waitlistCap: number
  /** People on it, waiting ones included. */
  heads: number
  cancelled: { at: Date; reason: string } | null
  changed: { at: Date; words: string } | null
  revision: number
}

/** A shift with the asking person's own place. */
export interface ShiftFace extends Shift {
  mine: Standing | null
  /** Something says already that they came. */
  checkedIn: boolean
  /** What the person wrote when asking to be let go. */
  asked: string | null
}

/** A shift with everyone on it. */
export interface ShiftRoster extends Shift {
  entries: Entry[]
  turns: number
  /** Whether something says already that whoever has that number came. */
  isMarked(number: string): boolean
  /** Number of a place → what its holder wrote when asking to be let go. */
  asks: Record<string, { words: string; at: Date }>
}

const hourMs = 3_600_000
export const longestMs = 16 * hourMs
/** One leaves by oneself until so long before the start. */
export const leaveMs = 2 * hourMs
/** Rest after a long or a night shift. */
export const restMs = 8 * hourMs
const longMs = 6 * hourMs

type Times = Pick<Shift, 'startsAt' | 'endsAt'>

export const isOver = ({ endsAt }: Pick<Shift, 'endsAt'>, now: Date): boolean => endsAt <= now
export const hasStarted = ({ startsAt }: Pick<Shift, 'startsAt'>, now: Date): boolean => startsAt <= now
export const placesLeft = ({ capacity, heads }: Pick<Shift, 'capacity' | 'heads'>): number =>
  Math.max(0, capacity - heads)

export function stateOf(shift: Shift, now: Date): ShiftState {
  if (shift.cancelled) return 'cancelled'
  if (isOver(shift, now)) return 'over'
  if (hasStarted(shift, now)) return 'started'
  if (placesLeft(shift) > 0) return 'open'
  return shift.heads < shift.capacity + shift.waitlistCap ? 'waitlist' : 'full'
}

/** Hours since the Shanghai midnight before a moment. */
const hourOfDay = (moment: Date): number => (((moment.getTime() + 8 * hourMs) / hourMs) % 24) % 24

/** Some of it lies between 23:00 and 5:00 of Shanghai. */
function isAtNight({ startsAt, endsAt }: Times): boolean {
  const from = hourOfDay(startsAt)
  const until = from + (endsAt.getTime() - startsAt.getTime()) / hourMs
  return from < 5 || until > 23
}

/** Ends after 22:00 of Shanghai, or is a security duty: nothing for minors. */
export function isForAdults({ security, startsAt, endsAt }: Times & Pick<Shift, 'security'>): boolean {
  const from = hourOfDay(startsAt)
  return security || from < 6 || from + (endsAt.getTime() - startsAt.getTime()) / hourMs > 22
}

const isTiring = (shift: Times): boolean =>
  shift.endsAt.getTime() - shift.startsAt.getTime() >= longMs || isAtNight(shift)

/** Why one person cannot do both: they overlap, or a long or night shift leaves too little rest before the other. */
export function conflictOf(a: Times, b: Times): 'shifts-overlap' | 'rest-too-short' | null {
  const [first, second] = a.startsAt <= b.startsAt ? [a, b] : [b, a]
  if (first.endsAt > second.startsAt) return 'shifts-overlap'
  const rest = second.startsAt.getTime() - first.endsAt.getTime()
  return isTiring(first) && rest < restMs ? 'rest-too-short' : null
}
