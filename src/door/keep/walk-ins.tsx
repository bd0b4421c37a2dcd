import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { doorCopy } from '@/copy/door'
import type { Desk } from '../door-desk'
import type { Tally } from '../tally'
import type { Notebook } from '../written'

/** One tap for everyone who comes without a ticket, and one to take the last back. */
export function WalkIns({ tally, mine, desk }: { tally: Tally; mine: Notebook['walkIns']; desk: Desk }) {
  return (
    <Section title={doorCopy.walkInTitle}>
      <Card>
        <View className="door-walk-ins">
          <View className="door-walk-in-count">{doorCopy.people(tally.walkIns)}</View>
          <Button disabled={!mine.some(({ taken }) => !taken)} onClick={desk.undoWalkIn}>
            {doorCopy.walkInUndo}
          </Button>
          <Button kind="primary" onClick={() => desk.walkIn(1)}>
            {doorCopy.walkInAdd}
          </Button>
        </View>
      </Card>
    </Section>
  )
}
