import { demandAudio } from '../../../src/device/audio/chosen-audio'
import { beginAt, isFarFrom } from '../../../src/player/position'
import { adtsFrames, id3, m4a, mp3Frames, tone } from '../../support/sounds'

test('listening goes on where one stopped, and begins anew where one was nearly through', () => {
  expect([beginAt(0, 60), beginAt(30, 60), beginAt(54, 60), beginAt(55, 60), beginAt(99, 60)]).toEqual([
    0, 30, 54, 0, 0,
  ])
  expect([beginAt(-3, 60), beginAt(Number.NaN, 60)]).toEqual([0, 0])
})

test('the place is kept every few seconds, and whenever one jumps', () => {
  expect([isFarFrom(10, 12), isFarFrom(10, 15), isFarFrom(60, 45)]).toEqual([false, true, true])
})

describe('before anything is sent', () => {
  const look = (bytes: Uint8Array, size = bytes.length) => demandAudio(size, bytes.subarray(0, 12))

  test('every sound that the cloud takes is taken', () => {
    for (const sound of [tone(1), mp3Frames(3), id3('标题'), adtsFrames(3), m4a(1)])
      expect(() => look(sound)).not.toThrow()
  })

  test('what is no sound, and 500 MB, is refused with a word for each', () => {
    expect(() => look(Buffer.from('<html>not a sound</html>'))).toThrow('not-audio')
    expect(() => look(Buffer.alloc(0))).toThrow('not-audio')
    expect(() => look(Buffer.from('RIFF0000WEBPVP8 '))).toThrow('not-audio')
    expect(() => look(tone(1), 500_000_000)).toThrow('audio-too-large')
  })
})
