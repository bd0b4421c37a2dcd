import { pictureSize } from './picture-size'

export type PhotoTrouble = 'not-a-picture' | 'file-too-large' | 'too-many-pixels' | 'not-readable' | 'no-room'

/** What a person chose cannot be used; nothing was sent. */
export class PhotoUnfit extends Error {
  override readonly name = 'PhotoUnfit'
  constructor(readonly trouble: PhotoTrouble) {
    super(trouble)
  }
}

/** `camera` where a picture speaks for this moment. */
export type PhotoSource = 'anywhere' | 'camera'

/** A picture as a person chose it. */
export interface ChosenPhoto {
  /** A JPEG of at most so many pixels on its long side, without a trace of place or camera; throws PhotoUnfit. */
  shrink(longSide: number): Promise<ShrunkPhoto>
}

export interface ShrunkPhoto {
  /** Shows it on this device, for as long as the page lives. */
  address: string
  /** Where WeChat holds it; null in a browser. */
  path: string | null
  bytes(): Promise<ArrayBuffer>
}

export const largestFileBytes = 20_000_000
const mostPixels = 100_000_000

/** Best first: the first that is small enough is taken. */
export const qualities = [0.8, 0.7, 0.6, 0.5] as const
export const smallEnoughBytes = 400_000

/** Reads the header before anything decodes, because decoding is what a picture can do harm with. */
export function demandFit(head: Uint8Array): { width: number; height: number } {
  const size = pictureSize(head)
  if (!size) throw new PhotoUnfit('not-a-picture')
  if (size.width * size.height > mostPixels) throw new PhotoUnfit('too-many-pixels')
  return size
}
