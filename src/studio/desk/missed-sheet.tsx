import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { deskCopy } from '@/copy/desk'

interface MissedSheetProps {
  onClose: () => void
  onTold: (reason: string) => void
}

/** Whatever was missed has its reason. */
export function MissedSheet({ onClose, onTold }: MissedSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const keep = () => {
    setTried(true)
    if (!missing) onTold(reason.trim())
  }
  return (
    <Sheet open title={deskCopy.missedTitle} onClose={onClose}>
      <View className="desk">
        <Field
          label={deskCopy.reason}
          hint={deskCopy.missedHint}
          value={reason}
          maxLength={100}
          error={tried && missing ? deskCopy.reasonNeeded : undefined}
          onInput={setReason}
        />
        <Button kind="primary" wide onClick={keep}>
          {deskCopy.keep}
        </Button>
      </View>
    </Sheet>
  )
}
