import type { photos } from '../contract/photos'
import { refusing, type UseCase } from '../platform/serve'
import { audioIn } from './audio/audio'
import { after, askForCheck, minuteMs } from './check'
import type { PhotoNeeds } from './needs'
import type { StoredPhoto } from './photo-store'
import { pictureIn } from './picture/picture'
import { incomingPath, pathIn, photoIdIn, photoIdOf, publicPath, siblingOf, waitingPath } from './places'
import { faceOf } from './present'
import { tidy } from './tidy'

const refuse = refusing<typeof photos.accept>()

/** Takes what came in for this photo: a clean copy waits for its check where nobody can fetch it. */
export const accept =
  (needs: PhotoNeeds): UseCase<typeof photos.accept> =>
  async (wish, caller) => {
    const id = photoIdOf(needs.secrets(), caller, wish.id)
    const known = photoIdIn(wish.fileId) === id && (await needs.photos(caller.communityId).find(id))
    if (!known || pathIn(wish.fileId) !== incomingPath(known.purpose, id)) throw refuse('photo-not-found')
    const photo = known.state === 'arriving' ? await takenIn(known, wish.fileId, needs) : known
    if (photo.unfit) throw refuse(photo.unfit)
    if (photo.state === 'pending' && photo.traceId === null) {
      await needs.remember(caller.communityId, caller.personId, caller.platformId)
      await askForCheck(photo, caller.platformId, needs)
    }
    return faceOf(photo, needs)
  }

const fitIn = (purpose: StoredPhoto['purpose'], bytes: Buffer) =>
  purpose === 'recording' ? audioIn(bytes) : pictureIn(bytes)

async function takenIn(photo: StoredPhoto, incoming: string, needs: PhotoNeeds): Promise<StoredPhoto> {
  const store = needs.photos(photo.communityId)
  const bytes = await needs.files.read(incoming)
  const taken = bytes && fitIn(photo.purpose, bytes)
  if (!taken) return arrivedMeanwhile(photo, needs)
  if (typeof taken === 'string') {
    const rejected = await store.reject(photo._id, taken, incoming, needs.now())
    if (rejected) await tidy(rejected, needs)
    return rejected ?? arrivedMeanwhile(photo, needs)
  }
  const waiting = await needs.files.write(waitingPath(photo.purpose, photo._id, taken.extension), taken.bytes)
  const place = siblingOf(waiting, publicPath(photo.purpose, photo._id, taken.extension))
  const length = 'seconds' in taken ? { seconds: taken.seconds } : {}
  const arrived = await store.arrive(photo._id, {
    ...{ place, waiting, incoming, ...length },
    dueAt: after(minuteMs, needs),
  })
  if (!arrived) return arrivedMeanwhile(photo, needs, waiting)
  await needs.files.remove([incoming])
  return arrived
}

/** Another tap of the same person took the bytes in between; or there never were any. */
async function arrivedMeanwhile(photo: StoredPhoto, needs: PhotoNeeds, written?: string): Promise<StoredPhoto> {
  const now = await needs.photos(photo.communityId).find(photo._id)
  if (!now && written) await needs.files.remove([written])
  if (!now || now.state === 'arriving') throw refuse('photo-not-found')
  return now
}
