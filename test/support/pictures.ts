/** Small real pictures: a colour gradient of 48×32 (JPEG, baseline with restart markers, and progressive) or 8×6. */
const encoded = {
  baseline:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAgADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAgME/8QAFhAAAwAAAAAAAAAAAAAAAAAAAAEC/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAWEQEBAQAAAAAAAAAAAAAAAAACAAH/3QAEAAP/2gAMAwEAAhEDEQA/AIuQuS7kDkGNqTVByByaHIHIsbDaoOQOS7kLkYNhNX//0KOQOTQ5A5Jw2Y1Qcgcl3IXIsbCas7kDk0OQORg2G1f/2Q==',
  progressive:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAgADADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAQIDBP/EABUBAQEAAAAAAAAAAAAAAAAAAAME/9oADAMBAAIQAxAAAAFA4GmYoqii0DBpWghqmHDBMUVh/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABBQJH/8QAFREBAQAAAAAAAAAAAAAAAAAAAQD/2gAIAQMBAT8BWWWWWW//xAAVEQEBAAAAAAAAAAAAAAAAAAAAAf/aAAgBAgEBPwGIiIj/xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAY/Akf/xAAVEAEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAQABPyGIiIiIiIiIiIiIiIj/2gAMAwEAAgADAAAAECJk2rZf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPxBVVf/EABURAQEAAAAAAAAAAAAAAAAAAAAB/9oACAECAQE/ELWta1v/xAAVEAEBAAAAAAAAAAAAAAAAAAAAAf/aAAgBAQABPxClKUpSlKUpSlKUpSlKUpT/2Q==',
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAJUlEQVR42mPcE+XwnoHnLQPPOyT0noGHhYGLAStgYeDGJUE1HQCErQh3kJmbOgAAAABJRU5ErkJggg==',
  webp: 'UklGRjoAAABXRUJQVlA4IC4AAACwAQCdASoIAAYAAsBMJagCdAEOuwSAAPsPoCQEtXWjMTKdIVnuPcHxe7LCAAAA',
  losslessWebp:
    'UklGRkgAAABXRUJQVlA4TDwAAAAvB0ABALkyRPQ/dhHR/4Citm2gvFuG44/kHgSFbCNA9Wc6pUdBIJDiAIY6CCZpqu2YyDwaK+UJ6JrB+wA=',
}

export type PictureKind = keyof typeof encoded
export const picture = (kind: PictureKind): Buffer => Buffer.from(encoded[kind], 'base64')

/** A segment of a JPEG: its marker's second byte and its content. */
export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Puts segments behind the start of a JPEG. */
export const withSegments = (jpeg: Buffer, segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16LE(tag, 0)
  bytes.writeUInt16LE(type, 2)
  bytes.writeUInt32LE(count, 4)
  value.copy(bytes, 8)
  return bytes
}
const long = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const directory = (entries: Buffer[]) => Buffer.concat([Buffer.of(entries.length, 0), ...entries, Buffer.alloc(4)])

/** What a phone writes: the camera's name, how it was held, and the place (28°13′47″ N, 112°56′19″ E). */
export function phoneExif(orientation: number): Buffer {
  const make = Buffer.from('marker-phone\0\0\0\0', 'latin1')
  const degrees = ([d, m, s]: [number, number, number]) => Buffer.concat([d, 1, m, 1, s, 1].map(long))
  const first = 8
  const gpsAt = first + 2 + 3 * 12 + 4
  const dataAt = gpsAt + 2 + 4 * 12 + 4
  const main = directory([
    entry(0x010f, 2, make.length, long(dataAt)),
    entry(0x0112, 3, 1, Buffer.of(orientation, 0)),
    entry(0x8825, 4, 1, long(gpsAt)),
  ])
  const gps = directory([
    entry(1, 2, 2, Buffer.from('N\0')),
    entry(2, 5, 3, long(dataAt + make.length)),
    entry(3, 2, 2, Buffer.from('E\0')),
    entry(4, 5, 3, long(dataAt + make.length + 24)),
  ])
  const tiff = Buffer.from('II*\0\x08\0\0\0', 'latin1')
  const parts = [
    Buffer.from('Exif\0\0', 'latin1'),
    tiff,
    main,
    gps,
    make,
    degrees([28, 13, 47]),
    degrees([112, 56, 19]),
  ]
  return segment(0xe1, Buffer.concat(parts))
}

/** A JPEG as a phone's camera leaves it. */
export const phonePicture = (kind: 'baseline' | 'progressive' = 'baseline', orientation = 6): Buffer =>
  Buffer.concat([
    withSegments(picture(kind), [phoneExif(orientation), segment(0xfe, Buffer.from('marker-comment'))]),
    Buffer.from('marker-trailer'),
  ])

/** The same JPEG whose header claims another size. */
export function claiming(width: number, height: number): Buffer {
  const bytes = picture('baseline')
  const frame = bytes.indexOf(Buffer.of(0xff, 0xc0))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}
