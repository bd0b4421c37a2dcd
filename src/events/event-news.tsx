import type { EventCard } from '@contract/events'
import { Notice } from '@/components/notice'
import { eventCopy } from '@/copy/event'

/** That an event does not take place, or what became different about it. */
export function EventNews({ event: { cancelled, changed } }: { event: Pick<EventCard, 'cancelled' | 'changed'> }) {
  if (cancelled) {
    return (
      <Notice tone="bad" title={eventCopy.cancelled}>
        {cancelled.reason}
      </Notice>
    )
  }
  if (!changed) return null
  return (
    <Notice tone="gold" title={eventCopy.changed}>
      {changed.words}
    </Notice>
  )
}
