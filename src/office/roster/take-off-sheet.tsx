import type { RosterLine } from '@contract/events'
import { AskSheet } from '@/components/ask-sheet'
import { officeCopy } from '@/copy/office'
import { rosterCopy } from '@/copy/office-roster'
import type { RosterDesk } from './use-roster'

/** Asks before a name that was added by hand is struck off. */
export function TakeOffSheet({ desk, line, onClose }: { desk: RosterDesk; line: RosterLine; onClose: () => void }) {
  return (
    <AskSheet
      open
      title={rosterCopy.takeOffAsk(line.name)}
      yes={rosterCopy.takeOff}
      no={officeCopy.cancel}
      busy={desk.busy}
      problem={desk.problem}
      onYes={() => desk.takeOff(line, onClose)}
      onClose={onClose}
    >
      {rosterCopy.takeOffHint}
    </AskSheet>
  )
}
