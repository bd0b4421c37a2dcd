import type { HandedIn as Mark } from '@contract/roster-line'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { handedInCopy, sayHandedIn, sayHandedInBy } from '@/copy/handed-in'
import { useAct } from '@/events/use-act'
import type { RosterDesk } from './use-roster'

/** Deciding about these brings up the next. */
const most = 10
/** As many as one call takes. */
const batch = 20

/** What a revoked keeper's phone had not sent: it counts when staff say so, and each decision stands in the log. */
export function HandedIn({ desk }: { desk: RosterDesk }) {
  const { busy, problem, run } = useAct()
  const marks = desk.data?.roster.handedIn ?? []
  if (marks.length === 0 && !problem) return null
  const decide = (decided: readonly Mark[], count: boolean) =>
    void run(async () => {
      const ids = decided.map(({ markId }) => markId)
      try {
        for (let from = 0; from < ids.length; from += batch) {
          await call('door.settle', { eventId: desk.eventId, marks: ids.slice(from, from + batch), count })
        }
      } finally {
        await desk.refresh()
      }
      return count ? handedInCopy.counted : handedInCopy.dropped
    })
  return (
    <Section title={handedInCopy.title}>
      <Card>
        <View className="roster-summary">{handedInCopy.hint}</View>
        {marks.length > most && <View className="roster-summary">{handedInCopy.more(marks.length - most)}</View>}
        <Problem problem={problem} />
        {marks.slice(0, most).map((mark) => (
          <Line key={mark.markId} mark={mark} busy={busy} onDecide={(count) => decide([mark], count)} />
        ))}
        {marks.length > 1 && (
          <View className="office-actions">
            <Button busy={busy} onClick={() => decide(marks, true)}>
              {handedInCopy.countAll(marks.length)}
            </Button>
          </View>
        )}
      </Card>
    </Section>
  )
}

function Line({ mark, busy, onDecide }: { mark: Mark; busy: boolean; onDecide: (count: boolean) => void }) {
  const who = sayHandedIn(mark)
  const [yes, no] =
    mark.what === 'undo' ? [handedInCopy.takeBack, handedInCopy.leave] : [handedInCopy.count, handedInCopy.drop]
  return (
    <View className="handed-in">
      <View className="handed-in-who">{who}</View>
      <View className="handed-in-how">{sayHandedInBy(mark, cloudNow())}</View>
      <View className="office-actions">
        <Button busy={busy} label={`${who}：${yes}`} onClick={() => onDecide(true)}>
          {yes}
        </Button>
        <Button busy={busy} label={`${who}：${no}`} onClick={() => onDecide(false)}>
          {no}
        </Button>
      </View>
    </View>
  )
}
