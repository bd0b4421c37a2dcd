import { View } from '@tarojs/components'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { eventsCopy } from '@/copy/events'
import { EventCard } from '@/events/event-card'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { More } from '@/events/more'
import { usePhotos } from '@/events/use-photos'
import { useEventPages } from './use-events'

/** Mounted only when somebody asks, so that nobody else waits for it. */
export function PastEvents({ seriesId }: { seriesId: string | null }) {
  const past = useEventPages('past', seriesId)
  const photoOf = usePhotos((past.events ?? []).map(({ cover }) => cover))
  return (
    <Section title={eventsCopy.past}>
      {past.loading && <Skeleton cards={2} />}
      {!past.events && past.failure !== null && <Failed failure={past.failure} onRetry={past.refresh} />}
      {past.events?.length === 0 && <Empty title={eventsCopy.emptyPast} />}
      {past.events?.map((event) => (
        <View key={event.id} className="events-item">
          <EventCard event={event} photo={photoOf(event.cover)} onClick={() => go.event(event.id)} />
        </View>
      ))}
      <More {...past} />
    </Section>
  )
}
