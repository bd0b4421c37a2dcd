import type { PublicReport } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { kindWords, reportCopy, sayStatus } from '@/copy/report'
import { nearCopy } from '@/copy/report-near'
import { sayDate } from '@/copy/times'
import { sayPlace } from '../report-line'
import { Shots } from '../shots'

/** A report as everyone may see it. */
export function PublicLine({ report }: { report: PublicReport }) {
  const { kind, status, words, place, photos, fixedPhotos, sentAt, hoursToFix, followers, metres } = report
  const standing = sayStatus(status)
  const where = [sayPlace(place), metres !== null && nearCopy.metres(metres), sayDate(sentAt, cloudNow())]
  return (
    <Card>
      <View className="report-line-title">{kindWords[kind]}</View>
      {words && <View>{words}</View>}
      <View className="report-line-note">{where.filter(Boolean).join(' · ')}</View>
      <Shots photos={[...photos, ...fixedPhotos]} />
      <View className="report-tags">
        <Tag tone={standing.tone}>{standing.text}</Tag>
        {hoursToFix !== null && <Tag tone="ok">{reportCopy.hoursToFix(hoursToFix)}</Tag>}
        {followers > 0 && <Tag tone="soft">{reportCopy.followers(followers)}</Tag>}
      </View>
    </Card>
  )
}
