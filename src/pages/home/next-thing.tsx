import type { MyEvent } from '@contract/events'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Icon } from '@/components/icon'
import { Press } from '@/components/press'
import { Tag } from '@/components/tag'
import { cardLabel } from '@/copy/events'
import { homeCopy } from '@/copy/home'
import { seatStateOf } from '@/copy/seats'
import { saySpan } from '@/copy/times'
import { go } from '@/events/go'

/** The next thing one goes to, shaped like the ticket it opens. */
export function NextThing({ event, seat }: MyEvent) {
  const when = saySpan(event.startsAt, event.endsAt, cloudNow())
  const state = event.cancelled ? { text: event.cancelled.reason, tone: 'bad' as const } : seatStateOf(seat)
  const action = seat.state === 'seated' ? homeCopy.showTicket : homeCopy.showPlace
  return (
    <Press
      className="next-thing"
      label={cardLabel(event.title, when, event.place.name, state.text, action)}
      onClick={() => (event.cancelled ? go.event(event.id) : go.ticket(event.id))}
    >
      <View className="next-thing-main">
        <View className="next-thing-when">{when}</View>
        <View className="next-thing-title">{event.title}</View>
        <View className="next-thing-place">
          <Icon name="place" />
          <View>{[event.place.name, event.place.detail].filter(Boolean).join(' · ')}</View>
        </View>
      </View>
      <View className="next-thing-stub">
        <Tag tone={state.tone}>{state.text}</Tag>
        <View className="next-thing-go">
          {action}
          <Icon name="arrow" />
        </View>
      </View>
    </Press>
  )
}
