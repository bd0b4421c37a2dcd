import type { Place } from '../contract/events'
import type { SignupState } from '../contract/sections'
import type { Terms } from '../contract/terms'
import type { Entry, Standing } from '../roster/roster'

/** A part of a large hall: an event of its own, whose id follows from the hall's. */
export interface HallPart {
  id: string
  /** Its label: A区, 楼上 … */
  section: string
  /** From 1, in the office's order. */
  place: number
}

/** What a list needs of an event. */
export interface EventSummary {
  id: string
  title: string
  series: { id: string; title: string } | null
  speaker: string
  startsAt: Date
  endsAt: Date
  place: Place
  /** File id in the cloud's storage. */
  cover: string | null
  capacity: number
  /** People who may wait beyond the capacity. */
  waitlistCap: number
  /** People who signed up, waiting ones included. */
  heads: number
  signupOpensAt: Date
  signupClosesAt: Date
  cancelled: { at: Date; reason: string } | null
  changed: { at: Date; words: string } | null
  /** A draft is seen by the office only. */
  published: boolean
  /** Which part of which hall it is; null for most events. */
  hall: HallPart | null
}

/** An event as anyone may see it, with the asking person's own place and nobody else's. */
export interface EventFace extends EventSummary {
  description: string
  forWhom: string
  bring: string
  terms: Terms
  /** File ids of pictures from the day itself, in order; one that did not pass its check cannot be fetched. */
  photos: string[]
  revision: number
  waitingParties: number
  mine: Standing | null
}

/** An event with everyone who signed up: for named staff actions only. */
export interface EventRoster extends EventSummary {
  terms: Terms
  entries: Entry[]
}

/** What an event is called where nothing else says which part of the hall it is. */
export const titleWithPart = ({ title, hall }: Pick<EventSummary, 'title' | 'hall'>): string =>
  hall ? `${title} · ${hall.section}` : title

export const isOver = (event: Pick<EventSummary, 'endsAt'>, now: Date): boolean => event.endsAt <= now

/** Seats that a newcomer may have: none while anyone waits. */
export const seatsLeft = (event: Pick<EventSummary, 'capacity' | 'heads'>): number =>
  Math.max(0, event.capacity - event.heads)

export function signupState(event: EventSummary, now: Date): SignupState {
  if (event.cancelled) return 'cancelled'
  if (isOver(event, now)) return 'over'
  if (now < event.signupOpensAt) return 'soon'
  if (now >= event.signupClosesAt) return 'closed'
  if (seatsLeft(event) > 0) return 'open'
  return event.heads < event.capacity + event.waitlistCap ? 'waitlist' : 'full'
}
