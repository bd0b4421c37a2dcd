import { createHash } from 'node:crypto'
import type { Terms } from '../../cloudfunctions/contract/terms'
import type { StoredEvent } from '../../cloudfunctions/events/stored-event'
import { termsMark } from '../../cloudfunctions/events/terms-mark'
import { pack } from '../../cloudfunctions/roster/packed-entry'
import type { Entry } from '../../cloudfunctions/roster/roster'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** An id that looks random and is the same at every run. */
export const idOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

export const openTerms: Terms = { audience: { kind: 'everyone' }, maxCompanions: 4, questions: [] }

export function anEntry(person: string, fields: Partial<Entry> = {}): Entry {
  const digits = Number.parseInt(createHash('sha256').update(person).digest('hex').slice(0, 8), 16)
  return {
    id: person,
    ticketId: idOf(`ticket|${person}`),
    number: String(10_000 + (digits % 90_000)),
    name: '居民',
    party: 1,
    answers: [],
    consent: '2026-11',
    at: new Date('2026-11-01T00:00:00Z'),
    ...fields,
  }
}

export type EventFields = Partial<Omit<StoredEvent, 'room' | 'free' | 'termsMark' | 'entries'>> & { entries?: Entry[] }

/** A published event that takes sign-ups at `now`; `room` and `termsMark` follow from the rest. */
export function anEvent(now: Date, fields: EventFields = {}): StoredEvent {
  const at = (ms: number) => new Date(now.getTime() + ms)
  const startsAt = fields.startsAt ?? at(2 * day)
  const event = {
    _id: idOf('event'),
    communityId: 'wenmiaoping',
    published: true,
    title: '国学讲坛',
    seriesId: null,
    seriesTitle: null,
    speaker: '主讲老师一',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * hour),
    place: { name: '社区讲堂', detail: '二楼', position: null },
    cover: null,
    capacity: 20,
    waitlistCap: 40,
    signupOpensAt: at(-day),
    signupClosesAt: startsAt,
    cancelled: null,
    changed: null,
    hall: null,
    description: '',
    forWhom: '',
    bring: '',
    terms: openTerms,
    photos: [],
    revision: 1,
    turns: 0,
    ...fields,
    entries: (fields.entries ?? []).map(pack),
  } satisfies Omit<StoredEvent, 'room' | 'free' | 'termsMark'>
  const heads = event.entries.reduce((sum, entry) => sum + entry.party, 0)
  const free = event.capacity - heads
  return { ...event, free, room: free + event.waitlistCap, termsMark: event.cancelled ? '' : termsMark(event.terms) }
}
