import { after, minuteMs } from './check'
import type { PhotoNeeds } from './needs'
import type { StoredPhoto } from './photo-store'
import { pathIn } from './places'

/** A picture that nothing shows for so long is not coming back. */
export const unusedMs = 7 * 24 * 60 * minuteMs

/** Puts a passed photo where everyone finds it, and removes the files that a decided one leaves behind. */
export async function tidy(photo: StoredPhoto, { files, ...needs }: PhotoNeeds): Promise<void> {
  if (photo.state === 'passed' && photo.place && photo.waiting) {
    const bytes = await files.read(photo.waiting)
    if (bytes) await files.write(pathIn(photo.place), bytes)
  }
  await files.remove([photo.incoming, photo.waiting].filter((fileId) => fileId !== null))
  await needs.photos(photo.communityId).tidied(photo._id, after(unusedMs, needs))
}
