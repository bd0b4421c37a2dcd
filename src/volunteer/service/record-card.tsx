import type { ServiceRecord } from '@contract/service'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { sayMinutes, serviceCopy } from '@/copy/service'
import { saySpan } from '@/copy/times'

const between = (from: string, to: string): string =>
  sayMinutes(Math.round((Date.parse(to) - Date.parse(from)) / 60_000))

interface RecordCardProps {
  record: ServiceRecord
  onDispute: () => void
}

/** One shift: how long, where that comes from, and what was said about it. */
export function RecordCard({ record, onDispute }: RecordCardProps) {
  const { title, minutes, open, cancelled, forgotten, corrections, disputes } = record
  const counted = minutes.total > 0 ? sayMinutes(minutes.total) : serviceCopy.nothing
  const standing = open ? serviceCopy.open : counted
  return (
    <Card>
      <View className="shift-card-when">{saySpan(record.startsAt, record.endsAt, cloudNow())}</View>
      <View className="shift-card-title">{title}</View>
      <View className="shift-card-tags">
        <Tag tone={minutes.total > 0 ? 'ok' : 'soft'}>{standing}</Tag>
        {cancelled && <Tag tone="bad">{serviceCopy.cancelled}</Tag>}
        {minutes.added > 0 && (
          <Tag tone="stone">
            {serviceCopy.added} {sayMinutes(minutes.added)}
          </Tag>
        )}
        {minutes.disputed > 0 && (
          <Tag tone="gold">
            {serviceCopy.disputed} {sayMinutes(minutes.disputed)}
          </Tag>
        )}
        {record.pointsAsked > 0 && <Tag tone="soft">{serviceCopy.pointsOf(record.points, record.pointsAsked)}</Tag>}
      </View>
      {forgotten && <View className="volunteer-note">{serviceCopy.forgotten}</View>}
      {corrections.map(({ id, kind, from, to, reason }) => (
        <View key={id} className="volunteer-note">
          {serviceCopy.correction(kind, between(from, to), reason)}
        </View>
      ))}
      {disputes.map(({ id, words, answer }) => (
        <View key={id} className="volunteer-note">
          {serviceCopy.disputeSaid(words)} {answer ? serviceCopy.disputeAnswer(answer) : serviceCopy.disputeOpen}
        </View>
      ))}
      {!open && (
        <View className="service-act">
          <Button onClick={onDispute}>{serviceCopy.dispute}</Button>
        </View>
      )}
    </Card>
  )
}
