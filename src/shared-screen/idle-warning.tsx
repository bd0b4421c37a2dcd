import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { idleCopy } from '@/copy/shared-screen'
import { useIdle } from './idle-state'
import { leaveScreen } from './leave-screen'

/** Asks, one minute before, whether anybody is still there. */
export function IdleWarning() {
  const { secondsLeft, stay } = useIdle()
  return (
    <Sheet open={secondsLeft !== null} title={idleCopy.title} onClose={stay}>
      <View className="sheet-choice">
        <View>{idleCopy.hint(secondsLeft ?? 0)}</View>
        <Button kind="primary" wide onClick={stay}>
          {idleCopy.stay}
        </Button>
        <Button wide onClick={() => void leaveScreen()}>
          {idleCopy.leave}
        </Button>
      </View>
    </Sheet>
  )
}
