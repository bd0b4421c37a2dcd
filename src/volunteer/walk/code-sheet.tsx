import { View } from '@tarojs/components'
import { Sheet } from '@/components/sheet'
import { TicketCode } from '@/components/ticket-code'
import { walkCopy } from '@/copy/walk'
import { useBrightScreen } from '@/device/bright-screen'
import type { ShiftToWalk } from '../written-walk'

interface CodeSheetProps {
  open: boolean
  shift: ShiftToWalk
  onClose: () => void
}

/** The volunteer's own code, for the leader's camera. */
export function CodeSheet({ open, shift, onClose }: CodeSheetProps) {
  useBrightScreen(open)
  return (
    <Sheet open={open} title={walkCopy.myCode} onClose={onClose}>
      <TicketCode code={shift.code} number={shift.number} label={walkCopy.myCodeLabel} />
      <View className="volunteer-note">{walkCopy.myCodeHint}</View>
    </Sheet>
  )
}
