import { type AacConfig, aacConfigIn } from './aac-config'
import { adts, adtsHead, mostInFrame } from './adts'
import type { AudioFormat } from './audio'
import { type Box, boxesIn } from './mp4-boxes'
import { samplesOf, type Tables } from './mp4-samples'

/**
 * M4A (ISO 14496-12), as phones record it: WeChat's check does not take it, so its AAC frames are kept as a stream of
 * their own, sample by sample as they were. A file with moving pictures is no recording.
 */
export const mp4: AudioFormat = {
  extension: 'aac',
  fits: (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
  seconds: (bytes) => adts.seconds(streamOf(bytes)),
  cleaned: streamOf,
}

/** Empty where there is no such sound. */
function streamOf(bytes: Buffer): Buffer {
  const track = soundIn(bytes)
  if (!track) return Buffer.alloc(0)
  const pieces: Buffer[] = []
  let room = bytes.length
  for (const sample of samplesOf(bytes, track.tables)) {
    room -= sample.length
    // Tables that name the same bytes again and again would make a small file a large one.
    if (room < 0 || sample.length > mostInFrame) break
    pieces.push(adtsHead(track.config, sample.length), sample)
  }
  return Buffer.concat(pieces)
}

function soundIn(bytes: Buffer): { config: AacConfig; tables: Tables } | null {
  const boxes = [...boxesIn(bytes, 0, bytes.length)]
  const tracks = boxes
    .filter(({ name }) => name === 'trak')
    .map((track) => boxes.filter(({ from, to }) => from > track.from && to <= track.to))
  const kindOf = (track: Box[]) => {
    const handler = contentOf(bytes, track, 'hdlr')
    return handler?.toString('latin1', 8, 12)
  }
  const sound = tracks.find((track) => kindOf(track) === 'soun')
  if (!sound || tracks.some((track) => kindOf(track) === 'vide')) return null
  const [descriptions, lengths, chunks, near, far] = ['stsd', 'stsz', 'stsc', 'stco', 'co64'].map((name) =>
    contentOf(bytes, sound, name),
  )
  const places = near ?? far
  const config = descriptions && aacConfigIn(descriptions)
  return config && lengths && chunks && places ? { config, tables: { lengths, chunks, places, far: !near } } : null
}

function contentOf(bytes: Buffer, boxes: readonly Box[], name: string): Buffer | null {
  const box = boxes.find((box) => box.name === name)
  return box ? bytes.subarray(box.body, box.to) : null
}
