import type { AudioFormat } from './audio'
import { begins, type Frame, framesOf, joined, lengthOf } from './frames'

const kilobits = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const rates = [44_100, 48_000, 32_000]
/** By the two bits that name the version: 2.5, none, 2, 1. */
const slower = [4, null, 2, 1]
const layerThree = 1

/** MP3 (ISO 11172-3, 13818-3): frames that say how long they are, with tags of other standards around them. */
export const mp3: AudioFormat = {
  extension: 'mp3',
  fits: (bytes) => begins(bytes, afterTags(bytes), frameAt),
  seconds: (bytes) => lengthOf(framesIn(bytes)),
  cleaned: (bytes) => joined(bytes, framesIn(bytes)),
}

const framesIn = (bytes: Buffer) => framesOf(bytes, afterTags(bytes), frameAt)

function frameAt(bytes: Buffer, at: number): Frame | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null
  const [second, third] = [bytes.readUInt8(at + 1), bytes.readUInt8(at + 2)]
  const divider = slower[(second >> 3) & 3]
  if (second < 0xe0 || !divider || ((second >> 1) & 3) !== layerThree) return null
  const bits = kilobits[divider === 1 ? 1 : 2][third >> 4]
  const rate = (rates[(third >> 2) & 3] ?? 0) / divider
  if (!bits || !rate) return null
  const samples = divider === 1 ? 1152 : 576
  const to = at + Math.floor((samples * bits * 125) / rate) + ((third >> 1) & 1)
  return to > bytes.length ? null : { from: at, to, seconds: samples / rate }
}

/** Behind the ID3v2 tags that stand before the sound; their length counts seven bits a byte. */
function afterTags(bytes: Buffer): number {
  let at = 0
  while (bytes.toString('latin1', at, at + 3) === 'ID3' && at + 10 <= bytes.length) {
    const length = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + (bytes.readUInt8(at + place) & 0x7f), 0)
    const footer = bytes.readUInt8(at + 5) & 0x10 ? 10 : 0
    at += 10 + length + footer
  }
  return at
}
