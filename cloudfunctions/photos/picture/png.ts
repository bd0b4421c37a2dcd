import type { Format } from './picture'

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const kept = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT']

/** PNG (ISO 15948): a signature, then chunks of length, name, content and checksum. */
export const png: Format = {
  extension: 'png',
  fits: (bytes) => bytes.subarray(0, signature.length).equals(signature),
  size: (bytes) => {
    const chunks = [...chunksOf(bytes)]
    const drawn = chunks.some(({ name }) => name === 'IDAT')
    if (chunks[0]?.name !== 'IHDR' || !drawn || bytes.readUInt32BE(8) !== 13) return null
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  },
  cleaned: (bytes) => {
    const needed = [...chunksOf(bytes)].filter(({ name }) => kept.includes(name))
    return Buffer.concat([signature, ...needed.map(({ from, to }) => bytes.subarray(from, to))])
  },
}

function* chunksOf(bytes: Buffer): Generator<{ name: string; from: number; to: number }> {
  for (let from = signature.length; from + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', from + 4, from + 8)
    const to = from + 12 + bytes.readUInt32BE(from)
    if (to > bytes.length) return
    yield { name, from, to }
    if (name === 'IEND') return
    from = to
  }
}
