import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Explanation } from '@/copy/refusals'
import { Button } from '../button'
import { Problem } from '../problem'
import { Sheet } from '../sheet'

interface AskSheetProps {
  open: boolean
  title: string
  /** The words of the two buttons. */
  yes: string
  no: string
  kind?: 'danger' | 'primary'
  busy?: boolean
  disabled?: boolean
  problem?: Explanation | null
  onYes: () => void
  onClose: () => void
  /** What comes of it, and what may have to be filled in. */
  children: ReactNode
}

/** Asks once more before something is done, and says beside the button what went wrong with it. */
export function AskSheet(props: AskSheetProps) {
  const { open, title, yes, no, kind = 'danger', busy = false, disabled = false, problem = null } = props
  const { onYes, onClose, children } = props
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <View className="sheet-choice">
        {typeof children === 'string' ? <View>{children}</View> : children}
        <Problem problem={problem} />
        <Button kind={kind} wide busy={busy} disabled={disabled} onClick={onYes}>
          {yes}
        </Button>
        <Button wide onClick={onClose}>
          {no}
        </Button>
      </View>
    </Sheet>
  )
}
