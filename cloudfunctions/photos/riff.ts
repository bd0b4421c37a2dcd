export interface Chunk {
  name: string
  body: Buffer
}

/** Bytes of a RIFF file of one form: `WAVE`, `WEBP`. */
export const isRiff = (bytes: Buffer, form: string): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === form

/** A RIFF file's chunks, each padded to an even length; only the last may claim more than there is, and is not `whole`. */
export function* chunksOf(bytes: Buffer): Generator<Chunk & { whole: boolean }> {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    const end = Math.min(at + 8 + length, bytes.length)
    const body = bytes.subarray(at + 8, end)
    yield { name: bytes.toString('latin1', at, at + 4), body, whole: body.length === length }
    at = end + (length % 2)
  }
}

/** A RIFF file of these chunks. */
export function riffOf(form: string, chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat([Buffer.from(form), ...chunks.flatMap(written)])
  return Buffer.concat([Buffer.from('RIFF'), length32(body.length), body])
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
