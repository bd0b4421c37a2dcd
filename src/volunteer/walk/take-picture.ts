import type { WaitingPhoto } from '@/cloud/waiting-photo'
import { keepPhoto } from '@/cloud/waiting-photos'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { choosePhotos } from '@/device/photo/choose'

const longSide = 1600

/** A picture from the camera, kept on this phone; null when there is none after all, and why is said. */
export async function takePicture(): Promise<WaitingPhoto | null> {
  try {
    const [chosen] = await choosePhotos(1, 'camera')
    return chosen ? await keepPhoto(await chosen.shrink(longSide)) : null
  } catch (failure) {
    showToast(inOneLine(explain(failure)))
    return null
  }
}
