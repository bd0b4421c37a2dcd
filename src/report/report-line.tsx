import type { ReportCard, SeenPlace } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Picture } from '@/components/picture'
import { Tag } from '@/components/tag'
import { kindWords, reportCopy, sayClockState, sayStatus } from '@/copy/report'
import { sayMoment } from '@/copy/times'

export const sayPlace = ({ building, detail }: Pick<SeenPlace, 'building' | 'detail'>): string =>
  [building, detail].filter(Boolean).join(' ')

interface ReportLineProps {
  report: ReportCard
  /** Until when, instead of since when. */
  due?: boolean
  /** What else is to be said of it. */
  tags?: readonly string[]
  onClick: () => void
}

/** A report in a list: what, where, since when, and how it stands. */
export function ReportLine({ report, due, tags = [], onClick }: ReportLineProps) {
  const { kind, status, words, place, photo, sentAt, dueAt, clock, followers } = report
  const standing = sayStatus(status)
  const pressing = sayClockState(clock)
  const now = cloudNow()
  const when = due && dueAt ? reportCopy.due(sayMoment(dueAt, now)) : sayMoment(sentAt, now)
  return (
    <Card className="report-line" onClick={onClick}>
      <View className="report-line-words">
        <View className="report-line-title">{kindWords[kind]}</View>
        {words && <View className="report-line-note">{words}</View>}
        <View className="report-line-note">{[sayPlace(place), when].filter(Boolean).join(' · ')}</View>
        <View className="report-tags">
          <Tag tone={standing.tone}>{standing.text}</Tag>
          {pressing && <Tag tone={clock === 'late' ? 'bad' : 'gold'}>{pressing}</Tag>}
          {tags.map((tag) => (
            <Tag key={tag} tone="stone">
              {tag}
            </Tag>
          ))}
          {followers > 0 && <Tag tone="soft">{reportCopy.followers(followers)}</Tag>}
        </View>
      </View>
      {photo?.url && (
        <View className="report-line-photo">
          <Picture src={photo.url} alt="" ratio={1} />
        </View>
      )}
    </Card>
  )
}
