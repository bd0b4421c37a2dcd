import { AskSheet } from '@/components/ask-sheet'
import { eventCopy } from '@/copy/event'
import type { useLeave } from './use-leave'

/** Asks once more before a place is given back. */
export function LeaveSheet({ party, leaving }: { party: number; leaving: ReturnType<typeof useLeave> }) {
  return (
    <AskSheet
      open={leaving.asking}
      title={eventCopy.leaveTitle}
      yes={eventCopy.leaveConfirm}
      no={eventCopy.leaveKeep}
      busy={leaving.busy}
      problem={leaving.problem}
      onYes={leaving.leave}
      onClose={leaving.keep}
    >
      {eventCopy.leaveHint(party)}
    </AskSheet>
  )
}
