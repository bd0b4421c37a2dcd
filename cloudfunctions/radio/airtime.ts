import type { ProgrammeKind, Segment } from '../contract/radio'
import type { DatedException } from '../contract/radio-studio'
import { dayNumber } from '../dates/shanghai'
import { type Course, minutesOf } from './course'

/** A broadcast as it is announced. */
export interface Airtime {
  /** `programme@2026-11-25`, whichever day it was moved to. */
  id: string
  programmeId: string
  /** The day for which the rule has it. */
  date: string
  kind: ProgrammeKind
  title: string
  startsAt: Date
  endsAt: Date
  cancelled: boolean
  movedFrom: Date | null
  special: boolean
  note: string
  /** Host ids. */
  hosts: readonly string[]
  /** Hosts whose turn it would be, had they not left. */
  missing: readonly string[]
  /** Guest ids. */
  guests: readonly string[]
  segments: readonly Segment[]
}

const minute = 60_000
const zoneMinutes = 8 * 60
const dayMinutes = 24 * 60
/** The moment when clocks of Shanghai show so many minutes after midnight of that day. */
const momentAt = (day: number, clock: number): Date => new Date((day * dayMinutes + clock - zoneMinutes) * minute)

const nobody: readonly string[] = []

export const broadcastId = (programmeId: string, date: string): string => `${programmeId}@${date}`

/** The broadcast that a course has on a day, with what is otherwise on that day. */
export function airtimeOf(
  course: Course,
  day: { number: number; date: string },
  exception: DatedException | undefined,
  speaks: (host: string, date: string) => boolean,
): Airtime {
  const { plan, programmeId } = course.run
  const clock = course.startOn(day.number)
  const { date } = day
  const onDay = exception?.on ? dayNumber(exception.on) : day.number
  const startsAt = momentAt(onDay, exception?.startsAt ? minutesOf(exception.startsAt) : clock)
  const special = exception?.kind === 'special'
  const named = exception?.hosts ?? (special ? [] : course.hostsOn(day.number))
  const hosts = named.filter((host) => speaks(host, exception?.on ?? date))
  return {
    id: broadcastId(programmeId, date),
    programmeId,
    date,
    kind: plan.kind,
    title: exception?.title ?? plan.title,
    startsAt,
    endsAt: new Date(startsAt.getTime() + (exception?.minutes ?? plan.minutes) * minute),
    cancelled: exception?.kind === 'cancelled',
    movedFrom: exception?.kind === 'moved' ? momentAt(day.number, clock) : null,
    special,
    note: exception?.note ?? '',
    hosts,
    missing: hosts.length === named.length ? nobody : named.filter((host) => !hosts.includes(host)),
    guests: exception?.guests ?? nobody,
    segments: exception?.segments ?? plan.segments,
  }
}
