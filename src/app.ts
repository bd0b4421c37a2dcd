import { useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { keptDoors } from './events/kept-doors'
import { watchIdle } from './shared-screen/watch-idle'
import './app.scss'

export default function App({ children }: { children?: ReactNode }): ReactNode {
  useLaunch(() => {
    keptDoors.sweep()
    watchIdle()
  })
  return children
}
