import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { keptTaro } from '@/cloud/kept-taro'
import { onNetworkChange } from '@/device/network'
import { keptDoors } from '@/events/kept-doors'
import { notebookName } from '@/events/left-marks'
import { type Desk, openDesk } from './door-desk'

const everyMs = 20_000
const desks = new Map<string, Desk>()

/** Letters and digits from the clock and chance: no two openings share them. */
const newDoorId = () => (Date.now().toString(36) + Math.random().toString(36).slice(2, 9)).slice(0, 16)

/** Named like what clearing the device removes; earlier versions kept it where that did not reach. */
function notebookOf(key: string): string {
  const [before, name] = [`linli.door.${key}`, notebookName(key)]
  const earlier = keptTaro.get(before)
  if (earlier) keptPersonal.set(name, earlier)
  if (earlier) keptTaro.remove(before)
  return name
}

/** The desk of one event and person; pages of the same door share it. */
function deskOf(eventId: string, person: string): Desk {
  const key = `${person}.${eventId}`
  const known = desks.get(key)
  if (known && !known.state().closed) return known
  keptDoors.sweep()
  const desk = openDesk({
    eventId,
    kept: keptPersonal,
    notebookKey: notebookOf(key),
    list: { get: () => keptDoors.get(key), set: (door) => keptDoors.set(key, door) },
    open: () => call('door.open', { eventId }),
    sync: (marks, withAttendance) => call('door.sync', { eventId, marks, withAttendance }),
    handIn: (marks) => call('door.handIn', { eventId, marks }),
    now: () => Date.now(),
    doorId: newDoorId(),
  })
  desks.set(key, desk)
  return desk
}

/** A door that fetches its list when shown, sends when the network is back, and asks now and then what others did. */
export function useDesk(eventId: string) {
  const person = usePerson()
  const desk = useMemo(() => deskOf(eventId, person), [eventId, person])
  const state = useSyncExternalStore(desk.watch, desk.state)
  useDidShow(() => void desk.refresh())
  useEffect(() => {
    void desk.refresh()
    const stop = onNetworkChange((online) => online && void desk.refresh())
    const timer = setInterval(() => void desk.send(true), everyMs)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [desk])
  return { desk, ...state }
}
