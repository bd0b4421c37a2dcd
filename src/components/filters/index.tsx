import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

/** What narrows a list: in full on a phone; small and in a row on a wide window, so that the list begins high up. */
export function Filters({ children }: { children: ReactNode }) {
  return <View className="filters">{children}</View>
}
