import type { MessageKind, Round } from '../contract/messages'
import { lateSeats, lateWindow } from '../door/late-seats'
import { type Entry, seating } from '../roster/roster'
import { dayBefore, news, soon, type Window } from './schedule'
import type { Tellable } from './tellable'
import { everWaited } from './waited'
import { words } from './words'

/** One thing to tell, and to whom. */
export interface Telling {
  about: Round['about']
  kind: MessageKind
  /** Which one it is among its kind: the same thing is told to a person once. */
  revision: string
  window: Window
  words: string
  /** Each person's own moment instead of one for all. */
  each: boolean
  entries: Entry[]
}

/** What the event's own document does not say about people. */
export interface Known {
  /** Person ids of those who asked to be told of a seat. */
  hopeful: ReadonlySet<string>
  /** Ids of tickets that were told of a late seat, which may have been taken since. */
  toldLate: ReadonlySet<string>
}

const nothing: Known = { hopeful: new Set(), toldLate: new Set() }

/** Everything that an event or a shift has to tell, now or later. */
export function tellings(event: Tellable, { hopeful, toldLate }: Known = nothing): Telling[] {
  const notices = event.notices.map(({ id, words, at, to }) =>
    newsFor(event, { about: 'notice', revision: `notice-${id}`, at, words, to }),
  )
  if (event.cancelled) {
    const { at, reason } = event.cancelled
    const revision = event.takenUp ? `cancelled-${event.takenUp}` : 'cancelled'
    return [newsFor(event, { about: 'cancelled', revision, at, words: words.cancelled(reason) }), ...notices]
  }
  const moved = event.changed ? [movedBy(event, event.changed)] : []
  return [
    ...moved,
    ...notices,
    ...promotions(event, hopeful),
    ...offers(event, toldLate),
    ...assignments(event),
    reminder(event, 'dayBefore'),
    reminder(event, 'soon'),
  ]
}

type News = Pick<Telling, 'about' | 'revision' | 'words'> & { at: Date; to?: string[] | undefined }

/** Whoever signs up later has read it already. */
function newsFor(event: Tellable, { at, to, ...thing }: News): Telling {
  const entries = event.entries.filter((entry) => entry.at <= at && (to?.includes(entry.number) ?? true))
  return { ...thing, kind: 'changed', window: news(at), each: false, entries }
}

function movedBy(event: Tellable, { at, words: change }: { at: Date; words: string }): Telling {
  return newsFor(event, { about: 'moved', revision: `moved-${at.getTime()}`, at, words: words.moved(change) })
}

function reminder(event: Tellable, kind: 'dayBefore' | 'soon'): Telling {
  const window = kind === 'dayBefore' ? dayBefore(event.startsAt) : soon(event.startsAt)
  const entries = seating(event.capacity, event.entries).seated.filter((entry) => entry.at < window.from)
  const revision = String(event.startsAt.getTime())
  return { about: kind, kind, revision, window, words: words[event.what][kind], each: false, entries }
}

/** Seats are derived, so who came off the waitlist is known by having been seen, or having asked, while waiting. */
function promotions(event: Tellable, hopeful: ReadonlySet<string>): Telling[] {
  const waited = new Set(everWaited(event))
  return seating(event.capacity, event.entries)
    .seated.filter((entry) => waited.has(entry.ticketId) || hopeful.has(entry.id))
    .map((entry) => ({
      about: 'promoted',
      kind: 'promoted',
      revision: entry.ticketId,
      window: { from: entry.at, until: event.startsAt },
      words: words[event.what].promoted,
      each: true,
      entries: [entry],
    }))
}

const lateRevision = (ticketId: string): string => `late-${ticketId}`

/** The ticket that a message of a late seat was about; null for any other message. */
export const ticketOfLate = (revision: string): string | null =>
  revision.startsWith(lateRevision('')) ? revision.slice(lateRevision('').length) : null

/** A late seat is a seat that one asked to be told of, so it takes the same consent. */
function offers(event: Tellable, toldLate: ReadonlySet<string>): Telling[] {
  const { capacity, entries, lateBy } = event
  if (!lateBy) return []
  const offered = new Set(lateSeats({ capacity, entries, marks: lateBy }).map(({ ticketId }) => ticketId))
  return entries
    .filter(({ ticketId }) => offered.has(ticketId) || toldLate.has(ticketId))
    .map((entry) => ({
      about: 'lateSeat',
      kind: 'promoted',
      revision: lateRevision(entry.ticketId),
      window: lateWindow(event),
      words: words.lateSeat,
      each: true,
      entries: [entry],
    }))
}

/** Whoever did not sign up themselves may not know of it. */
function assignments(event: Tellable): Telling[] {
  const assigned = new Set(event.assigned)
  return event.entries
    .filter(({ ticketId }) => assigned.has(ticketId))
    .map((entry) => ({
      about: 'assigned',
      kind: 'changed',
      revision: `assigned-${entry.ticketId}`,
      window: { from: entry.at, until: earlier(news(entry.at).until, event.startsAt) },
      words: words.assigned,
      each: true,
      entries: [entry],
    }))
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
