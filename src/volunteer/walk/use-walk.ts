import { useState } from 'react'
import { showToast } from '@/components/toast'
import { walkCopy } from '@/copy/walk'
import { whereAmI } from '@/device/location'
import { scan } from '@/device/scan'
import { distanceTo } from '../distance'
import { progressOf } from '../progress'
import { readScanned } from '../scanned'
import type { WalkDesk } from '../walk-desk'
import type { ShiftToWalk, Written } from '../written-walk'

/** Scanning, checking out and taking back on one shift; everything is written down before anything is sent. */
export function useWalk(desk: WalkDesk, shift: ShiftToWalk, written: Written[]) {
  const [last, setLast] = useState<{ id: string; words: string } | null>(null)
  const [locating, setLocating] = useState(false)
  const progress = progressOf(shift, written, desk.serverNow())
  const { shiftId, number } = shift

  const tell = (words: string, id: string | null) => {
    showToast(words)
    setLast(id === null ? null : { id, words })
  }
  const near = async (point: { latitude: number; longitude: number } | null) => {
    setLocating(true)
    const here = await whereAmI()
    setLocating(false)
    return distanceTo(point, here)
  }
  const take = async (text: string): Promise<void> => {
    const scanned = readScanned(text, shift)
    if (scanned.what === 'nothing') return tell(walkCopy.scanned.nothing, null)
    if (scanned.what === 'gather') {
      if (scanned.shiftId !== shiftId) return tell(walkCopy.scanned['other-shift'], null)
      const distance = await near(shift.place.position)
      const id = desk.write(shiftId, number, { kind: 'gather', code: scanned.code, distance })
      return tell(walkCopy.scanned.gather, id)
    }
    const point = scanned.what === 'point' ? shift.route?.points.find(({ id }) => id === scanned.pointId) : undefined
    if (point && progress.points.some(({ id, state }) => id === point.id && state !== 'open')) {
      return tell(walkCopy.scanned.again(point.name), null)
    }
    const distance = await near(point?.position ?? null)
    const id = desk.write(shiftId, number, { kind: 'point', code: scanned.code, distance })
    return tell(point ? walkCopy.scanned.point(point.name) : walkCopy.scanned['other-point'], id)
  }
  return {
    progress,
    last,
    locating,
    take,
    scanOne: async () => {
      const text = await scan()
      if (text !== null) await take(text)
    },
    out: () => tell(walkCopy.scanned.out, desk.write(shiftId, number, { kind: 'out' })),
    undo: (id: string) => {
      desk.write(shiftId, number, { kind: 'undo', of: id })
      tell(walkCopy.undone, null)
    },
  }
}
