import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { messagesCopy } from '@/copy/messages'
import { sayMoment } from '@/copy/times'
import type { Messages } from './use-messages'

/** The message as it will stand in somebody's chat list. */
export function Preview({ event, words }: { event: Messages['event']; words: string }) {
  const { title, time, place, note } = messagesCopy.fields
  const lines: [label: string, value: string][] = [
    [title, event.title],
    [time, sayMoment(event.startsAt, cloudNow())],
    [place, event.place.name],
    [note, words],
  ]
  return (
    <View className="messages-preview">
      <View className="messages-caption">{messagesCopy.preview}</View>
      {lines.map(([label, value]) => (
        <View key={label} className="messages-line">
          <View className="messages-label">{label}</View>
          <View className="messages-value">{value}</View>
        </View>
      ))}
    </View>
  )
}
