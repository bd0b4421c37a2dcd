import { Refused } from '@/cloud/refused'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { eventsCopy } from '@/copy/events'
import { explain } from '@/copy/failures'
import { mineCopy } from '@/copy/mine'
import { go } from './go'

function wayOn(failure: unknown, onRetry: () => void) {
  const code = failure instanceof Refused ? failure.code : null
  if (code === 'unknown-community') return { label: eventsCopy.chooseCommunity, onClick: go.communities }
  if (code === 'not-signed-in') return { label: mineCopy.signIn, onClick: go.signIn }
  return { label: eventsCopy.retry, onClick: onRetry }
}

/** In place of a page that has nothing to show: what happened and the one thing to do about it. */
export function Failed({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const words = { ...explain(failure), action: wayOn(failure, onRetry) }
  return failure instanceof Refused ? <Empty {...words} /> : <ErrorState {...words} />
}
