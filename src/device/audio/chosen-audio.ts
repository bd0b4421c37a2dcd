import type { Upload } from '@/cloud/transport-port'

export type AudioTrouble = 'not-audio' | 'audio-too-large' | 'audio-not-cuttable' | 'audio-not-readable'

/** What a person chose cannot be used; nothing was sent. */
export class AudioUnfit extends Error {
  override readonly name = 'AudioUnfit'
  constructor(readonly trouble: AudioTrouble) {
    super(trouble)
  }
}

/** A sound file as a person chose it, fit to be sent. */
export interface ChosenAudio {
  name: string
  size: number
  /** The whole file, or stretches of it, in the order in which they are heard. */
  pieces: Upload[]
}

/** So many sounds make up one recording at most. */
export const mostPieces = 6
/** WeChat looks at no larger file; a little is left for what is written anew. */
const largestPieceBytes = 9_500_000
/** So much of a file says what it is. */
export const headBytes = 12
export const audioExtensions = ['mp3', 'm4a', 'aac', 'wav']

/**
 * Where to cut a file, from and to in bytes; refuses what the cloud would refuse, before anything is sent. A stream of
 * frames may be cut anywhere, because each frame says where it begins.
 */
export function piecesIn(name: string, size: number, head: Uint8Array): { from: number; to: number }[] {
  const known = audioExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))
  if (!known || !isAudio(head)) throw new AudioUnfit('not-audio')
  const count = Math.ceil(size / largestPieceBytes)
  if (count > mostPieces) throw new AudioUnfit('audio-too-large')
  if (count > 1 && !isStream(head)) throw new AudioUnfit('audio-not-cuttable')
  const length = Math.ceil(size / count)
  return Array.from({ length: count }, (_, n) => ({ from: n * length, to: Math.min(size, (n + 1) * length) }))
}

const says = (head: Uint8Array, word: string, at: number) =>
  [...word].every((letter, n) => head[at + n] === letter.charCodeAt(0))

/** MP3 or AAC without a box around it. */
const isStream = (head: Uint8Array): boolean => (head[0] === 0xff && (head[1] ?? 0) >= 0xe0) || says(head, 'ID3', 0)

const isAudio = (head: Uint8Array): boolean =>
  isStream(head) || says(head, 'ftyp', 4) || (says(head, 'RIFF', 0) && says(head, 'WAVE', 8))
