import { buriedHash, type ErasureNeeds, erase } from './erase'
import type { Deletion, Tombstone } from './erasure-store'

const atOnce = 100
const mostEntries = 1000

export interface ReapplyNeeds extends ErasureNeeds {
  randomId(): string
  unfinishedDeletions(limit: number): Promise<Deletion[]>
  allTombstones(): Promise<Map<string, Tombstone>>
  everyoneNamed(): AsyncIterable<{ communityId: string; personId: string }>
}

/**
 * Finishes deletions that broke off, and cleans again what a restored backup brought back: whoever is named anywhere and
 * has a tombstone is deleted once more, up to the moment of their deletion. Tells how many people it was about.
 */
export async function reapplyDeletions(needs: ReapplyNeeds): Promise<number> {
  let people = 0
  for (const deletion of await needs.unfinishedDeletions(atOnce)) {
    await erase(deletion, needs, { fresh: true, mostEntries })
    people += 1
  }
  const tombstones = await needs.allTombstones()
  if (tombstones.size === 0) return people
  const seen = new Set<string>()
  for await (const { communityId, personId } of needs.everyoneNamed()) {
    if (seen.has(personId)) continue
    seen.add(personId)
    const hash = buriedHash(needs.secrets(), personId)
    const tombstone = tombstones.get(hash)
    if (!tombstone) continue
    const deletion = { _id: hash, communityId, personId, tombstone: needs.randomId(), at: tombstone.at }
    await erase(await needs.erasure(communityId).begin(deletion), needs, { fresh: false, mostEntries })
    people += 1
  }
  return people
}
