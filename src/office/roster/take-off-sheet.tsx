import type { RosterLine } from '@contract/events'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { officeCopy, rosterCopy } from '@/copy/office'
import type { RosterDesk } from './use-roster'

/** Asks before a name that was added by hand is struck off. */
export function TakeOffSheet({ desk, line, onClose }: { desk: RosterDesk; line: RosterLine; onClose: () => void }) {
  return (
    <Sheet open title={rosterCopy.takeOffAsk(line.name)} onClose={onClose}>
      <View className="sheet-choice">
        <View>{rosterCopy.takeOffHint}</View>
        {desk.problem && (
          <Notice tone="bad" title={desk.problem.title}>
            {desk.problem.hint}
          </Notice>
        )}
        <Button kind="danger" busy={desk.busy} onClick={() => desk.takeOff(line, onClose)}>
          {rosterCopy.takeOff}
        </Button>
        <Button onClick={onClose}>{officeCopy.cancel}</Button>
      </View>
    </Sheet>
  )
}
