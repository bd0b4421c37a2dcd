import type { AudioFormat } from './audio'

const kept = ['fmt ', 'fact', 'data']

interface Chunk {
  name: string
  body: Buffer
}

/** WAV: a RIFF file of chunks padded to even lengths; only the sound and what describes it are kept. */
export const wav: AudioFormat = {
  extension: 'wav',
  fits: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE',
  seconds: (bytes) => {
    const chunks = [...chunksOf(bytes)]
    const format = chunks.find(({ name }) => name === 'fmt ')?.body
    const sound = chunks.find(({ name }) => name === 'data')?.body
    if (!format || format.length < 16 || !sound) return null
    const bytesPerSecond = format.readUInt32LE(8)
    return bytesPerSecond === 0 ? null : sound.length / bytesPerSecond
  },
  cleaned: (bytes) => {
    const needed = [...chunksOf(bytes)].filter(({ name }) => kept.includes(name))
    const body = Buffer.concat([Buffer.from('WAVE'), ...needed.flatMap(written)])
    return Buffer.concat([Buffer.from('RIFF'), length32(body.length), body])
  },
}

const written = ({ name, body }: Chunk): Buffer[] => [
  Buffer.from(name, 'latin1'),
  length32(body.length),
  body,
  Buffer.alloc(body.length % 2),
]

function length32(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(length)
  return bytes
}

/** A recorder that was cut off never wrote how long its sound became, so the last chunk may claim too much. */
function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    const end = Math.min(at + 8 + length, bytes.length)
    yield { name: bytes.toString('latin1', at, at + 4), body: bytes.subarray(at + 8, end) }
    at = end + (length % 2)
  }
}
