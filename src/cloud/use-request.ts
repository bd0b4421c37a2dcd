import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useOnline } from '@/device/network'
import { recall, remember } from './remembered'

export interface Request<T> {
  data: T | null
  /** What went wrong last; together with `data` it means that the data is an older answer. */
  failure: unknown
  /** Nothing to show yet. */
  loading: boolean
  refresh(): Promise<void>
  /** Shows what another call has just answered. */
  put(data: T): void
}

const freshMs = 1000

interface State<T> {
  name: string
  data: T | null
  failure: unknown
}

/** Asks when the page opens, is shown again, or the network returns; starts from the last answer under `name`. */
export function useRequest<T extends object>(name: string, ask: () => Promise<T>): Request<T> {
  const [held, setHeld] = useState<State<T>>(() => ({ name, data: recall<T>(name), failure: null }))
  const state = held.name === name ? held : { name, data: recall<T>(name), failure: null }
  const asked = useRef(0)
  const latest = useRef(ask)
  latest.current = ask

  const put = useCallback(
    (data: T) => {
      asked.current += 1
      remember(name, data)
      setHeld({ name, data, failure: null })
    },
    [name],
  )

  const lastAsked = useRef({ name: '', at: 0 })
  const refresh = useCallback(async () => {
    lastAsked.current = { name, at: Date.now() }
    asked.current += 1
    const turn = asked.current
    try {
      const data = await latest.current()
      // Only the newest question may speak; an older answer could undo what a person has just done.
      if (turn === asked.current) put(data)
    } catch (failure) {
      lastAsked.current.at = 0
      if (turn === asked.current) setHeld({ name, data: recall<T>(name), failure })
    }
  }, [name, put])

  // Platforms differ in whether and when a page's first showing is told; whichever comes first asks.
  const askUnlessFresh = useCallback(() => {
    const { current } = lastAsked
    // A clock that was set back must not keep the page from asking.
    if (current.name !== name || Math.abs(Date.now() - current.at) > freshMs) void refresh()
    // Another page may have put a newer answer in the meantime.
    else setHeld((before) => ({ ...before, name, data: recall<T>(name) ?? before.data }))
  }, [name, refresh])

  const online = useOnline()
  useEffect(() => {
    if (online) askUnlessFresh()
  }, [online, askUnlessFresh])
  useDidShow(askUnlessFresh)

  return { data: state.data, failure: state.failure, loading: state.data === null && !state.failure, refresh, put }
}
