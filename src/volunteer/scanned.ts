import type { ShiftToWalk } from './written-walk'

/** What a scanned text is, as far as the phone can tell. */
export type Scanned =
  | { what: 'point'; code: string; pointId: string }
  /** A printed code that the route on this phone does not show: of another route, or an old print. */
  | { what: 'other-point'; code: string }
  | { what: 'gather'; code: string; shiftId: string }
  | { what: 'nothing' }

const scene = /(?:^|[?&]scene=)(p[A-Za-z0-9_-]{22})$/
const gather = /^G\d+\.([A-Za-z0-9_-]{1,40})\.\d+\.[A-Za-z0-9_-]+$/

/** A mini-program code gives its path, a plain one its text. */
export function readScanned(text: string, shift: ShiftToWalk | null): Scanned {
  const code = scene.exec(decode(text.trim()))?.[1]
  if (code) {
    const point = shift?.route?.points.find(({ sceneStart }) => code.startsWith(sceneStart))
    return point ? { what: 'point', code, pointId: point.id } : { what: 'other-point', code }
  }
  const shiftId = gather.exec(text.trim())?.[1]
  return shiftId ? { what: 'gather', code: text.trim(), shiftId } : { what: 'nothing' }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
