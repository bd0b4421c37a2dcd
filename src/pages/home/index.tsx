import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { greet, homeCopy } from '@/copy/home'
import { hourOf } from '@/copy/times'
import { calledBy } from '@/events/called-by'
import { EventCard } from '@/events/event-card'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { usePhotos } from '@/events/use-photos'
import { LooksNotSent } from './looks-not-sent'
import { NextShift, useNextShift } from './next-shift'
import { NextThing } from './next-thing'
import { NotSent } from './not-sent'
import { Notices } from './notices'
import { Office } from './office'
import { OnAir } from './on-air'
import { useHome } from './use-home'
import './index.scss'

export default function Home() {
  const { data, failure, loading, refresh } = useHome()
  const photoOf = usePhotos((data?.upcoming ?? []).map((event) => event.cover))
  const next = data?.mine[0]
  const shift = useNextShift()
  const shiftFirst = shift && (!next || Date.parse(shift.startsAt) < Date.parse(next.event.startsAt))
  const seats = new Map(data?.mine.map(({ event, seat }) => [event.id, seat]))
  return (
    <Page title={data?.community.name ?? homeCopy.title} tab="home" readable refresher={refresh}>
      <View className="home-greeting">
        <View className="home-hello">{greet(hourOf(cloudNow()), calledBy.get())}</View>
        {data && <View className="home-summary">{data.community.summary}</View>}
      </View>
      <NotSent />
      <LooksNotSent />
      {loading && <Skeleton cards={3} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <>
          <StaleNotice failure={failure} onRetry={refresh} />
          <OnAir />
          {shiftFirst && (
            <Section title={homeCopy.myShift} action={{ label: homeCopy.allShifts, onClick: go.volunteer }}>
              <NextShift shift={shift} />
            </Section>
          )}
          {next && !shiftFirst && (
            <Section title={homeCopy.myNext} action={{ label: homeCopy.allMine, onClick: go.mine }}>
              <NextThing {...next} />
            </Section>
          )}
          <Section title={homeCopy.upcoming} action={{ label: homeCopy.allEvents, onClick: go.events }}>
            {data.upcoming.map((event) => {
              const seat = seats.get(event.id)
              return (
                <EventCard
                  key={event.id}
                  event={event}
                  photo={photoOf(event.cover)}
                  {...(seat && { seat })}
                  onClick={() => go.event(event.id)}
                />
              )
            })}
            {data.upcoming.length === 0 && (
              <Empty title={homeCopy.nothing} hint={homeCopy.nothingHint} icon="calendar" />
            )}
          </Section>
          <Notices notices={data.notices ?? []} />
          <Office community={data.community} />
        </>
      )}
    </Page>
  )
}
