import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { Refused } from '@/cloud/refused'
import { dropPhotos, sendWaiting } from '@/cloud/waiting-photos'
import { onNetworkChange } from '@/device/network'
import { PhotoUnfit } from '@/device/photo/chosen-photo'
import { useSettings } from '@/settings/settings'
import { openWorkDesk, type WorkDesk } from './work-desk'

const desks = new Map<string, WorkDesk>()

/** What is gone, or no picture, must not hold up what was done. */
async function bring(key: string): Promise<string | null> {
  try {
    return await sendWaiting('report', key)
  } catch (failure) {
    if (failure instanceof Refused || failure instanceof PhotoUnfit) return null
    throw failure
  }
}

/** One desk per community and person, whatever page asks. */
function deskOf(name: string): WorkDesk {
  const known = desks.get(name)
  if (known) return known
  const desk = openWorkDesk({
    kept: keptPersonal,
    keptAs: `linli.draft.work.${name}`,
    send: (batch) => call('reports.workOn', batch),
    bring,
    drop: dropPhotos,
  })
  desks.set(name, desk)
  return desk
}

/** Steps written down on this phone: sent when the page is shown and as soon as the network is back. */
export function useWorkDesk(onSent: () => void) {
  const person = usePerson()
  const communityId = useSettings((settings) => settings.communityId)
  const desk = useMemo(() => deskOf(`${communityId}.${person}`), [communityId, person])
  const state = useSyncExternalStore(desk.watch, desk.state)
  const latest = useRef(onSent)
  latest.current = onSent
  const waiting = state.written.length
  const before = useRef(waiting)
  // What has gone stands elsewhere by now.
  useEffect(() => {
    if (waiting < before.current) latest.current()
    before.current = waiting
  }, [waiting])
  useDidShow(() => void desk.send())
  useEffect(() => {
    void desk.send()
    return onNetworkChange((online) => online && void desk.send())
  }, [desk])
  return { desk, ...state }
}
