import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { doorCopy } from '@/copy/door'
import { saySpan } from '@/copy/times'
import type { Tally } from '../tally'
import type { KeptDoor } from '../written'

/** The event, and how many are here of how many. */
export function Counts({ event, tally }: { event: KeptDoor['event']; tally: Tally }) {
  const counts: [string, number][] = [
    [doorCopy.arrivedHeads, tally.heads],
    [doorCopy.expected, tally.expected],
    [doorCopy.walkIns, tally.walkIns],
  ]
  return (
    <View className="door-counts">
      <View className="door-title" {...aria({ role: 'heading', level: 2 })}>
        {event.title}
      </View>
      <View className="door-when">{saySpan(event.startsAt, event.endsAt, cloudNow())}</View>
      <View className="door-numbers" {...aria({ live: 'polite' })}>
        {counts.map(([label, count]) => (
          <View key={label} className="door-number">
            <View className="door-number-value">{count}</View>
            <View className="door-number-label">{label}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
