import type { Format } from './picture'

const kept = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']
const exifAndXmp = 0x0c

interface Chunk {
  name: string
  body: Buffer
}

/** WebP: a RIFF file of chunks padded to even lengths; moving pictures are not taken. */
export const webp: Format = {
  extension: 'webp',
  fits: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  size: (bytes) => {
    const chunks = [...chunksOf(bytes)]
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
    const needed = [...chunksOf(bytes)].filter(({ name }) => kept.includes(name))
    const body = Buffer.concat([Buffer.from('WEBP'), ...needed.flatMap(written)])
    return Buffer.concat([Buffer.from('RIFF'), length32(body.length), body])
  },
}

function sizeOfFrame({ name, body }: Chunk): { width: number; height: number } | null {
  if (name === 'VP8 ') {
    if (body.length < 10 || body.readUIntBE(3, 3) !== 0x9d012a) return null
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
  }
  if (body.length < 5 || body[0] !== 0x2f) return null
  const bits = body.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function written({ name, body }: Chunk): Buffer[] {
  const content = name === 'VP8X' ? withoutFlags(body) : body
  const padding = Buffer.alloc(content.length % 2)
  return [Buffer.from(name, 'latin1'), length32(content.length), content, padding]
}

function withoutFlags(body: Buffer): Buffer {
  const copy = Buffer.from(body)
  copy[0] = (copy[0] ?? 0) & ~exifAndXmp
  return copy
}

function length32(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(length)
  return bytes
}

function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length
    if (end > bytes.length) return
    yield { name: bytes.toString('latin1', at, at + 4), body: bytes.subarray(at + 8, end) }
    at = end + (length % 2)
  }
}
