import { Notice } from '@/components/notice'
import { eventsCopy } from '@/copy/events'
import { explain } from '@/copy/failures'

/** Above an older answer: why it is older, and a way to try again. */
export function StaleNotice({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  if (!failure) return null
  const { title } = explain(failure)
  return (
    <Notice tone="soft" title={eventsCopy.stale} action={{ label: eventsCopy.retry, onClick: onRetry }}>
      {title}
    </Notice>
  )
}
