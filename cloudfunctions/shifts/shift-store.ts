import { fieldOf } from '../check-in/shift-marks'
import { type EventList, freed, type Position, toTell, pageOf as windowOf } from '../events/event-store'
import { command, type Documents, documentsOf, type Filter } from '../platform/documents'
import { pack } from '../roster/packed-entry'
import type { Entry } from '../roster/roster'
import { type RosterChanges, type RosterKind, rosterChanges } from '../roster/roster-changes'
import { leaveMs, longestMs, restMs, type Shift, type ShiftFace, type ShiftRoster } from './shift'
import { readShift, readShiftFace, readShiftSummary } from './stored-shift'

/** Shifts one person may have around a moment, or in a week. */
const mostOwn = 100

export interface ShiftList {
  now: Date
  limit: number
  after?: Position | undefined
  /** Of one team, whoever they are open to; without it those open to every volunteer. */
  teamId?: string | undefined
}

/**
 * Shifts of one community, whose roster is that of an event: one conditional update takes a place or gives it up. Every
 * method is one database request.
 */
export interface ShiftStore extends RosterChanges<ShiftFace> {
  list(query: ShiftList): Promise<Shift[]>
  /** Published, with that person's own place. */
  face(shiftId: string, personId: string): Promise<ShiftFace | null>
  roster(shiftId: string): Promise<ShiftRoster | null>
  /** Shifts on which a person has a place, in the order of their ends. */
  mine(personId: string, query: Omit<EventList, 'seriesId'>): Promise<ShiftFace[]>
  /** A person's own that end within a time, soonest first. */
  between(personId: string, from: Date, until: Date): Promise<ShiftFace[]>
  /** Leaves while it is early enough to do so alone. */
  leaveInTime(shiftId: string, personId: string, now: Date): Promise<boolean>
  ask(shiftId: string, personId: string, number: string, ask: { words: string; at: Date }): Promise<boolean>
  /** Puts somebody else in one's place before the start, unless they are on the shift or its holder checked in. */
  handOver(shiftId: string, from: Entry, to: Entry, now: Date): Promise<boolean>
  /** Gives the shifts that are not long over the team's name and leaders. */
  copyTeam(team: Pick<Shift, 'leaders'> & Shift['team'], now: Date): Promise<void>
}

export const withoutPeople = { entries: false, marks: false, notes: false, asks: false, route: false }

export function shiftStore(communityId: string): ShiftStore {
  const shifts = documentsOf('shifts', communityId)
  const inTime: RosterKind<ShiftFace> = {
    ...shiftRoster,
    lasting: (id, now) => ({ _id: id, published: true, startsAt: command().gte(new Date(now.getTime() + leaveMs)) }),
  }
  return {
    ...reads(shifts),
    ...rosterChanges(shifts, shiftRoster),
    leaveInTime: (shiftId, personId, now) => rosterChanges(shifts, inTime).leave(shiftId, personId, 1, now),
    ...changes(shifts),
  }
}

/** Published, not cancelled, not begun. */
export const ahead = (shiftId: string, now: Date): Filter => ({
  _id: shiftId,
  published: true,
  cancelled: null,
  startsAt: command().gt(now),
})

const shiftRoster: RosterKind<ShiftFace> = {
  opening: (id, terms, now) => ({ ...ahead(id, now), termsMark: terms }),
  lasting: (id, now) => ({ _id: id, published: true, endsAt: command().gt(now) }),
  standing: ahead,
  news: toTell,
  freed,
  read: readShiftFace,
}

function reads(shifts: Documents): Pick<ShiftStore, 'list' | 'face' | 'roster' | 'mine' | 'between'> {
  return {
    list: async ({ teamId, ...query }) => {
      const { window, page } = windowOf({ when: 'upcoming', ...query })
      const whose = teamId === undefined ? { openTo: 'volunteers' } : { 'team.id': teamId }
      const rows = await shifts.find({ published: true, ...whose, ...window }, { ...page, fields: withoutPeople })
      return rows.map(readShiftSummary)
    },
    face: async (shiftId, personId) => {
      const row = await shifts.one({ _id: shiftId, published: true })
      return row === null ? null : readShiftFace(row, personId)
    },
    roster: async (shiftId) => {
      const row = await shifts.one({ _id: shiftId })
      return row === null ? null : readShift(row)
    },
    mine: async (personId, query) => {
      const { window, page } = windowOf(query)
      const rows = await shifts.find({ 'entries.id': personId, ...window }, { ...page, fields: withoutMarks })
      return rows.map((row) => readShiftFace(row, personId))
    },
    between: async (personId, from, until) => {
      const _ = command()
      const rows = await shifts.find(
        { 'entries.id': personId, endsAt: _.gt(from).and(_.lte(until)) },
        { order: [['endsAt', 'asc']], limit: mostOwn, fields: withoutMarks },
      )
      return rows.map((row) => readShiftFace(row, personId))
    },
  }
}

export const withoutMarks = { marks: false, notes: false, route: false }

function changes(shifts: Documents): Pick<ShiftStore, 'ask' | 'handOver' | 'copyTeam' | 'replaceEntry'> {
  return {
    replaceEntry: (shiftId, from, to) => {
      const _ = command()
      const { id, card } = pack(to)
      // What the person wrote goes with them.
      const update = {
        ...{ 'entries.$.id': id, 'entries.$.card': card, [`asks.${from.number}`]: _.remove() },
        ...(to.ticketId === from.ticketId ? {} : { waited: _.pull(from.ticketId) }),
      }
      return shifts.changeUnseen({ _id: shiftId, entries: _.elemMatch({ id: from.id, number: from.number }) }, update)
    },
    ask: async (shiftId, personId, number, ask) => {
      const _ = command()
      const place = { entries: _.elemMatch({ id: personId, number }), endsAt: _.gt(ask.at) }
      return shifts.changeUnseen({ _id: shiftId, ...place }, { [`asks.${number}`]: _.set(ask) })
    },
    handOver: async (shiftId, from, to, now) => {
      const _ = command()
      const { id, card } = pack(to)
      const place = { id: from.id, number: from.number, card: pack(from).card }
      return shifts.changeUnseen(
        {
          ...{ ...ahead(shiftId, now), entries: _.elemMatch(place), 'entries.id': _.neq(to.id) },
          // What somebody did stays theirs.
          [`marks.${fieldOf(from.number)}.0`]: _.exists(false),
        },
        {
          ...{ 'entries.$.id': id, 'entries.$.card': card },
          ...{ [`asks.${from.number}`]: _.remove(), turns: _.inc(1), waited: _.pull(from.ticketId), ...toTell },
        },
      )
    },
    copyTeam: ({ id, name, leaders }, now) => {
      const _ = command()
      const recent = new Date(now.getTime() - keptOpenMs)
      return shifts.changeAll({ 'team.id': id, endsAt: _.gt(recent) }, { 'team.name': name, leaders: _.set(leaders) })
    },
  }
}

/** A leader has to do with a shift for so long after its end. */
const keptOpenMs = 8 * 86_400_000

/** What may clash with a shift: ends in this time. */
export const around = ({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>): [from: Date, until: Date] => [
  new Date(startsAt.getTime() - restMs),
  new Date(endsAt.getTime() + restMs + longestMs),
]
