import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { eventsCopy } from '@/copy/events'
import { sayHeading } from '@/copy/times'
import { byDay } from '@/events/by-day'
import { EventCard } from '@/events/event-card'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePhotos } from '@/events/use-photos'
import { PastEvents } from './past-events'
import { SeriesStrip } from './series-strip'
import { useEvents } from './use-events'
import './index.scss'

export default function Events() {
  const { series, seriesId, setSeriesId, upcoming, refresh } = useEvents()
  const [pastOpen, setPastOpen] = useState(false)
  const events = upcoming.events
  const photoOf = usePhotos((events ?? []).map(({ cover }) => cover))
  useReachBottom(upcoming.loadMore)
  const [title, hint] = seriesId
    ? [eventsCopy.emptySeries, eventsCopy.emptySeriesHint]
    : [eventsCopy.empty, eventsCopy.emptyHint]
  return (
    <Page title={eventsCopy.title} tab="events" readable refresher={refresh}>
      <SeriesStrip series={series} chosen={seriesId} onChoose={setSeriesId} />
      {upcoming.loading && <Skeleton cards={4} />}
      {!events && upcoming.failure !== null && <Failed failure={upcoming.failure} onRetry={refresh} />}
      {events && <StaleNotice failure={upcoming.failure} onRetry={refresh} />}
      {events?.length === 0 && <Empty title={title} hint={hint} icon="calendar" />}
      {byDay(events ?? []).map(({ day, events: ofDay }) => (
        <Section key={day} title={ofDay[0] ? sayHeading(ofDay[0].startsAt, cloudNow()) : ''}>
          {ofDay.map((event) => (
            <View key={event.id} className="events-item">
              <EventCard event={event} photo={photoOf(event.cover)} dayKnown onClick={() => go.event(event.id)} />
            </View>
          ))}
        </Section>
      ))}
      {events && <More {...upcoming} />}
      {events && !pastOpen && (
        <View className="events-fold">
          <Button wide onClick={() => setPastOpen(true)}>
            {eventsCopy.showPast}
          </Button>
        </View>
      )}
      {pastOpen && <PastEvents seriesId={seriesId} />}
    </Page>
  )
}
