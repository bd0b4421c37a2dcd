import type { MessageKind, Round } from '../contract/messages'
import { type Entry, seating } from '../events/roster'
import { dayBefore, news, soon, type Window } from './schedule'
import type { TellableEvent } from './tellable-event'
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

/** Everything that an event has to tell, now or later; `hopeful` are those who asked to be told of a seat. */
export function tellings(event: TellableEvent, hopeful: ReadonlySet<string> = new Set()): Telling[] {
  const notices = event.notices.map(({ id, words, at }) =>
    newsFor(event, { about: 'notice', revision: `notice-${id}`, at, words }),
  )
  if (event.cancelled) {
    const { at, reason } = event.cancelled
    return [
      newsFor(event, { about: 'cancelled', revision: 'cancelled', at, words: words.cancelled(reason) }),
      ...notices,
    ]
  }
  const moved = event.changed ? [movedBy(event, event.changed)] : []
  return [...moved, ...notices, ...promotions(event, hopeful), reminder(event, 'dayBefore'), reminder(event, 'soon')]
}

type News = Pick<Telling, 'about' | 'revision' | 'words'> & { at: Date }

/** Whoever signs up later has read it already. */
function newsFor(event: TellableEvent, { at, ...thing }: News): Telling {
  const entries = event.entries.filter((entry) => entry.at <= at)
  return { ...thing, kind: 'changed', window: news(at), each: false, entries }
}

function movedBy(event: TellableEvent, { at, words: change }: { at: Date; words: string }): Telling {
  return newsFor(event, { about: 'moved', revision: `moved-${at.getTime()}`, at, words: words.moved(change) })
}

function reminder(event: TellableEvent, kind: 'dayBefore' | 'soon'): Telling {
  const window = kind === 'dayBefore' ? dayBefore(event.startsAt) : soon(event.startsAt)
  const entries = seating(event.capacity, event.entries).seated.filter((entry) => entry.at < window.from)
  const revision = String(event.startsAt.getTime())
  return { about: kind, kind, revision, window, words: words[kind], each: false, entries }
}

/** Seats are derived, so who came off the waitlist is known by having been seen, or having asked, while waiting. */
function promotions(event: TellableEvent, hopeful: ReadonlySet<string>): Telling[] {
  const waited = new Set(event.waited)
  return seating(event.capacity, event.entries)
    .seated.filter((entry) => waited.has(entry.ticketId) || hopeful.has(entry.id))
    .map((entry) => ({
      about: 'promoted',
      kind: 'promoted',
      revision: entry.ticketId,
      window: { from: entry.at, until: event.startsAt },
      words: words.promoted,
      each: true,
      entries: [entry],
    }))
}
