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

/** An M4A with one track of this kind, and words where phones write title and place. */
export function m4a(seconds: number, words = '', track = 'soun'): Buffer {
  const times = Buffer.alloc(100)
  times.writeUInt32BE(1000, 12)
  times.writeUInt32BE(seconds * 1000, 16)
  const kind = Buffer.concat([Buffer.alloc(8), Buffer.from(track, 'latin1'), Buffer.alloc(13)])
  const trak = box('trak', box('mdia', box('hdlr', kind)), box('udta', Buffer.from(words)))
  const moov = box('moov', box('mvhd', times), trak, box('udta', Buffer.from(words)))
  return Buffer.concat([box('ftyp', Buffer.from('M4A \0\0\0\0', 'latin1')), moov, box('mdat', Buffer.alloc(300, 7))])
}
