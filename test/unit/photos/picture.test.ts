import * as exifr from 'exifr'
import { jpeg } from '../../../cloudfunctions/photos/picture/jpeg'
import { pictureIn } from '../../../cloudfunctions/photos/picture/picture'
import { png } from '../../../cloudfunctions/photos/picture/png'
import { webp } from '../../../cloudfunctions/photos/picture/webp'
import { claiming, type PictureKind, phonePicture, picture, segment, withSegments } from '../../support/pictures'
import fc from '../../support/property'

const everything = { tiff: true, exif: true, gps: true, xmp: true, icc: false, iptc: true, jfif: false, ifd1: true }

/** The bytes that may be kept. */
function kept(bytes: Buffer): Buffer {
  const answer = pictureIn(bytes)
  if (typeof answer === 'string') throw new Error(answer)
  return answer.bytes
}

describe.each(['baseline', 'progressive'] as const)('a %s JPEG of a phone', (kind) => {
  test('loses its place, its camera, its comments and what follows its end; how it was held stays', async () => {
    const taken = phonePicture(kind)
    expect(await exifr.gps(taken)).toMatchObject({ latitude: expect.closeTo(28.23, 2) })
    const clean = kept(taken)
    expect(await exifr.gps(clean)).toBeUndefined()
    expect(await exifr.parse(clean, everything)).toEqual({ Orientation: 'Rotate 90 CW' })
    expect(clean.toString('latin1')).not.toContain('marker')
  })

  test('is the same picture afterwards: tables, frame and scans are as they were', () => {
    const body = (bytes: Buffer) => bytes.subarray(bytes.indexOf(Buffer.of(0xff, 0xdb)))
    expect(body(kept(phonePicture(kind)))).toEqual(body(picture(kind)))
  })

  test('that was held upright keeps no Exif at all', async () => {
    const clean = kept(phonePicture(kind, 1))
    expect(clean.includes('Exif')).toBe(false)
    expect(clean).toEqual(picture(kind))
  })
})

test('whatever segments an app writes into a JPEG, none of their words is left', () => {
  const words = fc.uint8Array({ minLength: 16, maxLength: 200 }).map((bytes) => Buffer.from(bytes))
  const marker = fc.constantFrom(0xe1, 0xe3, 0xe4, 0xeb, 0xec, 0xed, 0xef, 0xfe)
  const property = fc.property(fc.array(fc.tuple(marker, words), { minLength: 1, maxLength: 6 }), (written) => {
    const planted = written.map(([name, content]) => segment(name, Buffer.concat([Buffer.from('planted '), content])))
    const clean = kept(withSegments(picture('baseline'), planted))
    expect(clean.includes('planted')).toBe(false)
    expect(jpeg.size(clean)).toEqual({ width: 48, height: 32 })
  })
  fc.assert(property, { numRuns: 200 })
})

test('cleaning twice is cleaning once', () => {
  for (const kind of ['baseline', 'progressive', 'png', 'webp', 'losslessWebp'] as const) {
    const once = kept(kind === 'baseline' || kind === 'progressive' ? phonePicture(kind) : picture(kind))
    expect(kept(once)).toEqual(once)
  }
})

test.each<[PictureKind, object]>([
  ['baseline', { width: 48, height: 32 }],
  ['progressive', { width: 48, height: 32 }],
])('a %s JPEG says how large it is', (kind, size) => expect(jpeg.size(picture(kind))).toEqual(size))
test('so do a PNG and both kinds of WebP', () => {
  const size = { width: 8, height: 6 }
  expect([png.size(picture('png')), webp.size(picture('webp')), webp.size(picture('losslessWebp'))]).toEqual([
    size,
    size,
    size,
  ])
})

test('a PNG and a WebP lose their texts', () => {
  const chunk = (name: string, text: string) => {
    const bytes = Buffer.alloc(12 + text.length)
    bytes.writeUInt32BE(text.length)
    bytes.write(name + text, 4, 'latin1')
    return bytes
  }
  const [head, rest] = [picture('png').subarray(0, 33), picture('png').subarray(33)]
  const texts = [chunk('tEXt', 'Comment\0marker'), chunk('eXIf', 'marker'), chunk('iTXt', 'marker')]
  expect(kept(Buffer.concat([head, ...texts, rest, Buffer.from('marker')]))).toEqual(picture('png'))
  const riff = Buffer.concat([picture('webp'), Buffer.from('EXIF\x06\0\0\0marker', 'latin1')])
  riff.writeUInt32LE(riff.length - 8, 4)
  expect(kept(riff)).toEqual(picture('webp'))
})

describe('what is not taken', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'not-a-picture'],
    ['a text', Buffer.from('hello'), 'not-a-picture'],
    ['a HEIC of an iPhone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'not-a-picture'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'not-a-picture'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    ['the first bytes of a JPEG', picture('baseline').subarray(0, 20), 'not-a-picture'],
    ['a JPEG without height', claiming(48, 0), 'not-a-picture'],
    ['a JPEG of 20,000 × 20,000', claiming(20_000, 20_000), 'too-many-pixels'],
    ['a JPEG of 65,535 × 300', claiming(65_535, 300), 'too-many-pixels'],
    ['20 MB', Buffer.concat([picture('baseline'), Buffer.alloc(20_000_000)]), 'photo-too-large'],
  ])('%s', (_, bytes, word) => expect(pictureIn(bytes)).toBe(word))

  test('a header in a WebP or PNG that claims more than it draws is taken at its word', () => {
    const vast = picture('png')
    vast.writeUInt32BE(20_000, 16)
    vast.writeUInt32BE(20_000, 20)
    expect(pictureIn(vast)).toBe('too-many-pixels')
  })

  test('a JPEG cut off at any byte is refused or cleaned, and its place is never kept', async () => {
    const whole = phonePicture()
    for (let length = 0; length < whole.length; length += 1) {
      const answer = pictureIn(whole.subarray(0, length))
      if (typeof answer === 'string') expect(answer).toBe('not-a-picture')
      else expect(answer.bytes.includes('marker')).toBe(false)
    }
  })

  test('a picture that is a web page and an archive too is only a picture afterwards', () => {
    const page = Buffer.from('<html><script>alert(1)</script>')
    const archive = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('evil.html'), Buffer.from('PK\x05\x06')])
    const both = Buffer.concat([
      withSegments(picture('baseline'), [segment(0xfe, page), segment(0xec, archive)]),
      archive,
    ])
    expect(kept(both)).toEqual(picture('baseline'))
    const inPng = Buffer.concat([picture('png'), page, archive])
    expect(kept(inPng)).toEqual(picture('png'))
  })

  test('broken, cut and altered files are refused or cleaned, and never throw', () => {
    const kinds = fc.constantFrom<PictureKind>('baseline', 'progressive', 'png', 'webp', 'losslessWebp')
    const damage = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 })
    const property = fc.property(kinds, damage, fc.nat(2000), (kind, changes, length) => {
      const bytes = kind === 'baseline' ? phonePicture() : picture(kind)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const answer = pictureIn(bytes.subarray(0, length % (bytes.length + 1)))
      if (typeof answer !== 'string') expect(answer.bytes.length).toBeLessThanOrEqual(bytes.length + 40)
    })
    fc.assert(property, { numRuns: 3000 })
  })
})
