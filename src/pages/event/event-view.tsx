import type { EventDetail, Seat } from '@contract/events'
import { Text, View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Picture } from '@/components/picture'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { showToast } from '@/components/toast'
import { eventCopy, mainAction, signUpCopy } from '@/copy/event'
import { seatStateOf } from '@/copy/seats'
import { go } from '@/events/go'
import { LeaveSheet } from '@/events/leave-sheet'
import { PrivacyConsent } from '@/events/privacy-consent'
import { StaleNotice } from '@/events/stale-notice'
import { useLeave } from '@/events/use-leave'
import { usePhotos } from '@/events/use-photos'
import { EventActions } from './event-actions'
import { Facts } from './facts'
import { Offer } from './offer'
import { SignUpSheet } from './sign-up-sheet'
import { useSignUp } from './use-sign-up'

interface EventViewProps {
  event: EventDetail
  failure: unknown
  reload: () => Promise<void>
  putSeat: (seat: Seat | null) => void
}

export function EventView({ event, failure, reload, putSeat }: EventViewProps) {
  const { mySeat } = event
  const photoOf = usePhotos([event.cover])
  const form = useSignUp(event, {
    reload,
    onSeated: (seat) => {
      putSeat(seat)
      showToast(signUpCopy.done(seat))
      go.ticket(event.id)
    },
  })
  const leaving = useLeave(mySeat, () => {
    putSeat(null)
    void reload()
  })
  const { does, words } = mainAction(event, Date.now())
  const press = () => (does === 'ticket' ? go.ticket(event.id) : form.start())
  return (
    <Page
      title={eventCopy.title}
      readable
      refresher={reload}
      footer={
        <Button kind="primary" wide disabled={does === null} onClick={press}>
          {words}
        </Button>
      }
    >
      <StaleNotice failure={failure} onRetry={reload} />
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
      {event.cancelled && (
        <Notice tone="bad" title={eventCopy.cancelled}>
          {event.cancelled.reason}
        </Notice>
      )}
      {event.changed && !event.cancelled && (
        <Notice tone="gold" title={eventCopy.changed}>
          {event.changed.words}
        </Notice>
      )}
      {mySeat && <Offer seat={mySeat} onChanged={putSeat} reload={reload} />}
      <Facts event={event} />
      {event.description && (
        <Section title={eventCopy.description}>
          <Text className="event-description">{event.description}</Text>
        </Section>
      )}
      <EventActions event={event} onLeave={mySeat ? leaving.ask : null} />
      <SignUpSheet event={event} form={form} />
      <LeaveSheet party={mySeat?.party ?? 1} leaving={leaving} />
      <PrivacyConsent />
    </Page>
  )
}
