import type { Volunteering } from '@contract/volunteer-shapes'
import { call } from '@/cloud/call'
import { AskSheet } from '@/components/ask-sheet'
import { showToast } from '@/components/toast'
import { volunteerForCopy as copy } from '@/copy/volunteer-for'
import { useAct } from '@/events/use-act'

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
    <AskSheet
      open
      title={copy.quitTitle(name)}
      yes={copy.quit}
      no={copy.keep}
      busy={busy}
      problem={problem}
      onYes={quit}
      onClose={onClose}
    >
      {copy.quitHint}
    </AskSheet>
  )
}
