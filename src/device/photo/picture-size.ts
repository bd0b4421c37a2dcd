interface Size {
  width: number
  height: number
}

/** Pixels that the header of a JPEG, PNG or WebP claims; null for anything else, or where it is broken off. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = starts(bytes, 0xff, 0xd8, 0xff)
    ? jpegSize(view)
    : starts(bytes, 0x89, 0x50, 0x4e, 0x47) && view.byteLength >= 24
      ? { width: view.getUint32(16), height: view.getUint32(20) }
      : starts(bytes, 0x52, 0x49, 0x46, 0x46) && view.byteLength >= 30
        ? webpSize(view)
        : null
  return size && size.width > 0 && size.height > 0 ? size : null
}

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte)

/** Walks from segment to segment up to the frame. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    const length = view.getUint16(at + 2)
    if (length < 2 || marker === 0xda || marker === 0xd9) return null
    at += 2 + length
  }
  return null
}

function webpSize(view: DataView): Size | null {
  const kind = String.fromCharCode(...[8, 9, 10, 11, 12, 13, 14, 15].map((at) => view.getUint8(at)))
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (kind === 'WEBPVP8X') return { width: three(24) + 1, height: three(27) + 1 }
  if (kind === 'WEBPVP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (kind !== 'WEBPVP8L') return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
