import { command, deploymentDocuments, documentsOf } from '../platform/documents'
import { type Notice, readTellable, type TellableEvent } from './tellable-event'

const mostNotices = 20

/** Events with what they have to tell; every method is one database request. */
export interface TellableStore {
  find(eventId: string): Promise<TellableEvent | null>
  /** Adds a notice once; null when it is there, or there are too many, or the event is over. */
  addNotice(eventId: string, notice: Notice): Promise<TellableEvent | null>
  /** Notes what a look at the event came to, unless it changed meanwhile. */
  lookedAt(
    event: TellableEvent,
    look: { now: Date; next: Date; waited: string[]; toldAt: Date | null },
  ): Promise<boolean>
}

export function tellableStore(communityId: string): TellableStore {
  const events = documentsOf('events', communityId)
  return {
    find: async (eventId) => {
      const row = await events.one({ _id: eventId, published: true })
      return row === null ? null : readTellable(row)
    },
    addNotice: async (eventId, notice) => {
      const _ = command()
      const open = { _id: eventId, published: true, endsAt: _.gt(notice.at), 'notices.id': _.neq(notice.id) }
      const room = { [`notices.${mostNotices - 1}`]: _.exists(false) }
      const row = await events.change({ ...open, ...room }, { notices: _.push([notice]), tellAt: null })
      return row === null ? null : readTellable(row)
    },
    lookedAt: async ({ id, tellAt, turns, revision, capacity }, { now, next, waited, toldAt }) => {
      const told = toldAt ? { toldAt } : {}
      const row = await events.change(
        { _id: id, tellAt, turns, revision, capacity },
        { tellAt: next, waited, lookedAt: now, freed: [], ...told },
      )
      return row !== null
    },
  }
}

/** Events of all communities that want to be looked at, those that never were among them. */
export async function dueEvents(now: Date, limit: number): Promise<TellableEvent[]> {
  const _ = command()
  const rows = await deploymentDocuments('events').find(
    { published: true, endsAt: _.gt(now) },
    { order: [], limit, either: [{ tellAt: null }, { tellAt: _.lte(now) }] },
  )
  return rows.map(readTellable)
}
