import type { PhotoPurpose, photos } from '../contract/photos'
import type { Resident } from '../platform/caller'
import type { UseCase } from '../platform/serve'
import type { PhotoNeeds } from './needs'
import { incomingPath, photoIdOf } from './places'

const hourMs = 3_600_000
/** What has not arrived by then never will. */
const patienceMs = 2 * hourMs

/** Notes that a picture will come before its bytes do, so that bytes nobody asks for again are found and removed. */
export const begin =
  (needs: PhotoNeeds): UseCase<typeof photos.begin> & UseCase<typeof photos.beginForOffice> =>
  async (wish: { id: string; purpose: PhotoPurpose }, caller: Resident) => {
    const _id = photoIdOf(needs.secrets(), caller, wish.id)
    const at = needs.now()
    const dueAt = new Date(at.getTime() + patienceMs)
    await needs.photos(caller.communityId).begin({ _id, personId: caller.personId, purpose: wish.purpose, at, dueAt })
    return { path: incomingPath(wish.purpose, _id) }
  }
