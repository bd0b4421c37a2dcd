import { type Chunk, chunksOf, isRiff, riffOf } from '../riff'
import type { Format } from './picture'

const kept = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']
const exifAndXmp = 0x0c

/** WebP; moving pictures are not taken. */
export const webp: Format = {
  extension: 'webp',
  fits: (bytes) => isRiff(bytes, 'WEBP'),
  size: (bytes) => {
    const chunks = wholeChunksOf(bytes)
    const frame = chunks.find(({ name }) => name === 'VP8 ' || name === 'VP8L')
    const frameSize = frame && sizeOfFrame(frame)
    if (!frameSize) return null
    const canvas = chunks.find(({ name, body }) => name === 'VP8X' && body.length >= 10)?.body
    if (!canvas) return frameSize
    // A decoder makes room for the canvas, whatever the frame says.
    const [width, height] = [canvas.readUIntLE(4, 3) + 1, canvas.readUIntLE(7, 3) + 1]
    return { width: Math.max(width, frameSize.width), height: Math.max(height, frameSize.height) }
  },
  cleaned: (bytes) => {
    const needed = wholeChunksOf(bytes).filter(({ name }) => kept.includes(name))
    return riffOf(
      'WEBP',
      needed.map(({ name, body }) => ({ name, body: name === 'VP8X' ? withoutFlags(body) : body })),
    )
  },
}

const wholeChunksOf = (bytes: Buffer): Chunk[] => [...chunksOf(bytes)].filter(({ whole }) => whole)

function sizeOfFrame({ name, body }: Chunk): { width: number; height: number } | null {
  if (name === 'VP8 ') {
    if (body.length < 10 || body.readUIntBE(3, 3) !== 0x9d012a) return null
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
  }
  if (body.length < 5 || body[0] !== 0x2f) return null
  const bits = body.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function withoutFlags(body: Buffer): Buffer {
  const copy = Buffer.from(body)
  copy[0] = (copy[0] ?? 0) & ~exifAndXmp
  return copy
}
