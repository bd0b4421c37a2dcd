import * as z from 'zod'
import { command, documentsOf } from '../platform/documents'

const StoredSystem = z.object({
  _id: z.string(),
  communityId: z.string(),
  name: z.string(),
  since: z.date(),
  lastUsedAt: z.date().nullable(),
  revoked: z.boolean(),
  /** Only the key of this turn is good; nothing of the key itself is kept. */
  turn: z.number().int(),
  /** Hours since 1970 in which `count` reports were handed in. */
  hour: z.number().int(),
  count: z.number().int(),
})
export type StoredSystem = z.infer<typeof StoredSystem>

const mostSystems = 100

/** Systems outside that may hand reports in; every method is one request. */
export interface SystemStore {
  all(): Promise<StoredSystem[]>
  find(systemId: string): Promise<StoredSystem | null>
  /** False when one of this id exists. */
  add(system: Omit<StoredSystem, 'communityId'>): Promise<boolean>
  /** Null when it is none, or of another turn by now. */
  renew(systemId: string, turn: number): Promise<StoredSystem | null>
  revoke(systemId: string): Promise<StoredSystem | null>
  /** Counts one report of this hour; false when the key is void, it has handed in so many, or the hour is another. */
  draw(systemId: string, turn: number, now: Date, most: number): Promise<boolean>
  /** Begins a new hour with one report; false when it has begun, or the key is void. */
  beginHour(systemId: string, turn: number, now: Date): Promise<boolean>
}

const hourMs = 3_600_000
export const hourOf = (moment: Date): number => Math.floor(moment.getTime() / hourMs)

export function systemStore(communityId: string): SystemStore {
  const systems = documentsOf('outside-systems', communityId)
  const read = (row: unknown) => (row === null ? null : StoredSystem.parse(row))
  return {
    all: async () => {
      const rows = await systems.find({}, { order: [['_id', 'asc']], limit: mostSystems })
      return rows.map((row) => StoredSystem.parse(row))
    },
    find: async (systemId) => read(await systems.one({ _id: systemId })),
    add: (system) => systems.add(system),
    renew: async (systemId, turn) =>
      read(await systems.change({ _id: systemId, turn }, { turn: turn + 1, revoked: false })),
    revoke: async (systemId) => read(await systems.change({ _id: systemId }, { revoked: true })),
    draw: (systemId, turn, now, most) => {
      const _ = command()
      const good = { _id: systemId, turn, revoked: false, hour: hourOf(now), count: _.lt(most) }
      return systems.changeUnseen(good, { count: _.inc(1), lastUsedAt: now })
    },
    beginHour: (systemId, turn, now) => {
      const hour = hourOf(now)
      const good = { _id: systemId, turn, revoked: false, hour: command().lt(hour) }
      return systems.changeUnseen(good, { hour, count: 1, lastUsedAt: now })
    },
  }
}
