import { command, type Documents, type Filter } from '../platform/documents'
import { pack } from './packed-entry'
import type { Entry } from './roster'

/** The kind of document that a roster lives in. */
export interface RosterKind<Face> {
  /** Takes sign-ups now, from whoever agreed to terms with this mark. */
  opening(id: string, terms: string, now: Date): Filter
  /** Not over, whatever happened to it; leaving is always possible then. */
  lasting(id: string, now: Date): Filter
  /** Lasting and not cancelled. */
  standing(id: string, now: Date): Filter
  /** What a change of the roster leaves to be done, such as telling someone. */
  news: Record<string, unknown>
  /** Notes seats that came free, where somebody wants to know who was promoted by them. */
  freed?(heads: number, now: Date): Record<string, unknown>
  /** The document as `personId` may see it. */
  read(row: unknown, personId: string): Face
}

/**
 * Changes of a roster in its own document, whose fields are `entries`, `room`, `free` and `turns`. One conditional
 * update and one database request each: nothing is counted before it is written.
 */
export interface RosterChanges<Face> {
  /** Seats a party if there are free seats for it, without the roster coming back; false says no without saying why. */
  seat(id: string, entry: Entry, terms: string, now: Date): Promise<boolean>
  /** Enters a party, seated or waiting, if there is room for it; null says no without saying why. */
  enter(id: string, entry: Entry, terms: string, now: Date): Promise<Face | null>
  /** With `number`, only that very entry and none that took its place. */
  leave(id: string, personId: string, party: number, now: Date, number?: string): Promise<boolean>
  shrink(id: string, personId: string, from: number, to: number, now: Date): Promise<Face | null>
  /** Puts another entry in the same place, of the same party; false when that entry is not there any more. */
  replaceEntry(id: string, from: Entry, to: Entry): Promise<boolean>
}

export function rosterChanges<Face>(documents: Documents, kind: RosterKind<Face>): RosterChanges<Face> {
  return {
    seat: (id, entry, terms, now) => {
      const filter = { ...kind.opening(id, terms, now), ...newcomer(entry), free: command().gte(entry.party) }
      return documents.changeUnseen(filter, entering(entry))
    },
    enter: async (id, entry, terms, now) => {
      const filter = { ...kind.opening(id, terms, now), ...newcomer(entry), room: command().gte(entry.party) }
      const row = await documents.change(filter, { ...entering(entry), ...kind.news })
      return row === null ? null : kind.read(row, entry.id)
    },
    leave: async (id, personId, party, now, number) => {
      const _ = command()
      const row = await documents.change(
        {
          ...kind.lasting(id, now),
          entries: _.elemMatch({ id: personId, party, ...(number === undefined ? {} : { number }) }),
        },
        { ...leaving(personId, party), ...kind.news, ...kind.freed?.(party, now) },
      )
      return row !== null
    },
    shrink: async (id, personId, from, to, now) => {
      const _ = command()
      const row = await documents.change(
        { ...kind.standing(id, now), entries: _.elemMatch({ id: personId, party: from }) },
        {
          ...{ 'entries.$.party': to, room: _.inc(from - to), free: _.inc(from - to), turns: _.inc(1) },
          ...{ ...kind.news, ...kind.freed?.(from - to, now) },
        },
      )
      return row === null ? null : kind.read(row, personId)
    },
    replaceEntry: async (entryOf, from, to) => {
      const _ = command()
      const { id, card } = pack(to)
      const row = await documents.change(
        { _id: entryOf, entries: _.elemMatch({ id: from.id, number: from.number }) },
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

/** Neither the person nor the number that can be said aloud is on the roster yet. */
export function newcomer(entry: Entry): Filter {
  const _ = command()
  return { 'entries.id': _.neq(entry.id), 'entries.number': _.neq(entry.number) }
}

export function entering(entry: Entry): Record<string, unknown> {
  const _ = command()
  const heads = _.inc(-entry.party)
  return { entries: _.push([pack(entry)]), room: heads, free: heads, turns: _.inc(1) }
}

export function leaving(personId: string, party: number): Record<string, unknown> {
  const _ = command()
  return { entries: _.pull({ id: personId }), room: _.inc(party), free: _.inc(party), turns: _.inc(1) }
}
