import type { EventDetail } from '@contract/events'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/components/aria'
import { PhotoStrip } from '@/components/photo-strip'
import { Picture } from '@/components/picture'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { eventCopy } from '@/copy/event'
import { seatStateOf } from '@/copy/seats'
import { sectionCopy } from '@/copy/sections'
import { EventNews } from '@/events/event-news'
import { usePhotos } from '@/events/use-photos'
import { Facts } from './facts'

interface EventBodyProps {
  event: EventDetail
  /** What the reader may do about their own seat. */
  children?: ReactNode
}

/** An event as everyone reads it: picture, title, what changed, when and where, what it is about. */
export function EventBody({ event, children }: EventBodyProps) {
  const { mySeat } = event
  const photoOf = usePhotos([event.cover, ...(event.photos ?? [])])
  // Pictures that have not passed their check have no address; an event kept from before has no list.
  const photos = (event.photos ?? []).flatMap((id) => photoOf(id) ?? [])
  return (
    <>
      <View className="event-cover">
        <Picture src={photoOf(event.cover)} alt={eventCopy.cover(event.title)} ratio={2} />
      </View>
      {event.series && !event.title.startsWith(event.series.title) && (
        <View className="event-series">{event.series.title}</View>
      )}
      <View className="event-title" {...aria({ role: 'heading', level: 1 })}>
        {event.title}
      </View>
      {mySeat && !event.cancelled && (
        <View className="event-mine">
          <Tag tone={seatStateOf(mySeat).tone}>{seatStateOf(mySeat).text}</Tag>
        </View>
      )}
      {mySeat && event.section && !event.cancelled && <View>{sectionCopy.mine(event.section)}</View>}
      <EventNews event={event} />
      {children}
      <Facts event={event} />
      {event.description && (
        <Section title={eventCopy.description}>
          <Text className="event-description">{event.description}</Text>
        </Section>
      )}
      {photos.length > 0 && (
        <Section title={eventCopy.photos}>
          <PhotoStrip photos={photos} alt={eventCopy.photo} />
        </Section>
      )}
    </>
  )
}
