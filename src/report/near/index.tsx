import type { PublicReport } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { kindWords, reportCopy, sayStatus } from '@/copy/report'
import { sayDate } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { sayPlace } from '../report-line'
import { Shots } from '../shots'
import { ways } from '../ways'
import '../index.scss'

type Show = 'all' | 'fixed'
const shows = Object.entries(reportCopy.shows).map(([value, label]) => ({ value: value as Show, label }))

function PublicLine({ report }: { report: PublicReport }) {
  const { kind, status, words, place, photos, fixedPhotos, sentAt, hoursToFix, followers } = report
  const standing = sayStatus(status)
  return (
    <Card>
      <View className="report-line-title">{kindWords[kind]}</View>
      {words && <View>{words}</View>}
      <View className="report-line-note">
        {[sayPlace(place), sayDate(sentAt, cloudNow())].filter(Boolean).join(' · ')}
      </View>
      <Shots photos={[...photos, ...fixedPhotos]} />
      <View className="report-tags">
        <Tag tone={standing.tone}>{standing.text}</Tag>
        {hoursToFix !== null && <Tag tone="ok">{reportCopy.hoursToFix(hoursToFix)}</Tag>}
        {followers > 0 && <Tag tone="soft">{reportCopy.followers(followers)}</Tag>}
      </View>
    </Card>
  )
}

/** What was reported and fixed here, as everyone may see it. */
export default function NearPage() {
  const show: Show = useRouter().params.show === 'fixed' ? 'fixed' : 'all'
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`reports.public.${show}.${communityId}`, async (after) => {
    const { reports, next } = await call('reports.publicList', { show, ...(after && { after }) })
    return { events: reports, next }
  })
  return (
    <Page title={reportCopy.near} readable>
      <View className="report">
        <View className="report-kinds">
          <Choice label={reportCopy.show} options={shows} value={show} onChange={ways.nearOf} />
        </View>
        {list.loading && <Skeleton cards={2} />}
        {!list.loading && !list.events && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.events && <StaleNotice failure={list.failure} onRetry={list.refresh} />}
        {list.events?.length === 0 && <Empty title={reportCopy.nearEmpty} icon="place" />}
        {list.events?.map((report) => (
          <PublicLine key={report.id} report={report} />
        ))}
        <More {...list} />
      </View>
    </Page>
  )
}
