import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { newPhoneId } from '@/cloud/mark-id'
import { recall, remember } from '@/cloud/remembered'
import { dropPhotos, sendWaiting } from '@/cloud/waiting-photos'
import { onNetworkChange } from '@/device/network'
import { useSettings } from '@/settings/settings'
import { openWalkDesk, type WalkDesk } from './walk-desk'

const desks = new Map<string, WalkDesk>()

/** One desk per community and person, whatever page asks. */
function deskOf(key: string): WalkDesk {
  const known = desks.get(key)
  if (known) return known
  const desk = openWalkDesk({
    kept: keptPersonal,
    notebookKey: `linli.draft.walk.${key}`,
    shifts: { get: () => recall(`walk.${key}`), set: (shifts) => remember(`walk.${key}`, shifts) },
    open: () => call('checkIn.mine', {}),
    send: (batch) => call('checkIn.send', batch),
    pictures: { send: ({ purpose, key }) => sendWaiting(purpose, key), drop: dropPhotos },
    now: () => Date.now(),
    phoneId: newPhoneId(),
  })
  desks.set(key, desk)
  return desk
}

/** One's shifts of these days: fetched when shown, with everything written down sent as soon as the network is back. */
export function useWalkDesk() {
  const person = usePerson()
  const communityId = useSettings((settings) => settings.communityId)
  const desk = useMemo(() => deskOf(`${communityId}.${person}`), [communityId, person])
  const state = useSyncExternalStore(desk.watch, desk.state)
  useDidShow(() => void desk.refresh())
  useEffect(() => {
    void desk.refresh()
    return onNetworkChange((online) => online && void desk.refresh())
  }, [desk])
  return { desk, ...state }
}
