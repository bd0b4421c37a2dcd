import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { recordingsCopy } from '@/copy/desk'

interface RemoveSheetProps {
  open: boolean
  busy: boolean
  onClose: () => void
  onRemove: () => void
}

/** Asks once more before a recording is gone. */
export function RemoveSheet({ open, busy, onClose, onRemove }: RemoveSheetProps) {
  return (
    <Sheet open={open} title={recordingsCopy.removeTitle} onClose={onClose}>
      <View className="on-air">
        <View>{recordingsCopy.removeHint}</View>
        <Button kind="danger" wide busy={busy} onClick={onRemove}>
          {recordingsCopy.remove}
        </Button>
        <Button wide onClick={onClose}>
          {recordingsCopy.keep}
        </Button>
      </View>
    </Sheet>
  )
}
