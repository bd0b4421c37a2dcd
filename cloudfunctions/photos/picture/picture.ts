import { jpeg } from './jpeg'
import { png } from './png'
import { webp } from './webp'

/** One kind of picture file, read without decoding a pixel. */
export interface Format {
  extension: 'jpg' | 'png' | 'webp'
  /** Looks at the first bytes. */
  fits(bytes: Buffer): boolean
  /** Pixels as the header says; null when it is broken off or makes no sense. */
  size(bytes: Buffer): { width: number; height: number } | null
  /** The same picture without place, time, camera, comments, thumbnails and whatever follows its end. */
  cleaned(bytes: Buffer): Buffer
}

export type Unfit = 'not-a-picture' | 'photo-too-large' | 'too-many-pixels'

const maxBytes = 2_000_000
const maxPixels = 17_000_000
const formats: Format[] = [jpeg, png, webp]

/** What may be kept of what somebody sent as a picture, or why nothing may. */
export function pictureIn(bytes: Buffer): { bytes: Buffer; extension: Format['extension'] } | Unfit {
  if (bytes.length > maxBytes) return 'photo-too-large'
  const format = formats.find(({ fits }) => fits(bytes))
  const size = format?.size(bytes)
  if (!format || !size || size.width === 0 || size.height === 0) return 'not-a-picture'
  if (size.width * size.height > maxPixels) return 'too-many-pixels'
  return { bytes: format.cleaned(bytes), extension: format.extension }
}
