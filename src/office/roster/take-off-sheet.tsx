import type { RosterLine } from '@contract/events'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { officeCopy } from '@/copy/office'
import { rosterCopy } from '@/copy/office-roster'
import type { RosterDesk } from './use-roster'

/** Asks before a name that was added by hand is struck off. */
export function TakeOffSheet({ desk, line, onClose }: { desk: RosterDesk; line: RosterLine; onClose: () => void }) {
  return (
    <Sheet open title={rosterCopy.takeOffAsk(line.name)} onClose={onClose}>
      <View className="sheet-choice">
        <View>{rosterCopy.takeOffHint}</View>
        <Problem problem={desk.problem} />
        <Button kind="danger" busy={desk.busy} onClick={() => desk.takeOff(line, onClose)}>
          {rosterCopy.takeOff}
        </Button>
        <Button onClick={onClose}>{officeCopy.cancel}</Button>
      </View>
    </Sheet>
  )
}
