import type { BoardLine, LeaderItem } from '@contract/check-in'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { teamCopy } from '@/copy/team'
import { sayClock } from '@/copy/times'
import { walkCopy } from '@/copy/walk'
import type { LeaderContent } from '../use-day'

interface WantingProps {
  lines: BoardLine[]
  pending: LeaderItem[]
  onWrite: (content: LeaderContent) => string
}

/** Marks that count only with the leader's word. */
export function Wanting({ lines, pending, onWrite }: WantingProps) {
  const answered = new Set(
    pending.flatMap((item) => (item.kind === 'accept' || item.kind === 'decline' ? [`${item.number}|${item.of}`] : [])),
  )
  const wanting = lines.flatMap(({ number, name, walk }) =>
    walk.waiting.flatMap((mark) => (answered.has(`${number}|${mark.id}`) ? [] : [{ ...mark, number, name }])),
  )
  if (wanting.length === 0) return null
  return (
    <Section title={teamCopy.wants}>
      <Card>
        <View className="day-note day-hint">{teamCopy.wantsHint}</View>
        {wanting.map(({ id, number, name, what, at, flags }) => (
          <View key={`${number}|${id}`} className="day-line">
            <View className="day-words">
              <View className="day-name">
                {number} {name} · {teamCopy.wantsWhat[what]}
              </View>
              <View className="day-note">
                {[
                  at ? sayClock(at) : teamCopy.unknownTime,
                  ...flags.filter((flag) => flag !== 'unsure').map((flag) => walkCopy.flags[flag]),
                ].join(' · ')}
              </View>
            </View>
            <View className="day-acts">
              <Button
                kind="primary"
                label={`${number} ${teamCopy.accept}`}
                onClick={() => onWrite({ kind: 'accept', number, of: id, seen: null })}
              >
                {teamCopy.accept}
              </Button>
              <Button
                label={`${number} ${teamCopy.decline}`}
                onClick={() => onWrite({ kind: 'decline', number, of: id })}
              >
                {teamCopy.decline}
              </Button>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
