import { boxesIn } from './mp4-boxes'

/** What the head of each ADTS frame says of the sound; `rate` is a place in the table of rates. */
export interface AacConfig {
  rate: number
  channels: number
}

const [lowComplexity, spectral, spectralStereo] = [2, 5, 29]
/** Tags of the descriptors on the way to the decoder's own words (ISO 14496-1). */
const [elementary, decoder, decoderWords] = [3, 4, 5]
const [elementaryHead, decoderHead] = [3, 13]
const mpeg4Audio = 0x40
/** What stands in a description of sound before its boxes; QuickTime's second version is longer. */
const [soundHead, longerHead] = [28, 44]

/** How the sound of a track is coded, from its `stsd`; null for anything but AAC that fits into ADTS. */
export function aacConfigIn(descriptions: Buffer): AacConfig | null {
  const entry = 8
  if (descriptions.toString('latin1', entry + 4, entry + 8) !== 'mp4a' || descriptions.length < 44) return null
  const head = descriptions.readUInt16BE(entry + 16) === 1 ? longerHead : soundHead
  for (const { name, body, to } of boxesIn(descriptions, entry + 8 + head, descriptions.length)) {
    if (name === 'esds') return configIn(descriptions.subarray(body + 4, to))
  }
  return null
}

function configIn(descriptors: Buffer): AacConfig | null {
  const stream = bodyOf(descriptors, elementary)
  const coder = stream && bodyOf(stream.subarray(elementaryHead), decoder)
  if (coder?.[0] !== mpeg4Audio) return null
  const words = bodyOf(coder.subarray(decoderHead), decoderWords)
  if (!words || words.length < 2) return null
  const bits = words.readUInt16BE(0)
  const [kind, rate, channels] = [bits >> 11, (bits >> 7) & 15, (bits >> 3) & 15]
  // What is added above the plain sound is found by the player itself.
  const fits = [lowComplexity, spectral, spectralStereo].includes(kind)
  return fits && rate < 13 && channels > 0 && channels < 8 ? { rate, channels } : null
}

/** The content of a descriptor that begins here; its length counts seven bits a byte. */
function bodyOf(bytes: Buffer, tag: number): Buffer | null {
  if (bytes[0] !== tag) return null
  let [at, length] = [1, 0]
  for (let more = true; more; at += 1) {
    const byte = bytes[at]
    if (byte === undefined || at > 4) return null
    length = length * 128 + (byte & 0x7f)
    more = byte > 0x7f
  }
  return bytes.subarray(at, at + length)
}
