import * as z from 'zod'
import { Place } from '../contract/events'
import { Terms } from '../contract/terms'
import { PackedEntry, unpack } from '../roster/packed-entry'
import { seating, standingOf } from '../roster/roster'
import type { EventFace, EventRoster, EventSummary } from './event'

/** What every read of an event holds. */
const StoredSummary = z.object({
  _id: z.string(),
  communityId: z.string(),
  published: z.boolean(),
  title: z.string(),
  seriesId: z.string().nullable(),
  seriesTitle: z.string().nullable(),
  speaker: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  place: Place,
  cover: z.string().nullable(),
  capacity: z.number().int(),
  waitlistCap: z.number().int(),
  /** Heads that may still be taken, seated or waiting: capacity + waitlistCap − everyone signed up. */
  room: z.number().int(),
  /** Seats that nobody has asked for: capacity − everyone signed up; below zero when people wait. */
  free: z.number().int(),
  signupOpensAt: z.date(),
  signupClosesAt: z.date(),
  cancelled: z.object({ at: z.date(), reason: z.string() }).nullable(),
  changed: z.object({ at: z.date(), words: z.string() }).nullable(),
  /** The part of a large hall that it is; missing in older documents. */
  hall: z.object({ id: z.string(), section: z.string(), place: z.number().int() }).nullable().default(null),
})

export const StoredEvent = StoredSummary.extend({
  description: z.string(),
  forWhom: z.string(),
  bring: z.string(),
  terms: Terms,
  /** File ids of pictures from the day itself, in order; missing in older documents. */
  photos: z.array(z.string()).default([]),
  /** What a sign-up must agree to; emptied when the event is cancelled, so that nobody can any more. */
  termsMark: z.string(),
  /** Counts edits by the organiser. */
  revision: z.number().int(),
  /** Counts changes of the roster. */
  turns: z.number().int(),
  entries: z.array(PackedEntry),
})
export type StoredEvent = z.infer<typeof StoredEvent>

export const readSummary = (row: unknown): EventSummary => summaryOf(StoredSummary.parse(row))

export function summaryOf(stored: z.infer<typeof StoredSummary>): EventSummary {
  return {
    id: stored._id,
    title: stored.title,
    series: stored.seriesId && stored.seriesTitle ? { id: stored.seriesId, title: stored.seriesTitle } : null,
    speaker: stored.speaker,
    startsAt: stored.startsAt,
    endsAt: stored.endsAt,
    place: stored.place,
    cover: stored.cover,
    capacity: stored.capacity,
    waitlistCap: stored.waitlistCap,
    heads: stored.capacity + stored.waitlistCap - stored.room,
    signupOpensAt: stored.signupOpensAt,
    signupClosesAt: stored.signupClosesAt,
    cancelled: stored.cancelled,
    changed: stored.changed,
    published: stored.published,
    hall: stored.hall,
  }
}

/** The face that `personId` may see: the entries stay behind, only the asker's own place comes out. */
export const readFace = (row: unknown, personId: string | null): EventFace => faceOf(StoredEvent.parse(row), personId)

export function faceOf(stored: StoredEvent, personId: string | null): EventFace {
  const standing = personId === null ? null : standingOf(personId, stored.capacity, stored.entries)
  return {
    ...summaryOf(stored),
    description: stored.description,
    forWhom: stored.forWhom,
    bring: stored.bring,
    terms: stored.terms,
    photos: stored.photos,
    revision: stored.revision,
    waitingParties: seating(stored.capacity, stored.entries).waiting.length,
    mine: standing && { ...standing, entry: unpack(standing.entry) },
  }
}

export const readRoster = (row: unknown): EventRoster & { turns: number } => rosterOf(StoredEvent.parse(row))

export function rosterOf(stored: StoredEvent): EventRoster & { turns: number } {
  return { ...summaryOf(stored), terms: stored.terms, entries: stored.entries.map(unpack), turns: stored.turns }
}
