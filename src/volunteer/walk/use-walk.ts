import { useState } from 'react'
import { patience, within } from '@/cloud/patient'
import { showToast } from '@/components/toast'
import { walkCopy } from '@/copy/walk'
import { whereAmI } from '@/device/location'
import { scan } from '@/device/scan'
import { distanceTo } from '../distance'
import { progressOf } from '../progress'
import { readScanned } from '../scanned'
import type { Content, WalkDesk, WalkState } from '../walk-desk'
import type { ShiftToWalk } from '../written-walk'

type Spot = { latitude: number; longitude: number } | null | undefined
type Scan = Extract<Content, { kind: 'point' | 'gather' }>

/** Scanning, checking out and taking back on one shift; everything is written down before anything else is asked or sent. */
export function useWalk(desk: WalkDesk, shift: ShiftToWalk, { written, pictures }: WalkState) {
  const [last, setLast] = useState<{ id: string; words: string } | null>(null)
  const progress = progressOf(shift, written, desk.serverNow(), pictures)
  const { shiftId, number } = shift

  const tell = (words: string, id: string | null) => {
    showToast(words)
    setLast(id === null ? null : { id, words })
  }
  /** The scan is kept at once; how far it was from the spot is added when the phone has found out, or goes without. */
  const write = (scanned: Scan, spot: Spot): string => {
    if (!spot) return desk.write(shiftId, number, scanned)
    const here = within(patience.timeoutMs, whereAmI()).catch(() => null)
    const whole = here.then((found): Content => ({ ...scanned, distance: distanceTo(spot, found) }))
    return desk.write(shiftId, number, scanned, whole)
  }
  const take = (text: string) => {
    const scanned = readScanned(text, shift)
    if (scanned.what === 'nothing') return tell(walkCopy.scanned.nothing, null)
    if (scanned.what === 'gather') {
      if (scanned.shiftId !== shiftId) return tell(walkCopy.scanned['other-shift'], null)
      const id = write({ kind: 'gather', code: scanned.code, distance: null }, shift.place.position)
      return tell(walkCopy.scanned.gather, id)
    }
    const point = scanned.what === 'point' ? shift.route?.points.find(({ id }) => id === scanned.pointId) : undefined
    if (point && progress.points.some(({ id, state }) => id === point.id && state !== 'open')) {
      return tell(walkCopy.scanned.again(point.name), null)
    }
    const id = write({ kind: 'point', code: scanned.code, distance: null }, point?.position)
    tell(point ? walkCopy.scanned.point(point.name) : walkCopy.scanned['other-point'], id)
  }
  return {
    progress,
    last,
    take,
    scanOne: async () => {
      const text = await scan()
      if (text !== null) take(text)
    },
    out: () => tell(walkCopy.scanned.out, desk.write(shiftId, number, { kind: 'out' })),
    noted: (id: string) => tell(walkCopy.noteSaved, id),
    undo: (id: string) => {
      desk.undo(shiftId, number, id)
      tell(walkCopy.undone, null)
    },
  }
}
