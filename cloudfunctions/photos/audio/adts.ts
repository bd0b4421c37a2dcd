import type { AacConfig } from './aac-config'
import type { AudioFormat } from './audio'
import { begins, type Frame, framesOf, joined, lengthOf } from './frames'

const rates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350]
const headBytes = 7
/** The length of a frame is thirteen bits. */
export const mostInFrame = 0x1fff - headBytes

/** AAC in an ADTS stream (ISO 13818-7): frames that say how long they are. */
export const adts: AudioFormat = {
  extension: 'aac',
  fits: (bytes) => begins(bytes, 0, frameAt),
  seconds: (bytes) => lengthOf(framesOf(bytes, 0, frameAt)),
  cleaned: (bytes) => joined(bytes, framesOf(bytes, 0, frameAt)),
}

function frameAt(bytes: Buffer, at: number): Frame | null {
  if (at + headBytes > bytes.length || bytes[at] !== 0xff || (bytes.readUInt8(at + 1) & 0xf6) !== 0xf0) return null
  const rate = rates[(bytes.readUInt8(at + 2) >> 2) & 15]
  const length = (bytes.readUIntBE(at + 3, 3) >> 5) & 0x1fff
  if (!rate || length < headBytes || at + length > bytes.length) return null
  const blocks = (bytes.readUInt8(at + 6) & 3) + 1
  return { from: at, to: at + length, seconds: (blocks * 1024) / rate }
}

/** What stands before the bytes of one frame. */
export function adtsHead({ rate, channels }: AacConfig, bytes: number): Buffer {
  const length = bytes + headBytes
  return Buffer.of(
    ...[0xff, 0xf1, 0x40 | (rate << 2) | (channels >> 2), ((channels & 3) << 6) | (length >> 11)],
    ...[(length >> 3) & 0xff, ((length & 7) << 5) | 0x1f, 0xfc],
  )
}
