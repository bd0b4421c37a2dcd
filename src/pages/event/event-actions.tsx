import type { EventDetail } from '@contract/events'
import { View } from '@tarojs/components'
import { useSignedIn } from '@/cloud/account'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { showToast } from '@/components/toast'
import { eventCopy } from '@/copy/event'
import { addToCalendar } from '@/device/calendar'
import { copyText } from '@/device/clipboard'
import { eventPath, go } from '@/events/go'

/** In a browser the calendar itself answers. */
const words = { added: eventCopy.calendarAdded, refused: eventCopy.calendarRefused, opened: null }

async function remind({ title, startsAt, endsAt, place, calendarUrl }: EventDetail): Promise<void> {
  const outcome = await addToCalendar({
    title,
    startsAt: Date.parse(startsAt),
    endsAt: Date.parse(endsAt),
    place: [place.name, place.detail].filter(Boolean).join(' '),
    url: calendarUrl,
  })
  const said = words[outcome]
  if (said) showToast(said)
}

async function share(eventId: string): Promise<void> {
  // In WeChat the button itself opens the list of friends.
  if (process.env.TARO_ENV === 'weapp') return
  const { origin, pathname } = window.location
  const copied = await copyText(`${origin}${pathname}#${eventPath(eventId)}`)
  showToast(copied ? eventCopy.linkCopied : eventCopy.linkNotCopied)
}

/** The quiet things one may do besides signing up. */
export function EventActions({ event, onLeave }: { event: EventDetail; onLeave: (() => void) | null }) {
  const signedIn = useSignedIn()
  const takesSignUps = event.signup === 'open' || event.signup === 'waitlist'
  const toCome = event.signup !== 'over' && event.signup !== 'cancelled'
  return (
    <View className="event-actions">
      {toCome && (
        <Button onClick={() => void remind(event)}>
          <Icon name="calendar" />
          {eventCopy.calendar}
        </Button>
      )}
      {signedIn && takesSignUps && (
        <Button onClick={() => go.signUpFor(event.id)}>
          <Icon name="people" />
          {eventCopy.forOthers}
        </Button>
      )}
      <Button openType="share" onClick={() => void share(event.id)}>
        <Icon name="share" />
        {eventCopy.share}
      </Button>
      {onLeave && toCome && <Button onClick={onLeave}>{eventCopy.leave}</Button>}
    </View>
  )
}
