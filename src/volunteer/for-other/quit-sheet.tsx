import type { Volunteering } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { showToast } from '@/components/toast'
import { volunteerForCopy as copy } from '@/copy/volunteer-for'
import { useAct } from '@/events/use-act'
import '@/events/sheet-choice.scss'

interface QuitSheetProps {
  careRef: string
  name: string
  onClose: () => void
  onQuit: (left: Volunteering) => void
}

/** Asks once more before somebody else stops being a volunteer. */
export function QuitSheet({ careRef, name, onClose, onQuit }: QuitSheetProps) {
  const { busy, problem, run } = useAct()
  const quit = () =>
    run(async () => {
      onQuit(await call('volunteers.leave', { for: careRef }))
      onClose()
      showToast(copy.quitDone)
    })
  return (
    <Sheet open title={copy.quitTitle(name)} onClose={onClose}>
      <View className="sheet-choice">
        <View>{copy.quitHint}</View>
        <Problem problem={problem} />
        <Button kind="danger" wide busy={busy} onClick={quit}>
          {copy.quit}
        </Button>
        <Button wide onClick={onClose}>
          {copy.keep}
        </Button>
      </View>
    </Sheet>
  )
}
