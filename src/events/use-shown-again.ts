import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Asks again when the page is seen again, as after a form that changed what it shows; not when it opens. */
export function useShownAgain(ask: () => Promise<unknown>) {
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) void ask()
    opened.current = true
  })
}
