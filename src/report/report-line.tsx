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
  onClick: () => void
}

/** A report in a list: what, where, since when, and how it stands. */
export function ReportLine({ report, onClick }: ReportLineProps) {
  const { kind, status, words, place, photo, sentAt, clock, followers } = report
  const standing = sayStatus(status)
  const pressing = sayClockState(clock)
  return (
    <Card className="report-line" onClick={onClick}>
      <View className="report-line-words">
        <View className="report-line-title">{kindWords[kind]}</View>
        {words && <View className="report-line-note">{words}</View>}
        <View className="report-line-note">
          {[sayPlace(place), sayMoment(sentAt, cloudNow())].filter(Boolean).join(' · ')}
        </View>
        <View className="report-tags">
          <Tag tone={standing.tone}>{standing.text}</Tag>
          {pressing && <Tag tone={clock === 'late' ? 'bad' : 'gold'}>{pressing}</Tag>}
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
