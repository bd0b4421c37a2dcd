import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import type { Explanation } from '@/copy/refusals'
import { shiftsCopy } from '@/copy/shifts'
import '@/events/sheet-choice.scss'

interface LeaveSheetProps {
  open: boolean
  /** Too close to the start: the leader is asked. */
  late: boolean
  busy: boolean
  problem: Explanation | null
  onLeave: () => void
  onAsk: (words: string) => void
  onClose: () => void
}

/** Leaving in time is one tap; later it wants a word to the leader. */
export function LeaveSheet({ open, late, busy, problem, onLeave, onAsk, onClose }: LeaveSheetProps) {
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const ask = () => {
    setTried(true)
    if (words.trim() !== '') onAsk(words.trim())
  }
  return (
    <Sheet open={open} title={late ? shiftsCopy.askTitle : shiftsCopy.leaveTitle} onClose={onClose}>
      <View className="sheet-choice">
        <View>{late ? shiftsCopy.askHint : shiftsCopy.leaveHint}</View>
        {late && (
          <Field
            label={shiftsCopy.askWords}
            value={words}
            maxLength={80}
            error={tried && words.trim() === '' ? shiftsCopy.askNeeded : undefined}
            onInput={setWords}
          />
        )}
        <Problem problem={problem} />
        <Button kind={late ? 'primary' : 'danger'} wide busy={busy} onClick={late ? ask : onLeave}>
          {late ? shiftsCopy.askSend : shiftsCopy.leaveConfirm}
        </Button>
        <Button wide onClick={onClose}>
          {shiftsCopy.leaveKeep}
        </Button>
      </View>
    </Sheet>
  )
}
