import { AskSheet } from '@/components/ask-sheet'
import { walkCopy } from '@/copy/walk'
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
    <AskSheet
      open={open}
      kind="primary"
      title={walkCopy.outTitle}
      yes={walkCopy.outConfirm}
      no={walkCopy.outKeep}
      onYes={() => {
        onOut()
        onClose()
      }}
      onClose={onClose}
    >
      {left > 0 ? walkCopy.outMissing(left) : walkCopy.outHint}
    </AskSheet>
  )
}
