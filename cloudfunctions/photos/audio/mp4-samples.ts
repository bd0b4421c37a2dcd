import { wordAt } from './mp4-boxes'

/** The tables of a track, without the heads of their boxes. */
export interface Tables {
  /** `stsz`: how long each sample is. */
  lengths: Buffer
  /** `stsc`: how many samples the chunks hold. */
  chunks: Buffer
  /** `stco` or `co64`: where the chunks lie in the file. */
  places: Buffer
  /** Whether a place takes eight bytes. */
  far: boolean
}

/** The samples of a track in the order in which they are heard; ends where one would lie outside the file. */
export function* samplesOf(bytes: Buffer, { lengths, chunks, places, far }: Tables): Generator<Buffer> {
  const count = wordAt(lengths, 8)
  const lengthOf = (sample: number) => wordAt(lengths, 4) || wordAt(lengths, 12 + sample * 4)
  const inChunk = samplesInChunk(chunks)
  let sample = 0
  for (let chunk = 0; chunk < wordAt(places, 4) && sample < count; chunk += 1) {
    let at = far
      ? wordAt(places, 8 + chunk * 8) * 2 ** 32 + wordAt(places, 12 + chunk * 8)
      : wordAt(places, 8 + chunk * 4)
    for (let left = inChunk(chunk + 1); left > 0 && sample < count; left -= 1) {
      const length = lengthOf(sample)
      if (length === 0 || at + length > bytes.length) return
      yield bytes.subarray(at, at + length)
      at += length
      sample += 1
    }
  }
}

/** Chunks count from 1, and are asked for in their order; each line of the table holds from its chunk on. */
function samplesInChunk(chunks: Buffer): (chunk: number) => number {
  const lines = wordAt(chunks, 4)
  const lineAt = (line: number) => 8 + line * 12
  let line = 0
  return (chunk) => {
    while (line + 1 < lines && wordAt(chunks, lineAt(line + 1)) <= chunk) line += 1
    return wordAt(chunks, lineAt(line) + 4)
  }
}
