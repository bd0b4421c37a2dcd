import { type Door, readDoor } from '../door/stored-door'
import { command, type Documents, documentsOf } from '../platform/documents'
import type { EventFace } from './event'
import { replaceWhole } from './event-edit'
import { mostParts } from './hall'
import { readFace, StoredEvent } from './stored-event'

/** Reads of the parts of one hall, in their order; every method is one database request. */
export interface HallReads {
  /** The published parts with the asker's own place in each. */
  parts(hallId: string, personId: string | null): Promise<EventFace[]>
  /** The parts in which a person has a place. */
  placesIn(hallId: string, personId: string): Promise<EventFace[]>
}

const page = { order: [['_id', 'asc'] as ['_id', 'asc']], limit: mostParts }

export function hallReads(events: Documents): HallReads {
  return {
    parts: async (hallId, personId) => {
      const rows = await events.find({ 'hall.id': hallId, published: true }, page)
      return rows.map((row) => readFace(row, personId))
    },
    placesIn: async (hallId, personId) => {
      const rows = await events.find({ 'hall.id': hallId, published: true, 'entries.id': personId }, page)
      return rows.map((row) => readFace(row, personId))
    },
  }
}

/** Halls as the office makes and edits them; every method is one database request. */
export interface HallStore {
  /** Published or not. */
  all(hallId: string): Promise<StoredEvent[]>
  /** With everyone on their lists and what their doors saw. */
  doors(hallId: string): Promise<Door[]>
  /** Gives a part what the first one says, unless it changed meanwhile. */
  follow(part: StoredEvent, first: StoredEvent): Promise<boolean>
  /** Removes the parts that nobody has seen. */
  withdraw(hallId: string): Promise<void>
}

export function hallStore(communityId: string): HallStore {
  const events = documentsOf('events', communityId)
  return {
    all: async (hallId) => (await events.find({ 'hall.id': hallId }, page)).map((row) => StoredEvent.parse(row)),
    doors: async (hallId) => (await events.find({ 'hall.id': hallId }, page)).map(readDoor),
    follow: (part, first) => events.changeUnseen({ _id: part._id, revision: part.revision }, following(part, first)),
    withdraw: async (hallId) => void (await events.remove({ 'hall.id': hallId, published: false })),
  }
}

const shared = [
  ...['published', 'title', 'seriesId', 'seriesTitle', 'speaker', 'description', 'forWhom', 'bring', 'startsAt'],
  ...['endsAt', 'place', 'cover', 'waitlistCap', 'signupOpensAt', 'signupClosesAt', 'terms', 'termsMark', 'changed'],
  ...['cancelled', 'revision'],
] as const

/** Everything but what a part has of its own: its label, its seats, its people. */
function following(part: StoredEvent, first: StoredEvent): Record<string, unknown> {
  const fields = Object.fromEntries(shared.map((field) => [field, replaceWhole(Reflect.get(first, field))]))
  return { ...fields, room: command().inc(first.waitlistCap - part.waitlistCap), tellAt: null }
}
