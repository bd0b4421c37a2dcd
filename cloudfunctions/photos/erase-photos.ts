import type { PhotoPurpose } from '../contract/photos'
import { discard } from './look-after'
import type { PhotoNeeds } from './needs'

/** What is of the person, or speaks for them alone. */
const theirs: ReadonlySet<PhotoPurpose> = new Set(['avatar', 'spot'])

interface Leaver {
  communityId: string
  personId: string
  /** Stands where the person stood. */
  tombstone: string
  /** Younger photos belong to somebody who came back. */
  at: Date
}

/** Removes a person's photos with their files; passed pictures of the office stay, without who brought them. */
export const erasePhotos =
  (needs: Pick<PhotoNeeds, 'files' | 'photos'>) =>
  async ({ communityId, personId, tombstone, at }: Leaver): Promise<number> => {
    const store = needs.photos(communityId)
    const own = (await store.ofPerson(personId)).filter((photo) => photo.at <= at)
    for (const photo of own) {
      const stays = photo.state === 'passed' && !theirs.has(photo.purpose)
      if (stays) await store.handOver(photo._id, personId, tombstone)
      else await discard(photo, needs)
    }
    return own.length
  }
