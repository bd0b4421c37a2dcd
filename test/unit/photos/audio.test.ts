import { audioIn } from '../../../cloudfunctions/photos/audio/audio'
import fc from '../../support/property'
import { adtsFrames, id3, m4a, m4aSample, mp3Frames, tone, wavNote } from '../../support/sounds'

/** What may be kept. */
function kept(bytes: Buffer) {
  const answer = audioIn(bytes)
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

/** A minute of silence. */
const mp3 = mp3Frames(2297)

test.each([
  ['WAV', tone(2), 'wav', 2],
  ['MP3', mp3, 'mp3', 60],
  ['MP3 behind two tags', Buffer.concat([id3('one'), id3('two'.repeat(90)), mp3]), 'mp3', 60],
  ['AAC', adtsFrames(431), 'aac', 10],
  ['M4A', m4a(754), 'aac', 754],
])('a %s is known by its bytes, and how long it lasts', (_, bytes, extension, seconds) => {
  expect(kept(bytes)).toMatchObject({ extension, seconds })
})

test('what an app wrote beside the sound is gone, and the sound is as it was', () => {
  expect(kept(tone(1, [wavNote('marker')])).bytes).toEqual(tone(1))
  const tagged = Buffer.concat([id3('marker'), mp3Frames(9), Buffer.from('TAGmarker'.padEnd(128, ' '))])
  expect(kept(tagged).bytes).toEqual(mp3Frames(9))
  expect(kept(m4a(9, { words: 'marker' })).bytes.includes('marker')).toBe(false)
})

test('an M4A is kept as a stream of its own frames, each as it was', () => {
  let rest = kept(m4a(2)).bytes
  const samples: Buffer[] = []
  while (rest.length > 0) {
    // One channel at 44.1 kHz; the length stands across three bytes.
    expect(rest.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xf1, 0x50))
    const length = ((rest.readUInt8(3) & 3) << 11) | (rest.readUInt8(4) << 3) | (rest.readUInt8(5) >> 5)
    samples.push(rest.subarray(7, length))
    rest = rest.subarray(length)
  }
  expect(samples).toEqual(Array.from({ length: 87 }, (_, n) => m4aSample(n)))
})

test('a stream that was cut anywhere is taken from its next frame on', () => {
  for (const [whole, frames] of [
    [mp3Frames(20), 417],
    [adtsFrames(200), 64],
  ] as const) {
    const rest = whole.subarray(Math.floor(frames * 2.5))
    expect(kept(rest).bytes).toHaveLength(whole.length - 3 * frames)
  }
})

test('rubbish between two frames is left out', () => {
  const parted = Buffer.concat([mp3Frames(5), Buffer.from('marker'), mp3Frames(5)])
  expect(kept(parted).bytes).toEqual(mp3Frames(10))
})

test('a recorder that was cut off still gives what it recorded', () => {
  expect(kept(tone(3).subarray(0, 44 + 8000))).toMatchObject({ seconds: 1 })
})

describe('what is not taken', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'not-audio'],
    ['a text', Buffer.from('hello, this is no sound at all'), 'not-audio'],
    ['a text that is called a WAV', Buffer.from('RIFF\0\0\0\0WAVEhello'), 'not-audio'],
    ['two frames', mp3Frames(2), 'not-audio'],
    ['a film', m4a(9, { track: 'vide' }), 'not-audio'],
    ['an M4A of another coding', m4a(9, { coding: 'alac' }), 'not-audio'],
    ['an M4A that lasts no time', m4a(0), 'not-audio'],
    ['more than 10 MB', Buffer.concat([tone(1), Buffer.alloc(10_000_000)]), 'recording-too-large'],
  ])('%s', (_, bytes, word) => expect(audioIn(bytes)).toBe(word))

  test('broken, cut and altered files are refused or cleaned, and never throw', () => {
    const kinds = fc.constantFrom(tone(0.2, [wavNote('a')]), mp3Frames(8), adtsFrames(20), m4a(0.2, { words: 'words' }))
    const damage = fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 })
    const property = fc.property(kinds, damage, fc.nat(4000), (whole, changes, length) => {
      const bytes = Buffer.from(whole)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const answer = audioIn(bytes.subarray(0, length % (bytes.length + 1)))
      if (typeof answer !== 'string') expect(answer.bytes.length).toBeLessThanOrEqual(bytes.length * 3)
    })
    fc.assert(property, { numRuns: 1000 })
  })
})
