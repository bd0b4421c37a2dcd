import type { EventEdit, EventList, EventStore } from '../../cloudfunctions/events/event-store'
import { faceOf, rosterOf, type StoredEvent, summaryOf } from '../../cloudfunctions/events/stored-event'
import { pack } from '../../cloudfunctions/roster/packed-entry'
import type { Entry } from '../../cloudfunctions/roster/roster'

/**
 * Events in memory with the same conditional updates as the cloud's, so that ten thousand interleavings take seconds.
 * `turn` is awaited before each request: the point at which another person may come in between; `watch` sees each change.
 */
export function memoryEventStore(
  initial: StoredEvent[],
  turn: () => Promise<void> = async () => {},
  watch: (before: StoredEvent, after: StoredEvent) => void = () => {},
) {
  const events = new Map(initial.map((event) => [event._id, event]))
  let requests = 0

  const request = async <T>(answer: () => T): Promise<T> => {
    requests += 1
    await turn()
    return answer()
  }
  const change = (id: string, fits: (event: StoredEvent) => boolean, apply: (event: StoredEvent) => StoredEvent) =>
    request(() => {
      const event = events.get(id)
      if (!event?.published || !fits(event)) return null
      const changed = apply(event)
      events.set(id, changed)
      watch(event, changed)
      return changed
    })
  const stands = (event: StoredEvent, now: Date) => event.cancelled === null && event.endsAt > now

  const store: EventStore = {
    list: (query) => request(() => inWindow([...events.values()], query).map(summaryOf)),
    mine: (personId, query) =>
      request(() =>
        inWindow(
          [...events.values()].filter((event) => event.entries.some((entry) => entry.id === personId)),
          query,
        ).map((event) => faceOf(event, personId)),
      ),
    face: (id, personId) =>
      request(() => {
        const event = events.get(id)
        return event?.published ? faceOf(event, personId) : null
      }),
    parts: (hallId, personId) =>
      request(() => partsOf([...events.values()], hallId).map((event) => faceOf(event, personId))),
    placesIn: (hallId, personId) =>
      request(() =>
        partsOf([...events.values()], hallId)
          .map((event) => faceOf(event, personId))
          .filter(({ mine }) => mine !== null),
      ),
    roster: (id) =>
      request(() => {
        const event = events.get(id)
        return event ? rosterOf(event) : null
      }),
    seat: async (id, entry, terms, now) =>
      (await change(
        id,
        (event) => takes(event, entry, terms, now) && event.free >= entry.party,
        (event) => withEntry(event, entry),
      )) !== null,
    enter: async (id, entry, terms, now) => {
      const event = await change(
        id,
        (event) => takes(event, entry, terms, now) && event.room >= entry.party,
        (event) => withEntry(event, entry),
      )
      return event && faceOf(event, entry.id)
    },
    leave: async (id, personId, party, now, number) =>
      (await change(
        id,
        (event) => event.endsAt > now && has(event, personId, party, number),
        (event) => ({
          ...event,
          entries: event.entries.filter((entry) => entry.id !== personId),
          room: event.room + party,
          free: event.free + party,
          turns: event.turns + 1,
        }),
      )) !== null,
    shrink: async (id, personId, from, to, now) => {
      const event = await change(
        id,
        (event) => stands(event, now) && has(event, personId, from),
        (event) => ({
          ...event,
          entries: event.entries.map((entry) => (entry.id === personId ? { ...entry, party: to } : entry)),
          room: event.room + from - to,
          free: event.free + from - to,
          turns: event.turns + 1,
        }),
      )
      return event && faceOf(event, personId)
    },
    replaceEntry: async (id, from, to) =>
      (await change(
        id,
        (event) => event.entries.some((entry) => entry.id === from.id && entry.number === from.number),
        (event) => ({
          ...event,
          entries: event.entries.map((entry) =>
            entry.id === from.id && entry.number === from.number
              ? { ...entry, ...pack(to), party: entry.party }
              : entry,
          ),
        }),
      )) !== null,
    resize: async (id, from, to, _now, turns) => {
      const event = await change(
        id,
        (event) =>
          event.cancelled === null && event.capacity === from && (turns === undefined || event.turns === turns),
        (event) => ({ ...event, capacity: to, room: event.room + to - from, free: event.free + to - from }),
      )
      return event && rosterOf(event)
    },
    edit: async (id, revision, edit, now) => {
      const event = await change(
        id,
        (event) => stands(event, now) && event.revision === revision,
        (event) => ({
          ...event,
          ...edited(edit),
          room: event.room + (edit.addedRoom ?? 0),
          revision: event.revision + 1,
        }),
      )
      return event && faceOf(event, null)
    },
    cancel: async (id, reason, now) =>
      (await change(
        id,
        (event) => stands(event, now),
        (event) => ({ ...event, cancelled: { at: now, reason }, termsMark: '', revision: event.revision + 1 }),
      )) !== null,
  }
  return {
    store,
    requests: () => requests,
    event: (id: string): StoredEvent => {
      const event = events.get(id)
      if (!event) throw new Error(`no event ${id}`)
      return event
    },
  }
}

const partsOf = (events: StoredEvent[], hallId: string) =>
  events.filter((event) => event.published && event.hall?.id === hallId).sort((a, b) => (a._id < b._id ? -1 : 1))

const takes = (event: StoredEvent, entry: Entry, terms: string, now: Date) =>
  event.signupOpensAt <= now &&
  event.signupClosesAt > now &&
  event.termsMark === terms &&
  !event.entries.some(({ id, number }) => id === entry.id || number === entry.number)

const withEntry = (event: StoredEvent, entry: Entry): StoredEvent => ({
  ...event,
  entries: [...event.entries, pack(entry)],
  room: event.room - entry.party,
  free: event.free - entry.party,
  turns: event.turns + 1,
})

const has = (event: StoredEvent, personId: string, party: number, number?: string) =>
  event.entries.some(
    (entry) => entry.id === personId && entry.party === party && (number === undefined || entry.number === number),
  )

/** Undefined fields of an edit are absent ones. */
const edited = ({ addedRoom, ...edit }: EventEdit) =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))

function inWindow(events: StoredEvent[], query: Omit<EventList, 'seriesId'> & { seriesId?: string | undefined }) {
  const sign = query.when === 'upcoming' ? 1 : -1
  const order = (a: { at: number; id: string }, b: { at: number; id: string }) =>
    sign * (a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const position = (event: StoredEvent) => ({ at: event.endsAt.getTime(), id: event._id })
  const from = query.after && { at: new Date(query.after.at).getTime(), id: query.after.id }
  return events
    .filter((event) => event.published && (!query.seriesId || event.seriesId === query.seriesId))
    .filter((event) => (query.when === 'upcoming' ? event.endsAt > query.now : event.endsAt <= query.now))
    .filter((event) => !from || order(position(event), from) > 0)
    .sort((a, b) => order(position(a), position(b)))
    .slice(0, query.limit)
}
