import Taro from '@tarojs/taro'
import {
  type ChosenPhoto,
  demandFit,
  largestFileBytes,
  type PhotoSource,
  PhotoUnfit,
  qualities,
  type ShrunkPhoto,
  smallEnoughBytes,
} from './chosen-photo'
import { readFile } from './read-file'

/** Album or camera; empty when a person changes their mind or refuses. */
export async function choosePhotos(most: number, from: PhotoSource = 'anywhere'): Promise<ChosenPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: from === 'camera' ? ['camera'] : ['album', 'camera'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({ shrink: (side) => shrinkFile(tempFilePath, size, side) }))
  } catch {
    return []
  }
}

/** More than a header ever takes, and little enough for a small phone. */
const headBytes = 2_000_000

async function shrinkFile(chosen: string, size: number, longSide: number): Promise<ShrunkPhoto> {
  if (size > largestFileBytes) throw new PhotoUnfit('file-too-large')
  const { width, height } = demandFit(new Uint8Array(await readFile(chosen, Math.min(size, headBytes))))
  const scale = Math.min(1, longSide / Math.max(width, height))
  const path = await smallEnough(chosen, Math.round(width * scale), Math.round(height * scale))
  return { address: path, path, bytes: () => readFile(path) }
}

/** WeChat's own compression writes a new JPEG; what metadata an older version left in, the cloud takes out. */
async function smallEnough(src: string, compressedWidth: number, compressedHeight: number): Promise<string> {
  let path: string | null = null
  for (const quality of qualities) {
    const wish = { src, quality: quality * 100, compressedWidth, compressedHeight }
    const made = await Taro.compressImage(wish).catch(() => null)
    if (!made) throw new PhotoUnfit('not-readable')
    path = made.tempFilePath
    if ((await readFile(path)).byteLength <= smallEnoughBytes) return path
  }
  if (path === null) throw new PhotoUnfit('not-readable')
  return path
}
