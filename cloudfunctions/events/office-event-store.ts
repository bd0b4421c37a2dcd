import { type Door, readDoor } from '../door/stored-door'
import { command, documentsOf, type Filter } from '../platform/documents'
import type { Entry } from '../roster/roster'
import { entering, newcomer } from '../roster/roster-changes'
import type { EventFace, EventRoster, EventSummary } from './event'
import { type EventEdit, updateOf } from './event-edit'
import { cancelling, type Position, standing, takingUp, pageOf as windowOf, withoutEntries } from './event-store'
import { readFace, readRoster, readSummary, type StoredEvent } from './stored-event'
import { termsMark } from './terms-mark'

export interface OfficeList {
  show: 'upcoming' | 'drafts' | 'past'
  now: Date
  limit: number
  after?: Position | undefined
  seriesId?: string | undefined
}

/** Events as the office sees them, drafts included; every method is one database request. */
export interface OfficeEventStore {
  list(query: OfficeList): Promise<EventSummary[]>
  /** Published or not. */
  find(eventId: string): Promise<EventFace | null>
  /** With everyone on the list and what the door saw. */
  attended(eventId: string): Promise<Door | null>
  /** False when one of them exists already. */
  add(events: StoredEvent[]): Promise<boolean>
  editDraft(eventId: string, revision: number, edit: EventEdit): Promise<EventFace | null>
  publish(eventId: string, revision: number, now: Date): Promise<boolean>
  /** False when the event shows other photos than `from`. */
  setPhotos(eventId: string, from: readonly string[], photos: readonly string[]): Promise<boolean>
  /** Removes a draft; false when there is none of that id. */
  withdraw(eventId: string): Promise<boolean>
  /** Enters a party whatever the sign-up window and the questions say, as long as there is room. */
  enterByHand(eventId: string, entry: Entry, now: Date): Promise<EventRoster | null>
  /** Sessions of a series that end after a moment, drafts included. */
  sessions(seriesId: string, endAfter: Date): Promise<EventSummary[]>
  /** The latest published sessions of a series that took place and were over at a moment, latest first. */
  held(seriesId: string, before: Date, limit: number, after?: Position): Promise<Door[]>
  /** Publishes the drafts of a series that have not begun. */
  publishSessions(seriesId: string, now: Date): Promise<void>
  /** Cancels the published sessions of a series that have not begun, or some of them. */
  cancelSessions(seriesId: string, reason: string, now: Date, only?: readonly string[]): Promise<void>
  /** Removes the drafts of a series that have not begun, or some of them. */
  withdrawSessions(seriesId: string, now: Date, only?: readonly string[]): Promise<void>
  /** Lets a cancelled event that has not begun take place after all, under its own terms; false when it changed. */
  takeUp(event: EventFace, words: string, now: Date): Promise<boolean>
  /** Gives the sessions of a series its new name. */
  renameSeries(seriesId: string, title: string): Promise<void>
}

/** More sessions than a series can have ahead of it. */
const manySessions = 500

export function officeEventStore(communityId: string): OfficeEventStore {
  const events = documentsOf('events', communityId)
  return {
    list: async ({ show, now, ...query }) => {
      const all = show === 'drafts' ? { when: 'upcoming' as const, now: new Date(0) } : { when: show, now }
      const { window, page } = windowOf({ ...query, ...all })
      const ofSeries = query.seriesId ? { seriesId: query.seriesId } : {}
      const filter = { published: show !== 'drafts', ...ofSeries, ...window }
      return (await events.find(filter, { ...page, fields: withoutEntries })).map(readSummary)
    },
    find: async (eventId) => {
      const row = await events.one({ _id: eventId })
      return row === null ? null : readFace(row, null)
    },
    attended: async (eventId) => {
      const row = await events.one({ _id: eventId })
      return row === null ? null : readDoor(row)
    },
    add: (added) => events.addAll(added),
    editDraft: async (eventId, revision, edit) => {
      const row = await events.change({ _id: eventId, published: false, revision }, updateOf(edit))
      return row === null ? null : readFace(row, null)
    },
    publish: async (eventId, revision, now) => {
      const _ = command()
      const draft = { _id: eventId, published: false, revision, endsAt: _.gt(now) }
      return (await events.change(draft, { published: true, revision: _.inc(1) })) !== null
    },
    setPhotos: async (eventId, from, photos) => {
      const _ = command()
      // Events from before there were photos have no list, which is as good as an empty one.
      const shown = from.length === 0 ? { 'photos.0': _.exists(false) } : { photos: _.eq([...from]) }
      return events.changeUnseen({ _id: eventId, ...shown }, { photos: _.set([...photos]) })
    },
    withdraw: async (eventId) => (await events.remove({ _id: eventId, published: false })) > 0,
    enterByHand: async (eventId, entry, now) => {
      const _ = command()
      const takesIt = {
        ...standing(eventId, now),
        room: _.gte(entry.party),
        ...newcomer(entry),
      }
      const row = await events.change(takesIt, entering(entry))
      return row === null ? null : readRoster(row)
    },
    sessions: async (seriesId, endAfter) => {
      const _ = command()
      const filter = { published: _.in([true, false]), seriesId, endsAt: _.gt(endAfter) }
      const rows = await events.find(filter, { order: [], limit: manySessions, fields: withoutEntries })
      return rows.map(readSummary)
    },
    held: async (seriesId, before, limit, after) => {
      const { window, page } = windowOf({ when: 'past', now: before, limit, after })
      const rows = await events.find({ published: true, cancelled: null, seriesId, ...window }, page)
      return rows.map(readDoor)
    },
    publishSessions: (seriesId, now) =>
      events.changeAll(unbegun(seriesId, false, now), { published: true, revision: command().inc(1) }),
    cancelSessions: (seriesId, reason, now, only) =>
      events.changeAll({ ...unbegun(seriesId, true, now), ...among(only), cancelled: null }, cancelling(reason, now)),
    withdrawSessions: async (seriesId, now, only) =>
      void (await events.remove({ ...unbegun(seriesId, false, now), ...among(only) })),
    takeUp: ({ id, revision, terms }, words, now) => {
      const _ = command()
      const cancelled = { _id: id, published: true, revision, cancelled: _.neq(null), startsAt: _.gt(now) }
      return events.changeUnseen(cancelled, takingUp(termsMark(terms), words, now))
    },
    renameSeries: (seriesId, title) =>
      events.changeAll({ published: command().in([true, false]), seriesId }, { seriesTitle: title }),
  }
}

const among = (ids: readonly string[] | undefined): Filter => (ids ? { _id: command().in([...ids]) } : {})

/** Sessions of a series that have not begun; the end is asked for too, because the index goes by it. */
const unbegun = (seriesId: string, published: boolean, now: Date): Filter => {
  const later = command().gt(now)
  return { published, seriesId, endsAt: later, startsAt: later }
}
