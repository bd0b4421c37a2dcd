const exif = Buffer.from('Exif\0\0', 'latin1')
const orientationTag = 0x0112

/** How the camera was held (1–8), from the body of an Exif segment; null when it does not say. */
export function orientationIn(body: Buffer): number | null {
  if (!body.subarray(0, exif.length).equals(exif)) return null
  const tiff = body.subarray(exif.length)
  const order = tiff.toString('latin1', 0, 2)
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return null
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return null
  for (let n = 0; n < short(directory); n += 1) {
    const entry = directory + 2 + n * 12
    if (entry + 12 > tiff.length) return null
    if (short(entry) !== orientationTag) continue
    const value = short(entry + 8)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif segment that says nothing else. */
export const withOrientation = (value: number): Buffer =>
  Buffer.concat([
    Buffer.of(0xff, 0xe1, 0x00, 0x22),
    exif,
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    Buffer.of(0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0),
  ])
