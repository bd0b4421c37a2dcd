import type { ReactNode } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Skeleton } from '@/components/skeleton'
import { EventCard } from '@/events/event-card'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { useKeepTickets } from '@/events/tickets'
import { usePages } from '@/events/use-pages'
import { usePhotos } from '@/events/use-photos'
import { useSettings } from '@/settings/settings'

interface MyEventsProps {
  when: 'upcoming' | 'past'
  /** Shown when there is none. */
  empty: ReactNode
}

/** The events one is part of, each opening its ticket while there is a door to show it at. */
export function MyEvents({ when, empty }: MyEventsProps) {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const mine = usePages(`mine.${when}.${communityId}.${person}`, (after) =>
    call('events.mine', { when, ...(after && { after }) }),
  )
  useKeepTickets(when === 'upcoming' ? mine.events : null)
  const photoOf = usePhotos((mine.events ?? []).map(({ event }) => event.cover))
  const open = (eventId: string, cancelled: boolean) =>
    when === 'upcoming' && !cancelled ? go.ticket(eventId) : go.event(eventId)
  if (mine.loading) return <Skeleton cards={2} />
  if (!mine.events) return <Failed failure={mine.failure} onRetry={mine.refresh} />
  return (
    <>
      <StaleNotice failure={mine.failure} onRetry={mine.refresh} />
      {mine.events.length === 0 && empty}
      {mine.events.map(({ event, seat }) => (
        <EventCard
          key={event.id}
          event={event}
          photo={photoOf(event.cover)}
          seat={seat}
          onClick={() => open(event.id, event.cancelled !== null)}
        />
      ))}
      <More {...mine} />
    </>
  )
}
