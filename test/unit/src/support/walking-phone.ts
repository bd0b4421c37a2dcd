import type { Input, Output } from '../../../../cloudfunctions/contract'
import type { Refused } from '../../../../src/cloud/refused'
import { Unreachable } from '../../../../src/cloud/unreachable'
import { PhotoUnfit } from '../../../../src/device/photo/chosen-photo'
import { openWalkDesk, type WalkPorts } from '../../../../src/volunteer/walk-desk'
import type { KeptShifts, ShiftToWalk } from '../../../../src/volunteer/written-walk'
import { aShiftToWalk } from './a-shift-to-walk'

export const noon = Date.parse('2026-06-18T04:00:00.000Z')
const nothing = { in: null, out: null, points: [], waiting: [] }

/** A cloud that knows some shifts, and a phone whose clock is off. */
export function walkingPhone({
  offset = 0,
  shifts = [aShiftToWalk()],
}: {
  offset?: number
  shifts?: ShiftToWalk[]
} = {}) {
  const kept = new Map<string, unknown>()
  let held: KeptShifts | null = null
  const cloud = {
    ...{ online: true, got: [] as Input<'checkIn.send'>[], refuse: null as Refused | null },
    ...{ pictures: [] as string[], unfit: null as unknown },
  }
  /** Files that wait on the phone. */
  const files = new Set<string>()
  const reach = () => {
    if (!cloud.online) throw new Unreachable('offline')
  }
  const ports: WalkPorts = {
    kept: {
      get: (key) => kept.get(key),
      set: (key, value) => void kept.set(key, structuredClone(value)),
      remove: (key) => void kept.delete(key),
    },
    notebookKey: 'notebook',
    shifts: {
      get: () => held,
      set: (given) => {
        held = given
      },
    },
    open: async () => {
      reach()
      return { shifts, serverNow: new Date(noon).toISOString() }
    },
    send: async (batch): Promise<Output<'checkIn.send'>> => {
      reach()
      if (cloud.refuse && batch.shiftId === 'cancelled') throw cloud.refuse
      cloud.got.push(batch)
      const results = batch.items.map(({ id, kind }) => ({
        id,
        verdict:
          kind === 'gather' ? ('stale-code' as const) : kind === 'point' ? ('point' as const) : ('noted' as const),
        flags: [],
      }))
      return { results, walk: nothing, serverNow: new Date(noon).toISOString() }
    },
    pictures: {
      send: async ({ key, purpose }) => {
        reach()
        if (cloud.unfit) throw cloud.unfit
        if (!files.has(key)) throw new PhotoUnfit('not-readable')
        cloud.pictures.push(key)
        return `cloud://${purpose}/${key}.jpg`
      },
      drop: async (keys) => {
        for (const key of keys) files.delete(key)
      },
    },
    now: () => noon + offset,
    phoneId: 'aaaaaaaa1111',
  }
  return { ports, cloud, files, open: () => openWalkDesk(ports) }
}
