import type * as z from 'zod'
import type { Cursor } from '../contract/scalars'
import { command, type Documents, documentsOf, type Filter, type Order, type Page } from '../platform/documents'
import { type RosterChanges, type RosterKind, rosterChanges } from '../roster/roster-changes'
import type { EventFace, EventRoster, EventSummary } from './event'
import { type EventEdit, replaceWhole, updateOf } from './event-edit'
import { type HallReads, hallReads } from './hall-store'
import { readFace, readRoster, readSummary } from './stored-event'

export type { EventEdit } from './event-edit'
export type Position = z.infer<typeof Cursor>

export interface EventList {
  when: 'upcoming' | 'past'
  now: Date
  limit: number
  after?: Position | undefined
  seriesId?: string | undefined
}

/**
 * Events of one community. The roster lives in the event's own document, so signing up and leaving are one conditional
 * update each; every method is one database request.
 */
export interface EventStore extends RosterChanges<EventFace>, HallReads {
  list(query: EventList): Promise<EventSummary[]>
  /** Events that a person signed up for, each with their own place. */
  mine(personId: string, query: Omit<EventList, 'seriesId'>): Promise<EventFace[]>
  face(eventId: string, personId: string | null): Promise<EventFace | null>
  roster(eventId: string): Promise<(EventRoster & { turns: number }) | null>
  /** Sets the capacity if neither it nor (when `turns` is given) the roster changed since they were read. */
  resize(
    eventId: string,
    from: number,
    to: number,
    now: Date,
    turns?: number,
  ): Promise<(EventRoster & { turns: number }) | null>
  edit(eventId: string, revision: number, edit: EventEdit, now: Date): Promise<EventFace | null>
  cancel(eventId: string, reason: string, now: Date): Promise<boolean>
}

export function eventStore(communityId: string): EventStore {
  const events = documentsOf('events', communityId)
  return { ...reads(events), ...hallReads(events), ...rosterChanges(events, eventRoster), ...officeChanges(events) }
}

export const withoutEntries = {
  entries: false,
  marks: false,
  handedIn: false,
  keepers: false,
  description: false,
  terms: false,
  photos: false,
}

function reads(events: Documents): Pick<EventStore, 'list' | 'mine' | 'face' | 'roster'> {
  return {
    list: async (query) => {
      const { window, page } = pageOf(query)
      const filter = { published: true, ...(query.seriesId ? { seriesId: query.seriesId } : {}), ...window }
      return (await events.find(filter, { ...page, fields: withoutEntries })).map(readSummary)
    },
    mine: async (personId, query) => {
      const { window, page } = pageOf(query)
      const rows = await events.find({ 'entries.id': personId, ...window }, page)
      return rows.map((row) => readFace(row, personId))
    },
    face: async (eventId, personId) => {
      const row = await events.one({ _id: eventId, published: true })
      return row === null ? null : readFace(row, personId)
    },
    roster: async (eventId) => {
      const row = await events.one({ _id: eventId })
      return row === null ? null : readRoster(row)
    },
  }
}

/** Whatever may promote someone, may make someone wait or is news makes the timer look at the event. */
export const toTell = { tellAt: null }

/** Seats come free between two looks of the timer, which then knows whom they promoted; the look empties the list. */
export const freed = (heads: number, now: Date) => ({
  freed: command().push({ each: [{ at: now, heads }], slice: -200 }),
})

/** What an event's document asks of a change of its roster. */
const eventRoster: RosterKind<EventFace> = {
  opening: (eventId, terms, now) => ({
    _id: eventId,
    published: true,
    signupOpensAt: command().lte(now),
    signupClosesAt: command().gt(now),
    termsMark: terms,
  }),
  lasting: (eventId, now) => ({ _id: eventId, published: true, endsAt: command().gt(now) }),
  standing: (eventId, now) => standing(eventId, now),
  news: toTell,
  freed,
  read: readFace,
}

function officeChanges(events: Documents): Pick<EventStore, 'resize' | 'edit' | 'cancel'> {
  return {
    resize: async (eventId, from, to, now, turns) => {
      const _ = command()
      const row = await events.change(
        { _id: eventId, cancelled: null, capacity: from, ...(turns === undefined ? {} : { turns }) },
        {
          ...{ capacity: to, room: _.inc(to - from), free: _.inc(to - from) },
          ...{ ...toTell, ...(to > from ? freed(to - from, now) : {}) },
        },
      )
      return row === null ? null : readRoster(row)
    },
    edit: async (eventId, revision, edit, now) => {
      const row = await events.change({ ...standing(eventId, now), revision }, { ...updateOf(edit), ...toTell })
      return row === null ? null : readFace(row, null)
    },
    cancel: async (eventId, reason, now) =>
      (await events.change(standing(eventId, now), cancelling(reason, now))) !== null,
  }
}

/** One update that cancels an event; terms that fit nothing keep sign-ups out. */
export const cancelling = (reason: string, now: Date): Record<string, unknown> => ({
  ...{ cancelled: replaceWhole({ at: now, reason }), termsMark: '', revision: command().inc(1) },
  ...toTell,
})

/** One update by which a cancelled event takes place after all; counted, so that a second cancelling is told too. */
export const takingUp = (mark: string, words: string, now: Date): Record<string, unknown> => ({
  ...{ cancelled: null, termsMark: mark, changed: replaceWhole({ at: now, words }) },
  ...{ takenUp: command().inc(1), revision: command().inc(1) },
  ...toTell,
})

/** Published, not cancelled, not over. */
export const standing = (eventId: string, now: Date): Filter => ({
  _id: eventId,
  published: true,
  cancelled: null,
  endsAt: command().gt(now),
})

/** Reads in order of (endsAt, _id) from the cursor's own place or the present, never past a count to skip. */
export function pageOf(query: Omit<EventList, 'seriesId'>): { window: Filter; page: Page } {
  const _ = command()
  const upcoming = query.when === 'upcoming'
  const direction = upcoming ? 'asc' : 'desc'
  const order: Order[] = [
    ['endsAt', direction],
    ['_id', direction],
  ]
  if (!query.after) {
    return { window: { endsAt: upcoming ? _.gt(query.now) : _.lte(query.now) }, page: { order, limit: query.limit } }
  }
  const at = new Date(query.after.at)
  const beyond = (value: unknown) => (upcoming ? _.gt(value) : _.lt(value))
  return {
    window: { endsAt: upcoming ? _.gte(at) : _.lte(at) },
    page: { order, limit: query.limit, either: [{ endsAt: beyond(at) }, { _id: beyond(query.after.id) }] },
  }
}
