import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { rosterCopy } from '@/copy/office-roster'
import { callPhone } from '@/device/phone'
import type { Callee } from './use-roster'

/** The number of one person, to dial here or on a telephone beside the screen. */
export function CallSheet({ callee, onClose }: { callee: Callee; onClose: () => void }) {
  return (
    <Sheet open title={rosterCopy.callTitle(callee.name)} onClose={onClose}>
      <View className="sheet-choice">
        <View className="roster-phone">{callee.phone}</View>
        <View>{rosterCopy.callHint}</View>
        <Button kind="primary" wide onClick={() => void callPhone(callee.phone)}>
          {rosterCopy.dial}
        </Button>
        <Button wide onClick={onClose}>
          {rosterCopy.close}
        </Button>
      </View>
    </Sheet>
  )
}
