import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { walkCopy } from '@/copy/walk'
import '@/events/sheet-choice.scss'
import type { Progress } from '../progress'

interface OutSheetProps {
  open: boolean
  progress: Progress
  onOut: () => void
  onClose: () => void
}

/** Asks once more, and says which points are left. */
export function OutSheet({ open, progress, onOut, onClose }: OutSheetProps) {
  const left = progress.points.length - progress.done
  return (
    <Sheet open={open} title={walkCopy.outTitle} onClose={onClose}>
      <View className="sheet-choice">
        <View>{left > 0 ? walkCopy.outMissing(left) : walkCopy.outHint}</View>
        <Button
          kind="primary"
          wide
          onClick={() => {
            onOut()
            onClose()
          }}
        >
          {walkCopy.outConfirm}
        </Button>
        <Button wide onClick={onClose}>
          {walkCopy.outKeep}
        </Button>
      </View>
    </Sheet>
  )
}
