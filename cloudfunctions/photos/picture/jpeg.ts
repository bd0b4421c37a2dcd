import { orientationIn, withOrientation } from './orientation'
import type { Format } from './picture'

const [soi, eoi, sos, app0, app1, app2, app14, comment] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xfe]

interface Segment {
  marker: number
  /** Where its 0xff is, and where the next begins. */
  from: number
  to: number
}

/** JPEG (ITU T.81): segments that say how long they are, and scans that end where the next marker stands. */
export const jpeg: Format = {
  extension: 'jpg',
  fits: (bytes) => bytes[0] === 0xff && bytes[1] === soi && bytes[2] === 0xff,
  size: (bytes) => {
    const frames: Segment[] = []
    let scanned = false
    for (const segment of segmentsOf(bytes)) {
      if (isFrame(segment.marker)) frames.push(segment)
      if (segment.marker === sos) scanned = true
    }
    // A second frame would be another size, and which of them counts is up to whoever decodes it.
    const [frame, another] = frames
    if (!scanned || !frame || another || frame.to - frame.from < 10) return null
    return { height: bytes.readUInt16BE(frame.from + 5), width: bytes.readUInt16BE(frame.from + 7) }
  },
  cleaned: (bytes) => {
    const parts: Buffer[] = []
    let orientation = 1
    for (const segment of segmentsOf(bytes)) {
      const part = bytes.subarray(segment.from, segment.to)
      if (segment.marker === app1) orientation = orientationIn(part.subarray(4)) ?? orientation
      if (isNeeded(segment.marker, part)) parts.push(part)
    }
    const turned = orientation === 1 ? [] : [withOrientation(orientation)]
    return Buffer.concat([Buffer.of(0xff, soi), ...turned, ...parts, Buffer.of(0xff, eoi)])
  },
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Of the application's own segments only what colours need: JFIF without a thumbnail, Adobe's, the profile. */
function isNeeded(marker: number, part: Buffer): boolean {
  const says = (word: string) => part.toString('latin1', 4, 4 + word.length) === word
  if (marker === app0) return part.length === 18 && says('JFIF\0')
  if (marker === app2) return says('ICC_PROFILE\0')
  if (marker === app14) return part.length <= 18 && says('Adobe')
  return marker !== comment && !(marker >= app0 && marker <= 0xef)
}

/** All segments up to the end of the picture, a scan's data with its header; ends where the file is broken off. */
function* segmentsOf(bytes: Buffer): Generator<Segment> {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return
    const marker = bytes[at + 1] ?? eoi
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === eoi || marker === soi) return
    const length = bytes.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return
    const to = marker === sos ? endOfScan(bytes, end) : end
    yield { marker, from: at, to }
    at = to
  }
}

/** In a scan 0xff is followed by 0, or by one of the eight restart markers. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return at
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
