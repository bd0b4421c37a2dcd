import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
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
        <Problem problem={leaving.problem} />
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
