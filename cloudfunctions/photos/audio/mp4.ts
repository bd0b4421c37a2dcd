import type { AudioFormat } from './audio'

interface Box {
  name: string
  from: number
  /** Where its content begins. */
  body: number
  to: number
}

/** Boxes that hold boxes on the way to what is read or taken out here. */
const holders = ['moov', 'trak', 'mdia']
/** Titles, pictures, places, the phone's name. */
const told = ['udta', 'meta', 'uuid']
const deepest = 6

/** M4A (ISO 14496-12): boxes in boxes; a file with moving pictures is no recording. */
export const mp4: AudioFormat = {
  extension: 'm4a',
  fits: (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
  seconds: (bytes) => {
    const boxes = [...boxesIn(bytes, 0, bytes.length)]
    const tracks = boxes.flatMap(({ name, body, to }) =>
      name === 'hdlr' && to >= body + 12 ? [bytes.toString('latin1', body + 8, body + 12)] : [],
    )
    const sounds = tracks.includes('soun') && !tracks.includes('vide') && boxes.some(({ name }) => name === 'mdat')
    const head = boxes.find(({ name }) => name === 'mvhd')
    return sounds && head ? secondsIn(bytes.subarray(head.body, head.to)) : null
  },
  cleaned: (bytes) => {
    const copy = Buffer.from(bytes)
    for (const { name, from, body, to } of boxesIn(bytes, 0, bytes.length)) {
      if (!told.includes(name)) continue
      // Left out, they would shift the sound away from where the tables say it is.
      copy.write('free', from + 4, 'latin1')
      copy.fill(0, body, to)
    }
    return copy
  },
}

/** The header's version says whether its times take four bytes or eight. */
function secondsIn(head: Buffer): number | null {
  const long = head[0] === 1
  if (head.length < (long ? 32 : 20)) return null
  const units = head.readUInt32BE(long ? 20 : 12)
  const length = long ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16)
  return units === 0 ? null : length / units
}

function* boxesIn(bytes: Buffer, from: number, to: number, depth = 0): Generator<Box> {
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
