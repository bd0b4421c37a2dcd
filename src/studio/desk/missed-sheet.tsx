import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { deskCopy } from '@/copy/desk'
import { useNeeded } from '@/events/use-needed'

interface MissedSheetProps {
  onClose: () => void
  onTold: (reason: string) => void
}

/** Whatever was missed has its reason. */
export function MissedSheet({ onClose, onTold }: MissedSheetProps) {
  const reason = useNeeded(deskCopy.reasonNeeded)
  return (
    <Sheet open title={deskCopy.missedTitle} onClose={onClose}>
      <View className="desk">
        <Field label={deskCopy.reason} hint={deskCopy.missedHint} maxLength={100} {...reason.field} />
        <Button kind="primary" wide onClick={() => reason.give(onTold)}>
          {deskCopy.keep}
        </Button>
      </View>
    </Sheet>
  )
}
