export type AudioTrouble = 'not-audio' | 'audio-too-large' | 'audio-not-readable'

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
  /** Where WeChat holds it; null in a browser. */
  path: string | null
  bytes(): Promise<ArrayBuffer>
}

/** WeChat looks at no larger file. */
export const largestAudioBytes = 10_000_000
/** So much of a file says what it is. */
export const headBytes = 12

/** Refuses what the cloud would refuse, before anything is sent. */
export function demandAudio(size: number, head: Uint8Array): void {
  if (size > largestAudioBytes) throw new AudioUnfit('audio-too-large')
  if (!isAudio(head)) throw new AudioUnfit('not-audio')
}

function isAudio(head: Uint8Array): boolean {
  const says = (word: string, at: number) => [...word].every((letter, n) => head[at + n] === letter.charCodeAt(0))
  const [first = 0, second = 0] = head
  return (first === 0xff && second >= 0xe0) || says('ID3', 0) || says('ftyp', 4) || (says('RIFF', 0) && says('WAVE', 8))
}
