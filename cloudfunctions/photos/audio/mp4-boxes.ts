export interface Box {
  name: string
  from: number
  /** Where its content begins. */
  body: number
  to: number
}

/** Boxes that hold boxes on the way to the sound's tables. */
const holders = ['moov', 'trak', 'mdia', 'minf', 'stbl']
const deepest = 6

/** All boxes of a stretch of an ISO 14496-12 file, those that hold others before what they hold. */
export function* boxesIn(bytes: Buffer, from: number, to: number, depth = 0): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(bytes, at, to)
    if (!box) return
    yield box
    if (holders.includes(box.name) && depth < deepest) yield* boxesIn(bytes, box.body, box.to, depth + 1)
    at = box.to
  }
}

/** A length of 1 stands for eight bytes more, 0 for “up to the end”. */
function boxAt(bytes: Buffer, at: number, to: number): Box | null {
  const short = bytes.readUInt32BE(at)
  const head = short === 1 ? 16 : 8
  if (at + head > to) return null
  const length = short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
  if (length < head || at + length > to) return null
  return { name: bytes.toString('latin1', at + 4, at + 8), from: at, body: at + head, to: at + length }
}

/** Four bytes as a number; 0 behind the end, where nothing is counted. */
export const wordAt = (bytes: Buffer, at: number): number => (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0)
