import { adts } from './adts'
import { mp3 } from './mp3'
import { mp4 } from './mp4'
import { wav } from './wav'

/** One kind of sound file, read without decoding a sample. */
export interface AudioFormat {
  /** Of what is kept; WeChat's check takes these and other players' kinds, but no M4A. */
  extension: 'mp3' | 'aac' | 'wav'
  /** Looks at the beginning. */
  fits(bytes: Buffer): boolean
  /** How long it lasts; null when it is broken off or makes no sense. */
  seconds(bytes: Buffer): number | null
  /** The same sound without titles, pictures, places and whatever else an app wrote beside it. */
  cleaned(bytes: Buffer): Buffer
}

export type UnfitAudio = 'not-audio' | 'recording-too-large'

/** WeChat looks at no file larger than that. */
const maxBytes = 10_000_000
const formats: AudioFormat[] = [wav, mp4, adts, mp3]

/** What may be kept of what somebody sent as a recording, or why nothing may. */
export function audioIn(
  bytes: Buffer,
): { bytes: Buffer; extension: AudioFormat['extension']; seconds: number } | UnfitAudio {
  if (bytes.length > maxBytes) return 'recording-too-large'
  const format = formats.find(({ fits }) => fits(bytes))
  const seconds = format?.seconds(bytes)
  if (!format || !seconds) return 'not-audio'
  const kept = format.cleaned(bytes)
  if (kept.length > maxBytes) return 'recording-too-large'
  return { bytes: kept, extension: format.extension, seconds: Math.max(1, Math.round(seconds)) }
}
