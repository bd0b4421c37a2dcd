import type { EventCard as Card_, Seat } from '@contract/events'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Tag } from '@/components/tag'
import { cardLabel } from '@/copy/events'
import { seatStateOf, seatsOf } from '@/copy/seats'
import { sayClock, saySpan } from '@/copy/times'
import './index.scss'

interface EventCardProps {
  event: Card_
  /** Address of the cover once known. */
  photo: string | null
  /** The reader's own place, where it is known. */
  seat?: Seat
  /** Under a heading that already says the day, the clock is enough. */
  dayKnown?: boolean
  onClick: () => void
}

/** An event in a list: what, when, where, and whether there is room. */
export function EventCard({ event, photo, seat, dayKnown, onClick }: EventCardProps) {
  const now = cloudNow()
  const when = dayKnown
    ? `${sayClock(event.startsAt)}–${sayClock(event.endsAt)}`
    : saySpan(event.startsAt, event.endsAt, now)
  const seats = seat && event.signup !== 'cancelled' ? seatStateOf(seat) : seatsOf(event, now)
  return (
    <Card className="event-card" label={cardLabel(event.title, when, event.place.name, seats.text)} onClick={onClick}>
      <View className="event-card-words">
        {event.series && !event.title.startsWith(event.series.title) && (
          <View className="event-card-series">{event.series.title}</View>
        )}
        <View className="event-card-title">{event.title}</View>
        <View className="event-card-fact">
          <Icon name="clock" />
          <View>{when}</View>
        </View>
        <View className="event-card-fact">
          <Icon name="place" />
          <View>{[event.place.name, event.section].filter(Boolean).join(' · ')}</View>
        </View>
        <View className="event-card-state">
          <Tag tone={seats.tone}>{seats.text}</Tag>
        </View>
      </View>
      <View className="event-card-photo">
        <Picture src={photo} alt="" ratio={1} />
      </View>
    </Card>
  )
}
