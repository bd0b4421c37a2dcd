import * as z from 'zod'
import { command, documentsOf } from '../platform/documents'

const StoredAddress = z.object({ _id: z.string(), platformId: z.string().optional() })

/** Where a person is reached: the platform's identifier, which stays in the person's own member document. */
export interface AddressStore {
  remember(personId: string, platformId: string, now: Date): Promise<void>
  of(personIds: readonly string[]): Promise<Map<string, string>>
}

const atOnce = 200

export function addressStore(communityId: string): AddressStore {
  const members = documentsOf('members', communityId)
  return {
    remember: async (personId, platformId, now) => {
      if ((await members.change({ _id: personId }, { platformId })) !== null) return
      await members.add({
        _id: personId,
        platformId,
        since: now,
        roles: [],
        building: null,
        feedTurn: 0,
        feedHash: null,
      })
    },
    of: async (personIds) => {
      const found = new Map<string, string>()
      for (let from = 0; from < personIds.length; from += atOnce) {
        const ids = personIds.slice(from, from + atOnce)
        for (const row of await members.find({ _id: command().in(ids) }, { order: [], limit: atOnce })) {
          const { _id, platformId } = StoredAddress.parse(row)
          if (platformId) found.set(_id, platformId)
        }
      }
      return found
    },
  }
}
