import { command, documentsOf, type Filter } from '../platform/documents'
import { type NewAiring, readAiring, type StoredAiring } from './stored-airing'

type Told = Pick<StoredAiring, 'state' | 'skipped' | 'reason' | 'at' | 'notedAt' | 'hosts' | 'as' | 'personId'>

/** A year of three broadcasts a week and a reminder each evening is a quarter of it. */
const mostAirings = 2000

/** What became of the broadcasts of one community; every method is one database request. */
export interface AiringStore {
  /** Null when something is noted about this broadcast already. */
  add(airing: NewAiring): Promise<StoredAiring | null>
  find(broadcastId: string): Promise<StoredAiring | null>
  /** Null when it was noted otherwise since this revision. */
  retell(broadcastId: string, revision: number, told: Told): Promise<StoredAiring | null>
  /** Of broadcasts that were to begin in this stretch, its end left out. */
  between(from: Date, until: Date): Promise<StoredAiring[]>
  ofPerson(personId: string): Promise<StoredAiring[]>
}

export function airingStore(communityId: string): AiringStore {
  const airings = documentsOf('airings', communityId)
  const idOf = (broadcastId: string) => `${communityId}|${broadcastId}`
  const all = async (filter: Filter) =>
    (await airings.find(filter, { order: [['startsAt', 'desc']], limit: mostAirings })).map(readAiring)
  return {
    add: async (airing) => {
      const stored = { ...airing, _id: idOf(airing.broadcastId), revision: 1 }
      return (await airings.add(stored)) ? { ...stored, communityId } : null
    },
    find: async (broadcastId) => {
      const row = await airings.one({ _id: idOf(broadcastId) })
      return row === null ? null : readAiring(row)
    },
    retell: async (broadcastId, revision, { skipped, hosts, ...told }) => {
      const _ = command()
      const row = await airings.change(
        { _id: idOf(broadcastId), revision },
        { ...told, skipped: _.set(skipped), hosts: _.set(hosts), revision: revision + 1 },
      )
      return row === null ? null : readAiring(row)
    },
    between: (from, until) => all({ startsAt: command().and(command().gte(from), command().lt(until)) }),
    ofPerson: (personId) => all({ personId }),
  }
}
