import { audioIn } from '../../../cloudfunctions/photos/audio/audio'
import { piecesIn } from '../../../src/device/audio/chosen-audio'
import { beginAt, isFarFrom } from '../../../src/player/position'
import { placeIn, startOf } from '../../../src/player/stretches'
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

test('a place of the whole lies in one of its sounds, and the last takes what lies behind', () => {
  const sounds = [{ seconds: 30 }, { seconds: 20 }, { seconds: 10 }]
  const places = [-1, 0, 29.9, 30, 49, 50, 61].map((at) => Object.values(placeIn(sounds, at)))
  expect(places).toEqual([
    ...[
      [0, 0],
      [0, 0],
      [0, 29.9],
      [1, 0],
    ],
    ...[
      [1, 19],
      [2, 0],
      [2, 11],
    ],
  ])
  expect([0, 1, 2].map((index) => startOf(sounds, index))).toEqual([0, 30, 50])
  expect(placeIn([], 5)).toEqual({ index: 0, from: 0 })
})

describe('before anything is sent', () => {
  const look = (bytes: Uint8Array, size = bytes.length, name = 'Song.MP3') =>
    piecesIn(name, size, bytes.subarray(0, 12))
  const megabyte = 1_000_000

  test('every sound that the cloud takes is taken', () => {
    for (const sound of [tone(1), mp3Frames(3), id3('标题'), adtsFrames(3), m4a(1)])
      expect(() => look(sound)).not.toThrow()
  })

  test('a long stream of frames is cut into pieces that the cloud takes, other files are not', () => {
    expect(look(mp3Frames(3), 29 * megabyte)).toHaveLength(4)
    expect(look(id3('标题'), 57 * megabyte)).toHaveLength(6)
    expect(() => look(mp3Frames(3), 57 * megabyte + 1)).toThrow('audio-too-large')
    expect(() => look(m4a(1), 10 * megabyte, 'memo.m4a')).toThrow('audio-not-cuttable')
    expect(() => look(tone(1), 10 * megabyte, 'tape.wav')).toThrow('audio-not-cuttable')
  })

  test('the pieces of a file are all of it, and the cloud loses one frame at each cut', () => {
    const whole = mp3Frames(79_999)
    const cuts = look(whole)
    expect(cuts.map(({ from }) => from).slice(1)).toEqual(cuts.map(({ to }) => to).slice(0, -1))
    expect([cuts[0]?.from, cuts.at(-1)?.to]).toEqual([0, whole.length])
    const kept = cuts.map(({ from, to }) => audioIn(whole.subarray(from, to)))
    const bytes = kept.reduce((sum, piece) => sum + (typeof piece === 'string' ? 0 : piece.bytes.length), 0)
    expect(whole.length - bytes).toBe(417 * (cuts.length - 1))
  })

  test('a name that says something else is refused', () => {
    for (const name of ['film.mp4', 'song.ogg', 'song']) expect(() => look(m4a(1), 100, name)).toThrow('not-audio')
  })

  test('what is no sound, and 500 MB, is refused with a word for each', () => {
    expect(() => look(Buffer.from('<html>not a sound</html>'))).toThrow('not-audio')
    expect(() => look(Buffer.alloc(0))).toThrow('not-audio')
    expect(() => look(Buffer.from('RIFF0000WEBPVP8 '))).toThrow('not-audio')
    expect(() => look(mp3Frames(3), 500 * megabyte)).toThrow('audio-too-large')
    expect(() => look(tone(1), 500 * megabyte, 'tape.wav')).toThrow('audio-too-large')
  })
})
