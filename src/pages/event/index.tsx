import { useShareAppMessage } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { eventCopy } from '@/copy/event'
import { Failed } from '@/events/failed'
import { eventPath, go } from '@/events/go'
import { EventView } from './event-view'
import { useEvent } from './use-event'
import './index.scss'

export default function EventPage() {
  const { event, failure, loading, refresh, putSeat } = useEvent()
  useShareAppMessage(() =>
    event ? { title: event.title, path: eventPath(event.id) } : { title: eventCopy.title, path: '/pages/home/index' },
  )
  if (event) return <EventView event={event} failure={failure} reload={refresh} putSeat={putSeat} />
  return (
    <Page
      title={eventCopy.title}
      refresher={refresh}
      footer={
        <Button wide onClick={go.events}>
          {eventCopy.others}
        </Button>
      }
    >
      {loading ? <Skeleton lines={6} /> : <Failed failure={failure} onRetry={refresh} />}
    </Page>
  )
}
