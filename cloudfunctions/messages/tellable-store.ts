import { command, deploymentDocuments, documentsOf, type Filter } from '../platform/documents'
import type { Duty } from '../shifts/lead-store'
import type { Notice, Tellable } from './tellable'
import { readTellable } from './tellable-event'
import { readTellableShift } from './tellable-shift'

const mostNotices = 20

/** Events or shifts with what they have to tell; every method is one database request. */
export interface TellableStore {
  find(id: string): Promise<Tellable | null>
  /** Adds a notice once; null when it is there, or there are too many, or what it is about is over. */
  addNotice(id: string, notice: Notice): Promise<Tellable | null>
  /** Notes what a look came to, unless the document changed meanwhile. */
  lookedAt(tellable: Tellable, look: { now: Date; next: Date; waited: string[]; toldAt: Date | null }): Promise<boolean>
}

const kinds = {
  event: { collection: 'events', read: readTellable, fields: {} },
  shift: { collection: 'shifts', read: readTellableShift, fields: { marks: false, route: false } },
} as const

export const tellableEvents = (communityId: string): TellableStore => tellables('event', communityId, {})

/** Shifts as whoever has this duty may tell of them. */
export const tellableShifts = (communityId: string, duty: Duty): TellableStore =>
  tellables('shift', communityId, duty === null ? {} : { 'leaders.id': duty })

function tellables(what: Tellable['what'], communityId: string, whose: Filter): TellableStore {
  const { collection, read } = kinds[what]
  const documents = documentsOf(collection, communityId)
  return {
    find: async (id) => {
      const row = await documents.one({ _id: id, published: true, ...whose })
      return row === null ? null : read(row)
    },
    addNotice: async (id, notice) => {
      const _ = command()
      const open = { _id: id, published: true, endsAt: _.gt(notice.at), 'notices.id': _.neq(notice.id), ...whose }
      const room = { [`notices.${mostNotices - 1}`]: _.exists(false) }
      const row = await documents.change({ ...open, ...room }, { notices: _.push([notice]), tellAt: null })
      return row === null ? null : read(row)
    },
    lookedAt: ({ id, tellAt, turns, revision, capacity }, { now, next, waited, toldAt }) => {
      const told = toldAt ? { toldAt } : {}
      return documents.changeUnseen(
        { _id: id, tellAt, turns, revision, capacity },
        { tellAt: next, waited, lookedAt: now, freed: [], ...told },
      )
    },
  }
}

/** What wants to be looked at in all communities, with what never was, soonest first; one request for each kind. */
export async function dueTellables(now: Date, limit: number): Promise<Tellable[]> {
  const found = await Promise.all([dueOf('event', now, limit), dueOf('shift', now, limit)])
  return found.flat().sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

async function dueOf(what: Tellable['what'], now: Date, limit: number): Promise<Tellable[]> {
  const _ = command()
  const { collection, read, fields } = kinds[what]
  const rows = await deploymentDocuments(collection).find(
    { published: true, endsAt: _.gt(now) },
    {
      ...{ order: [], limit, either: [{ tellAt: null }, { tellAt: _.lte(now) }] },
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
    },
  )
  return rows.map(read)
}
