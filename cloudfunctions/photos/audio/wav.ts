import { chunksOf, isRiff, riffOf } from '../riff'
import type { AudioFormat } from './audio'

const kept = ['fmt ', 'fact', 'data']

/** WAV; only the sound and what describes it are kept. A recorder that was cut off never wrote how long its sound became. */
export const wav: AudioFormat = {
  extension: 'wav',
  fits: (bytes) => isRiff(bytes, 'WAVE'),
  seconds: (bytes) => {
    const chunks = [...chunksOf(bytes)]
    const format = chunks.find(({ name }) => name === 'fmt ')?.body
    const sound = chunks.find(({ name }) => name === 'data')?.body
    if (!format || format.length < 16 || !sound) return null
    const bytesPerSecond = format.readUInt32LE(8)
    return bytesPerSecond === 0 ? null : sound.length / bytesPerSecond
  },
  cleaned: (bytes) =>
    riffOf(
      'WAVE',
      [...chunksOf(bytes)].filter(({ name }) => kept.includes(name)),
    ),
}
