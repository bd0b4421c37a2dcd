import { View } from '@tarojs/components'
import { components as words } from '@/copy/components'
import { aria } from '../aria'
import './index.scss'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Where something will be in a moment: `cards` of three lines, or bare `lines`. */
export function Skeleton({ lines = 3, cards = 0 }: { lines?: number; cards?: number }) {
  const rows = upTo(lines).map((line) => <View key={line} className="skeleton-line" />)
  return (
    <View className="skeleton" {...aria({ role: 'status', label: words.loading })}>
      {cards === 0 && rows}
      {upTo(cards).map((card) => (
        <View key={card} className="skeleton-card">
          {rows}
        </View>
      ))}
    </View>
  )
}
