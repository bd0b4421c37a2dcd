import type { LeaderItem } from '@contract/check-in'
import type { Output } from '@contract/index'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { newPhoneId } from '@/cloud/mark-id'
import { type Outbox, openOutbox } from '@/cloud/outbox'
import { Refused } from '@/cloud/refused'
import { recall, remember } from '@/cloud/remembered'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { teamCopy } from '@/copy/team'
import { onNetworkChange } from '@/device/network'
import { type Addresses, withSteadyAddresses } from './steady-addresses'

export type Board = Output<'checkIn.board'>
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
export type LeaderContent = Without<LeaderItem, 'id' | 'at'>

const batch = 100
const everyMs = 30_000
const lost = new Set<string>(['not-shift-leader', 'shift-cancelled', 'shift-closed', 'too-many-marks'])

interface Day {
  outbox: Outbox<LeaderItem>
  phoneId: string
  made: number
  /** Server time minus the phone's, in ms. */
  offset: number
  addresses: Addresses
  onBoard: (board: Board) => void
}

const days = new Map<string, Day>()

/** One shift's leader on one phone: words are written down at once, and sent when they can be. */
function dayOf(shiftId: string, key: string): Day {
  const known = days.get(key)
  if (known) return known
  const send = async (items: LeaderItem[]) => {
    try {
      const { results, board } = await call('checkIn.lead', { shiftId, items })
      day.onBoard(board)
      for (const { verdict } of results) if (verdict in teamCopy.verdicts) showToast(sayVerdict(verdict))
    } catch (failure) {
      if (!(failure instanceof Refused) || !lost.has(failure.code)) throw failure
      showToast(inOneLine(explain(failure)))
    }
  }
  const outbox = openOutbox<LeaderItem>({
    kept: keptPersonal,
    keptAs: `linli.draft.lead.${key}`,
    pieceOf: (written) => written.slice(0, batch),
    send,
  })
  const day: Day = { outbox, phoneId: newPhoneId(), made: 0, offset: 0, addresses: new Map(), onBoard: () => {} }
  days.set(key, day)
  return day
}

const sayVerdict = (verdict: string): string => teamCopy.verdicts[verdict as keyof typeof teamCopy.verdicts]

/** The leader's day: the board, kept for opening without network, and what the leader does to it. */
export function useDay(shiftId: string) {
  const person = usePerson()
  const key = `${person}.${shiftId}`
  const name = `day.${key}`
  const day = useMemo(() => dayOf(shiftId, key), [shiftId, key])
  const sent = useSyncExternalStore(day.outbox.watch, day.outbox.state)
  const [board, setBoard] = useState<Board | null>(() => recall<Board>(name))
  const [failure, setFailure] = useState<unknown>(null)
  const shown = useRef(true)

  const take = useCallback(
    (answered: Board) => {
      const fresh = withSteadyAddresses(answered, day.addresses, Date.now())
      day.offset = Date.parse(fresh.serverNow) - Date.now()
      remember(name, fresh)
      if (shown.current) setBoard(fresh)
    },
    [day, name],
  )
  const refresh = useCallback(async () => {
    await day.outbox.send()
    try {
      take(await call('checkIn.board', { shiftId }))
      setFailure(null)
    } catch (problem) {
      setFailure(problem)
    }
  }, [day, shiftId, take])
  useEffect(() => {
    shown.current = true
    day.onBoard = take
    void refresh()
    const stop = onNetworkChange((online) => online && void refresh())
    const timer = setInterval(() => void refresh(), everyMs)
    return () => {
      shown.current = false
      stop()
      clearInterval(timer)
    }
  }, [day, take, refresh])
  useDidShow(() => void refresh())

  const write = (content: LeaderContent) => {
    const id = `${day.phoneId}-${day.made++}`
    day.outbox.write({ ...content, id, at: new Date(Date.now() + day.offset).toISOString() })
    return id
  }
  return { board, failure, refresh, write, pending: sent.written, sending: sent.sending }
}
