import type { EventFields } from '../contract/events-office'
import type { Terms } from '../contract/terms'
import type { StoredEvent } from './stored-event'
import { termsMark } from './terms-mark'

/** When an event is, and when one may sign up for it. */
export interface Times {
  startsAt: Date
  endsAt: Date
  signupOpensAt: Date
  signupClosesAt: Date
}

export type FieldTrouble = 'ends-before-start' | 'signup-window-wrong' | 'question-incomplete'

/** What does not fit together in what the office typed; null when all does. */
export function troubleWith(times: Times, terms: Terms): FieldTrouble | null {
  if (times.endsAt <= times.startsAt) return 'ends-before-start'
  if (times.signupClosesAt <= times.signupOpensAt || times.signupClosesAt > times.endsAt) return 'signup-window-wrong'
  const ids = new Set(terms.questions.map(({ id }) => id))
  const complete = terms.questions.every(({ kind, choices }) => kind !== 'choice' || new Set(choices).size > 1)
  return complete && ids.size === terms.questions.length ? null : 'question-incomplete'
}

export const timesOf = (fields: Pick<EventFields, keyof Times>): Times => ({
  startsAt: new Date(fields.startsAt),
  endsAt: new Date(fields.endsAt),
  signupOpensAt: new Date(fields.signupOpensAt),
  signupClosesAt: new Date(fields.signupClosesAt),
})

/** What an event is made of besides its ids and the people in it. */
export type EventMaking = Omit<EventFields, keyof Times | 'seriesId' | 'sections'> & Times

/** A new event as it is stored: nobody in it, every seat free. */
export function newEvent(
  id: string,
  communityId: string,
  making: EventMaking,
  series: { id: string; title: string } | null,
  published = false,
): StoredEvent {
  return {
    ...making,
    _id: id,
    communityId,
    published,
    seriesId: series?.id ?? null,
    seriesTitle: series?.title ?? null,
    room: making.capacity + making.waitlistCap,
    free: making.capacity,
    cancelled: null,
    changed: null,
    termsMark: termsMark(making.terms),
    hall: null,
    photos: [],
    revision: 1,
    turns: 0,
    entries: [],
  }
}
