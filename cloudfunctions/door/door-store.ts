import type { EventSummary } from '../events/event'
import type { Position } from '../events/event-store'
import { readSummary } from '../events/stored-event'
import { command, type Documents, documentsOf, type Filter } from '../platform/documents'
import type { Mark } from './mark'
import { packMark } from './packed-mark'
import { type Door, type Keeper, readDoor } from './stored-door'

/** A door has so many keepers at most. */
export const mostKeepers = 20
const day = 24 * 60 * 60_000

/** Events that ended before then take no marks any more: their record is closed. */
const lastDay = (now: Date) => new Date(now.getTime() - 7 * day)

/** The doors of one community's events. The duty is on the event, so each method is one database request, and handing in at most two. */
export interface DoorStore {
  find(eventId: string): Promise<Door | null>
  /** The door as its keeper sees it; null for anyone else. */
  keptBy(personId: string, eventId: string): Promise<Door | null>
  duties(personId: string, now: Date, limit: number, after?: Position): Promise<EventSummary[]>
  /** Adds a keeper while the invitation's turn is the present one and there is room. */
  addKeeper(eventId: string, keeper: Keeper, turn: number, now: Date): Promise<boolean>
  /** Takes the duty away; the name stays beside the keeper's marks. */
  removeKeeper(eventId: string, keeper: Keeper, now: Date): Promise<void>
  /** Writes a keeper's marks, all or none: none if an id stands for another mark, or the event is long over. */
  mark(personId: string, eventId: string, marks: ReadonlyMap<string, Mark>, now: Date): Promise<Door | null>
  /**
   * Lays packed marks of somebody who keeps or kept this door before the office, all or none: none if one of them was
   * decided about, or the event is long over.
   */
  handIn(personId: string, eventId: string, marks: ReadonlyMap<string, string>, now: Date): Promise<boolean>
  /** Decides about packed marks that were handed in, all or none: none if one of them is not as it was read. */
  settle(eventId: string, marks: ReadonlyMap<string, string>, count: boolean): Promise<boolean>
  /** Writes a mark of someone who holds that ticket, unless there is one under this id. */
  markSelf(
    holder: { personId: string; ticket: string },
    eventId: string,
    markId: string,
    mark: Mark,
    now: Date,
  ): Promise<Door | null>
}

export function doorStore(communityId: string): DoorStore {
  const events = documentsOf('events', communityId)
  return { ...reads(events), ...keeping(events), ...marking(events), ...handingIn(events) }
}

function reads(events: Documents): Pick<DoorStore, 'find' | 'keptBy' | 'duties'> {
  const one = async (filter: Filter) => {
    const row = await events.one({ published: true, ...filter })
    return row === null ? null : readDoor(row)
  }
  return {
    find: (eventId) => one({ _id: eventId }),
    keptBy: (personId, eventId) => one({ _id: eventId, 'keepers.id': personId }),
    duties: async (personId, now, limit, after) => {
      const _ = command()
      const at = after && new Date(after.at)
      const rows = await events.find(
        { 'keepers.id': personId, endsAt: at ? _.gte(at) : _.gt(new Date(now.getTime() - day / 2)) },
        {
          order: [
            ['endsAt', 'asc'],
            ['_id', 'asc'],
          ],
          limit,
          ...(at ? { either: [{ endsAt: _.gt(at) }, { _id: _.gt(after.id) }] } : {}),
          fields: {
            entries: false,
            marks: false,
            handedIn: false,
            leftKeepers: false,
            description: false,
            terms: false,
          },
        },
      )
      return rows.map(readSummary)
    },
  }
}

function keeping(events: Documents): Pick<DoorStore, 'addKeeper' | 'removeKeeper'> {
  return {
    addKeeper: async (eventId, keeper, turn, now) => {
      const _ = command()
      const filter = {
        _id: eventId,
        published: true,
        endsAt: _.gt(now),
        // An event that nobody was ever revoked on has no turn yet, and null finds what is missing.
        keeperTurn: turn === 0 ? _.in([0, null]) : turn,
        'keepers.id': _.neq(keeper.id),
        [`keepers.${mostKeepers - 1}`]: _.exists(false),
      }
      const back = { keepers: _.push([keeper]), leftKeepers: _.pull({ id: keeper.id }) }
      return (await events.change(filter, back)) !== null
    },
    removeKeeper: async (eventId, keeper, now) => {
      const _ = command()
      await events.change(
        { _id: eventId, 'keepers.id': keeper.id },
        { keepers: _.pull({ id: keeper.id }), leftKeepers: _.push([{ ...keeper, at: now }]), keeperTurn: _.inc(1) },
      )
    },
  }
}

function marking(events: Documents): Pick<DoorStore, 'mark' | 'markSelf'> {
  return {
    mark: async (personId, eventId, marks, now) => {
      const _ = command()
      const filter: Filter = {
        _id: eventId,
        published: true,
        'keepers.id': personId,
        endsAt: _.gt(lastDay(now)),
      }
      const update: Record<string, unknown> = {}
      for (const [id, mark] of marks) {
        const text = packMark(mark)
        filter[`marks.${id}`] = _.in([null, text])
        update[`marks.${id}`] = text
      }
      const row = await events.change(filter, update)
      return row === null ? null : readDoor(row)
    },
    markSelf: async ({ personId, ticket }, eventId, markId, mark, now) => {
      const _ = command()
      const row = await events.change(
        {
          _id: eventId,
          published: true,
          endsAt: _.gt(lastDay(now)),
          entries: _.elemMatch({ id: personId, number: ticket }),
          [`marks.${markId}`]: _.exists(false),
        },
        { [`marks.${markId}`]: packMark(mark) },
      )
      return row === null ? null : readDoor(row)
    },
  }
}

function handingIn(events: Documents): Pick<DoorStore, 'handIn' | 'settle'> {
  return {
    handIn: async (personId, eventId, marks, now) => {
      const _ = command()
      const filter: Filter = { _id: eventId, published: true, endsAt: _.gt(lastDay(now)) }
      const update: Record<string, unknown> = {}
      for (const [id, text] of marks) {
        filter[`handedIn.${id}`] = _.in([null, text])
        update[`handedIn.${id}`] = text
      }
      // Whoever is leaving for good has lost their name here first, and is nobody's keeper.
      const known = _.elemMatch({ id: personId, name: _.neq('') })
      if (await events.changeUnseen({ ...filter, leftKeepers: known }, update)) return true
      return events.changeUnseen({ ...filter, 'keepers.id': personId }, update)
    },
    settle: async (eventId, marks, count) => {
      const filter: Filter = { _id: eventId, published: true }
      const update: Record<string, unknown> = {}
      for (const [id, text] of marks) {
        filter[`handedIn.${id}`] = text
        update[`handedIn.${id}`] = ''
        if (count) update[`marks.${id}`] = text
      }
      return events.changeUnseen(filter, update)
    },
  }
}
