import { View } from '@tarojs/components'
import { AskSheet } from '@/components/ask-sheet'
import { Field } from '@/components/field'
import type { Explanation } from '@/copy/refusals'
import { shiftsCopy } from '@/copy/shifts'
import { useNeeded } from '@/events/use-needed'

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
  const words = useNeeded(shiftsCopy.askNeeded)
  return (
    <AskSheet
      open={open}
      kind={late ? 'primary' : 'danger'}
      title={late ? shiftsCopy.askTitle : shiftsCopy.leaveTitle}
      yes={late ? shiftsCopy.askSend : shiftsCopy.leaveConfirm}
      no={shiftsCopy.leaveKeep}
      busy={busy}
      problem={problem}
      onYes={late ? () => words.give(onAsk) : onLeave}
      onClose={onClose}
    >
      <View>{late ? shiftsCopy.askHint : shiftsCopy.leaveHint}</View>
      {late && <Field label={shiftsCopy.askWords} maxLength={80} {...words.field} />}
    </AskSheet>
  )
}
