import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Asks when the page opens, and when it is shown again after that went wrong, as behind a sign-in. Keeps nothing on the
 * device: the office's computers are shared.
 */
export function useUnkept<T>(name: string, ask: () => Promise<T>) {
  const [state, setState] = useState<{ data: T | null; failure: unknown }>({ data: null, failure: null })
  const latest = useRef(ask)
  latest.current = ask
  const asked = useRef(0)
  const refresh = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const answer = await latest.current().then(
      (data) => ({ data, failure: null }),
      (failure: unknown) => ({ data: null, failure }),
    )
    if (turn === asked.current) setState((before) => ({ ...answer, data: answer.data ?? before.data }))
  }, [])
  useEffect(() => {
    if (name) void refresh()
  }, [name, refresh])
  useDidShow(() => {
    if (state.failure !== null) void refresh()
  })
  return { ...state, loading: state.data === null && state.failure === null, refresh }
}
