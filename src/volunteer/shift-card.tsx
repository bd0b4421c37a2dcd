import type { ShiftCard as Shift, ShiftPlace } from '@contract/shifts'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { placeStanding, shiftStanding, shiftsCopy } from '@/copy/shifts'
import { saySpan } from '@/copy/times'
import { ways } from './ways'

interface ShiftCardProps {
  shift: Shift
  place?: ShiftPlace
  clash?: boolean
  /** What a tap does, null for nothing; without it the card opens the shift. */
  onClick?: ((shift: Shift) => void) | null
}

/** A shift in a list: when, what, where, and how it stands. */
export function ShiftCard({ shift, place, clash, onClick = ({ id }) => ways.shift(id) }: ShiftCardProps) {
  const standing = place ? placeStanding({ shift, place }) : shiftStanding(shift)
  const when = saySpan(shift.terms.startsAt, shift.terms.endsAt, cloudNow())
  return (
    <Card className="shift-card" {...(onClick && { onClick: () => onClick(shift) })}>
      <View className="shift-card-when">{when}</View>
      <View className="shift-card-title">{shift.title}</View>
      <View className="volunteer-note">
        {shift.team.name} · {shift.place.name}
      </View>
      <View className="shift-card-tags">
        <Tag tone={standing.tone}>{standing.text}</Tag>
        {clash && <Tag tone="bad">{shiftsCopy.clash}</Tag>}
      </View>
    </Card>
  )
}
