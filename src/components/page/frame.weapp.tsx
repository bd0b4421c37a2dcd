import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import type { FrameProps } from './page-props'

/** WeChat draws the title and the tabs itself. */
export function Frame({ title, refresher, children }: FrameProps) {
  useEffect(() => {
    Taro.setNavigationBarTitle({ title })
  }, [title])
  usePullDownRefresh(async () => {
    try {
      await refresher?.()
    } finally {
      Taro.stopPullDownRefresh()
    }
  })
  return <>{children}</>
}
