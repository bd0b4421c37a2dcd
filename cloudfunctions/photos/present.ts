import type { Photo, photos } from '../contract/photos'
import type { UseCase } from '../platform/serve'
import type { PhotoNeeds } from './needs'
import type { StoredPhoto } from './photo-store'
import { photoIdIn } from './places'

const addressSeconds = 600

export async function faceOf(photo: StoredPhoto, needs: PhotoNeeds): Promise<Photo> {
  const [face] = await facesOf([photo], needs)
  if (!face) throw new Error('a photo without a place was to be shown')
  return face
}

/** Photos as those may see them who brought them, or work where they are for. */
export async function facesOf(found: readonly StoredPhoto[], needs: PhotoNeeds): Promise<Photo[]> {
  const waiting = found.flatMap((photo) => (photo.state === 'pending' && photo.waiting ? [photo.waiting] : []))
  const addresses = await needs.files.addresses(waiting, addressSeconds)
  return found.flatMap(({ state, place, waiting, seconds }) => {
    if (state === 'arriving' || !place) return []
    const length = seconds === undefined ? {} : { seconds }
    return [{ fileId: place, state, url: (waiting && addresses.get(waiting)) ?? null, ...length }]
  })
}

/** Whoever is looked for with another's file id is told what they would be told of none. */
const look =
  (needs: PhotoNeeds, mayAsk: (photo: StoredPhoto, personId: string) => boolean): UseCase<typeof photos.mine> =>
  async ({ fileIds }, { communityId, personId }) => {
    const found = await needs.photos(communityId).among(fileIds.map(photoIdIn))
    const shown = found.filter((photo) => mayAsk(photo, personId) && photo.place && fileIds.includes(photo.place))
    return { photos: await facesOf(shown, needs) }
  }

export const mine = (needs: PhotoNeeds) => look(needs, (photo, personId) => photo.personId === personId)
export const ofOffice = (needs: PhotoNeeds) => look(needs, (photo) => photo.purpose !== 'avatar')
