import type { RosterLine } from '@contract/events'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { sayAnswers } from '@/copy/office-roster'
import { uncheckedCopy } from '@/copy/unchecked'
import { useAct } from '@/events/use-act'
import type { RosterDesk } from './use-roster'

/** Deciding about these brings up the next. */
const most = 10

/** What people typed that WeChat has not passed: staff decide, and the seat stays either way. */
export function Unchecked({ desk }: { desk: RosterDesk }) {
  const { busy, problem, run } = useAct()
  const lines = desk.data?.roster.lines.filter(({ unchecked }) => unchecked) ?? []
  if (lines.length === 0) return null
  const shown = lines.slice(0, most)
  const questions = desk.data?.event.terms.questions ?? []
  const decide = ({ ticketNumber }: RosterLine, keep: boolean) =>
    void run(async () => {
      await call('events.reviewWords', { eventId: desk.eventId, ticket: ticketNumber, keep })
      await desk.refresh()
      return uncheckedCopy.done
    })
  return (
    <Section title={uncheckedCopy.title}>
      <Card>
        <View className="roster-summary">{uncheckedCopy.hint}</View>
        {lines.length > most && <View className="roster-summary">{uncheckedCopy.more(lines.length - most)}</View>}
        <Problem problem={problem} />
        {shown.map((line) => (
          <View key={line.ticketNumber}>
            <ListItem title={line.name} note={sayAnswers(questions, line.answers)} value={line.ticketNumber} />
            <View className="office-actions">
              <Button busy={busy} label={uncheckedCopy.keepLabel(line.name)} onClick={() => decide(line, true)}>
                {uncheckedCopy.keep}
              </Button>
              <Button busy={busy} label={uncheckedCopy.replaceLabel(line.name)} onClick={() => decide(line, false)}>
                {uncheckedCopy.replace}
              </Button>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
