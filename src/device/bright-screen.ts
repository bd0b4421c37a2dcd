import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { brighten } from './brightness'

/** Full brightness while a code is on screen, and the way it was afterwards. */
export function useBrightScreen(wanted: boolean): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!wanted || !shown) return
    const restore = brighten()
    return () => void restore.then((back) => back())
  }, [wanted, shown])
}
