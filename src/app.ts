import { useDidShow, useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { checkDoors } from './events/check-doors'
import { keptDoors } from './events/kept-doors'
import { watchIdle } from './shared-screen/watch-idle'
import './app.scss'

export default function App({ children }: { children?: ReactNode }): ReactNode {
  useLaunch(() => {
    keptDoors.sweep()
    watchIdle()
  })
  useDidShow(() => void checkDoors())
  return children
}
