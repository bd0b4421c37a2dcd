import type * as z from 'zod'
import type { Cursor } from '../contract/scalars'
import { command, type Documents, documentsOf, type Filter, type Order, type Page } from '../platform/documents'
import type { EventFace, EventRoster, EventSummary } from './event'
import { type EventEdit, replaceWhole, updateOf } from './event-edit'
import { pack } from './packed-entry'
import type { Entry } from './roster'
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
export interface EventStore {
  list(query: EventList): Promise<EventSummary[]>
  /** Events that a person signed up for, each with their own place. */
  mine(personId: string, query: Omit<EventList, 'seriesId'>): Promise<EventFace[]>
  face(eventId: string, personId: string | null): Promise<EventFace | null>
  roster(eventId: string): Promise<(EventRoster & { turns: number }) | null>
  /** Seats a party if there are free seats for it, without the roster coming back; false says no without saying why. */
  seat(eventId: string, entry: Entry, terms: string, now: Date): Promise<boolean>
  /** Enters a party, seated or waiting, if the event takes it; null says no without saying why. */
  enter(eventId: string, entry: Entry, terms: string, now: Date): Promise<EventFace | null>
  leave(eventId: string, personId: string, party: number, now: Date): Promise<boolean>
  shrink(eventId: string, personId: string, from: number, to: number, now: Date): Promise<EventFace | null>
  /** Puts another entry in the same place, of the same party; false when that entry is not there any more. */
  replaceEntry(eventId: string, from: Entry, to: Entry): Promise<boolean>
  /** Sets the capacity if neither it nor (when `turns` is given) the roster changed since they were read. */
  resize(eventId: string, from: number, to: number, turns?: number): Promise<(EventRoster & { turns: number }) | null>
  edit(eventId: string, revision: number, edit: EventEdit, now: Date): Promise<EventFace | null>
  cancel(eventId: string, reason: string, now: Date): Promise<boolean>
}

export function eventStore(communityId: string): EventStore {
  const events = documentsOf('events', communityId)
  return { ...reads(events), ...rosterChanges(events), ...officeChanges(events) }
}

export const withoutEntries = { entries: false, marks: false, keepers: false, description: false, terms: false }

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

function rosterChanges(events: Documents): Pick<EventStore, 'seat' | 'enter' | 'leave' | 'shrink' | 'replaceEntry'> {
  return {
    seat: (eventId, entry, terms, now) =>
      events.changeUnseen({ ...takes(eventId, entry, terms, now), free: command().gte(entry.party) }, entering(entry)),
    enter: async (eventId, entry, terms, now) => {
      const row = await events.change(
        { ...takes(eventId, entry, terms, now), room: command().gte(entry.party) },
        { ...entering(entry), ...toTell },
      )
      return row === null ? null : readFace(row, entry.id)
    },
    leave: async (eventId, personId, party, now) => {
      const _ = command()
      const row = await events.change(
        { _id: eventId, published: true, endsAt: _.gt(now), entries: _.elemMatch({ id: personId, party }) },
        { entries: _.pull({ id: personId }), room: _.inc(party), free: _.inc(party), turns: _.inc(1), ...toTell },
      )
      return row !== null
    },
    shrink: async (eventId, personId, from, to, now) => {
      const _ = command()
      const row = await events.change(
        { ...standing(eventId, now), entries: _.elemMatch({ id: personId, party: from }) },
        { 'entries.$.party': to, room: _.inc(from - to), free: _.inc(from - to), turns: _.inc(1), ...toTell },
      )
      return row === null ? null : readFace(row, personId)
    },
    replaceEntry: async (eventId, from, to) => {
      const _ = command()
      const { id, card } = pack(to)
      const row = await events.change(
        { _id: eventId, entries: _.elemMatch({ id: from.id, number: from.number }) },
        {
          'entries.$.id': id,
          'entries.$.card': card,
          ...(to.ticketId === from.ticketId ? {} : { waited: _.pull(from.ticketId) }),
        },
      )
      return row !== null
    },
  }
}

/** Open for this person under these terms; whether there is room is for the caller to ask. */
function takes(eventId: string, entry: Entry, terms: string, now: Date): Filter {
  const _ = command()
  return {
    _id: eventId,
    published: true,
    signupOpensAt: _.lte(now),
    signupClosesAt: _.gt(now),
    termsMark: terms,
    'entries.id': _.neq(entry.id),
    'entries.number': _.neq(entry.number),
  }
}

export function entering(entry: Entry): Record<string, unknown> {
  const _ = command()
  const heads = _.inc(-entry.party)
  return { entries: _.push([pack(entry)]), room: heads, free: heads, turns: _.inc(1) }
}

function officeChanges(events: Documents): Pick<EventStore, 'resize' | 'edit' | 'cancel'> {
  return {
    resize: async (eventId, from, to, turns) => {
      const _ = command()
      const row = await events.change(
        { _id: eventId, cancelled: null, capacity: from, ...(turns === undefined ? {} : { turns }) },
        { capacity: to, room: _.inc(to - from), free: _.inc(to - from), ...toTell },
      )
      return row === null ? null : readRoster(row)
    },
    edit: async (eventId, revision, edit, now) => {
      const row = await events.change({ ...standing(eventId, now), revision }, { ...updateOf(edit), ...toTell })
      return row === null ? null : readFace(row, null)
    },
    cancel: async (eventId, reason, now) => {
      const _ = command()
      const cancelled = replaceWhole({ at: now, reason })
      return (
        (await events.change(standing(eventId, now), { cancelled, termsMark: '', revision: _.inc(1), ...toTell })) !==
        null
      )
    },
  }
}

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
