import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { eventCopy } from '@/copy/event'
import './sheet-choice.scss'
import type { useLeave } from './use-leave'

/** Asks once more before a place is given back. */
export function LeaveSheet({ party, leaving }: { party: number; leaving: ReturnType<typeof useLeave> }) {
  return (
    <Sheet open={leaving.asking} title={eventCopy.leaveTitle} onClose={leaving.keep}>
      <View className="sheet-choice">
        <View>{eventCopy.leaveHint(party)}</View>
        {leaving.problem && (
          <Notice tone="bad" title={leaving.problem.title}>
            {leaving.problem.hint}
          </Notice>
        )}
        <Button kind="danger" wide busy={leaving.busy} onClick={leaving.leave}>
          {eventCopy.leaveConfirm}
        </Button>
        <Button wide onClick={leaving.keep}>
          {eventCopy.leaveKeep}
        </Button>
      </View>
    </Sheet>
  )
}
