const long = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const chunk = (name: string, body: Buffer) =>
  Buffer.concat([Buffer.from(name, 'latin1'), long(body.length), body, Buffer.alloc(body.length % 2)])

/** A WAV of one quiet tone, 8,000 samples of one byte a second, with more chunks if wanted. */
export function tone(seconds: number, more: Buffer[] = []): Buffer {
  const samples = Buffer.from(
    Array.from({ length: Math.round(8000 * seconds) }, (_, n) => 128 + Math.round(20 * Math.sin(n / 3))),
  )
  const format = Buffer.concat([Buffer.of(1, 0, 1, 0), long(8000), long(8000), Buffer.of(1, 0, 8, 0)])
  const body = Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), ...more, chunk('data', samples)])
  return Buffer.concat([Buffer.from('RIFF'), long(body.length), body])
}

/** What a recorder writes beside the sound of a WAV. */
export const wavNote = (words: string): Buffer => chunk('LIST', Buffer.from(`INFO${words}`))

/** Silent MP3 frames (MPEG 1, 128 kbit/s, 44.1 kHz), each 1152 samples. */
export const mp3Frames = (count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, () => Buffer.concat([Buffer.of(0xff, 0xfb, 0x90, 0), Buffer.alloc(413)])))

/** An ID3v2 tag in front of an MP3, as apps write title, place and picture. */
export function id3(words: string): Buffer {
  const body = Buffer.from(words)
  const length = [21, 14, 7, 0].map((bits) => (body.length >> bits) & 0x7f)
  return Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), Buffer.of(...length), body])
}

/** AAC frames of an ADTS stream at 44.1 kHz, each 1024 samples. */
export function adtsFrames(count: number): Buffer {
  const length = 64
  const head = Buffer.of(
    0xff,
    0xf1,
    0x50,
    0x80 | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  )
  const frame = Buffer.concat([head, Buffer.alloc(length - head.length)])
  return Buffer.concat(Array.from({ length: count }, () => frame))
}

const box = (name: string, ...bodies: Buffer[]) => {
  const body = Buffer.concat(bodies)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

const words32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [n, value] of values.entries()) bytes.writeUInt32BE(value, n * 4)
  return bytes
}

/** How an M4A describes AAC of low complexity: 44.1 kHz, one channel. */
function aacDescription(coding: string): Buffer {
  const words = Buffer.of(5, 2, 0x12, 0x08)
  const coder = Buffer.concat([Buffer.of(4, 0x80, 13 + words.length, 0x40, 0x15), Buffer.alloc(11), words])
  const stream = Buffer.concat([Buffer.of(3, 3 + coder.length, 0, 1, 0), coder])
  return box('stsd', words32(0, 1), box(coding, Buffer.alloc(28), box('esds', words32(0), stream)))
}

/** What the n-th sample of such a file holds. */
export const m4aSample = (n: number): Buffer => Buffer.alloc(5 + (n % 3), n % 250)

interface M4a {
  /** Where phones write title and place. */
  words?: string
  track?: string
  coding?: string
}

/** An M4A with one track, each sample 1024 of the sound's; three samples lie in the first chunk, two in each other. */
export function m4a(seconds: number, { words = '', track = 'soun', coding = 'mp4a' }: M4a = {}): Buffer {
  const samples = Array.from({ length: Math.ceil((seconds * 44_100) / 1024) }, (_, n) => m4aSample(n))
  const head = box('ftyp', Buffer.from('M4A \0\0\0\0', 'latin1'))
  const moov = (from: number): Buffer => {
    const places: number[] = []
    let at = from
    for (const [n, sample] of samples.entries()) {
      if (n === 0 || (n > 1 && n % 2 === 1)) places.push(at)
      at += sample.length
    }
    const tables = [
      aacDescription(coding),
      box('stsz', words32(0, 0, samples.length, ...samples.map(({ length }) => length))),
      box('stsc', words32(0, 2, 1, 3, 1, 2, 2, 1)),
      box('stco', words32(0, places.length, ...places)),
    ]
    const kind = Buffer.concat([Buffer.alloc(8), Buffer.from(track, 'latin1'), Buffer.alloc(13)])
    const told = box('udta', Buffer.from(words))
    return box('moov', box('trak', box('mdia', box('hdlr', kind), box('minf', box('stbl', ...tables))), told), told)
  }
  const body = moov(head.length + moov(0).length + 8)
  return Buffer.concat([head, body, box('mdat', ...samples)])
}
