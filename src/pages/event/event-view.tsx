import type { EventDetail, Seat } from '@contract/events'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { showToast } from '@/components/toast'
import { eventCopy, mainAction, signUpCopy } from '@/copy/event'
import { go } from '@/events/go'
import { LeaveSheet } from '@/events/leave-sheet'
import { PrivacyConsent } from '@/events/privacy-consent'
import { StaleNotice } from '@/events/stale-notice'
import { useLeave } from '@/events/use-leave'
import { EventActions } from './event-actions'
import { EventBody } from './event-body'
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
  const form = useSignUp(event, {
    reload,
    onSeated: (seat) => {
      putSeat(seat)
      showToast(signUpCopy.done(seat))
      go.ticket(seat.eventId)
    },
  })
  const leaving = useLeave(mySeat, () => {
    putSeat(null)
    void reload()
  })
  const { does, words } = mainAction(event, cloudNow())
  const press = () => (does === 'ticket' ? go.ticket(mySeat?.eventId ?? event.id) : form.start())
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
      <EventBody event={event}>{mySeat && <Offer seat={mySeat} onChanged={putSeat} reload={reload} />}</EventBody>
      <EventActions event={event} onLeave={mySeat ? leaving.ask : null} />
      <SignUpSheet event={event} form={form} />
      <LeaveSheet party={mySeat?.party ?? 1} leaving={leaving} />
      <PrivacyConsent />
    </Page>
  )
}
