import { after, askForCheck } from './check'
import type { PhotoNeeds } from './needs'
import type { StoredPhoto } from './photo-store'
import { incomingPath } from './places'
import { tidy, unusedMs } from './tidy'

const atOnce = 50

export interface LookAfterNeeds extends PhotoNeeds {
  duePhotos(now: Date, limit: number): Promise<StoredPhoto[]>
  /** Whether anything names the picture. */
  isShown(photo: StoredPhoto, now: Date): Promise<boolean>
}

/** Asks again for checks that gave no result, finishes what broke off, removes what never came or nothing shows. */
export async function lookAfter(needs: LookAfterNeeds): Promise<number> {
  const due = await needs.duePhotos(needs.now(), atOnce)
  for (const photo of due) await step(photo, needs)
  return due.length
}

async function step(photo: StoredPhoto, needs: LookAfterNeeds): Promise<void> {
  const store = needs.photos(photo.communityId)
  switch (photo.state) {
    case 'arriving':
      return discard(photo, needs)
    case 'pending':
      if (photo.incoming) await needs.files.remove([photo.incoming])
      return askForCheck(photo, await needs.openidOf(photo.communityId, photo.personId), needs)
    default:
      if (photo.incoming || photo.waiting) return tidy(photo, needs)
      if (await needs.isShown(photo, needs.now())) return store.postpone(photo._id, after(unusedMs, needs))
      return discard(photo, needs)
  }
}

/** Removes a photo with every file that it may have. */
export async function discard(photo: StoredPhoto, { files, photos }: Pick<PhotoNeeds, 'files' | 'photos'>) {
  const incoming =
    photo.incoming ?? (photo.state === 'arriving' ? await files.idOf(incomingPath(photo.purpose, photo._id)) : null)
  await files.remove([incoming, photo.waiting, photo.place].filter((fileId) => fileId !== null))
  await photos(photo.communityId).remove(photo._id)
}
