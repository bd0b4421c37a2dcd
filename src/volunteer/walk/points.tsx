import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { sayClock } from '@/copy/times'
import { walkCopy } from '@/copy/walk'
import type { Progress } from '../progress'
import type { ShiftToWalk } from '../written-walk'

const tones = { open: 'soft', sent: 'gold', done: 'ok' } as const

interface PointsProps {
  route: NonNullable<ShiftToWalk['route']>
  progress: Progress
}

/** The points of the route, each with how it stands. */
export function Points({ route, progress }: PointsProps) {
  return (
    <Section title={route.name}>
      <Card>
        <View className="volunteer-note">{route.order === 'given' ? walkCopy.inOrder : walkCopy.anyOrder}</View>
        {progress.points.map((point) => (
          <View key={point.id} className="walk-line">
            <Icon name={point.state === 'open' ? 'place' : 'check'} />
            <View className="walk-line-words">
              <View className="walk-line-title">{point.name}</View>
              {point.hint && <View className="volunteer-note">{point.hint}</View>}
              {point.picture && point.picture !== 'wished' && (
                <View className="volunteer-note">{walkCopy.picture[point.picture]}</View>
              )}
              {point.at && <View className="volunteer-note">{walkCopy.pointAt(sayClock(point.at))}</View>}
            </View>
            <Tag tone={tones[point.state]}>{walkCopy.pointState[point.state]}</Tag>
          </View>
        ))}
      </Card>
    </Section>
  )
}
