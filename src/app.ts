import { useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { keptDoors } from './events/kept-doors'
import './app.scss'

export default function App({ children }: { children?: ReactNode }): ReactNode {
  useLaunch(() => keptDoors.sweep())
  return children
}
