import type { ReportKind } from '@contract/report-kinds'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { kindWords, reportCopy } from '@/copy/report'
import { nearCopy } from '@/copy/report-near'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { ways } from '../ways'
import { AroundPart } from './around-part'
import { PublicLine } from './public-line'
import { SpeedPart } from './speed-part'
import '../index.scss'

type Show = keyof typeof nearCopy.shows
const shows = (Object.keys(nearCopy.shows) as Show[]).map((value) => ({ value, label: nearCopy.shows[value] }))
const kinds = Object.keys(kindWords) as ReportKind[]

/** What is public, latest first, of one kind or of all. */
function List({ show, kind }: { show: 'all' | 'fixed'; kind: ReportKind | undefined }) {
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`reports.public.${show}.${kind}.${communityId}`, async (after) => {
    const { reports, next } = await call('reports.publicList', { show, ...(kind && { kind }), ...(after && { after }) })
    return { events: reports, next }
  })
  return (
    <>
      {kind && (
        <View className="report-only">
          <View>{nearCopy.only(kindWords[kind])}</View>
          <Button onClick={() => ways.nearOf(show)}>{nearCopy.allKinds}</Button>
        </View>
      )}
      {list.loading && <Skeleton cards={2} />}
      {!list.loading && !list.events && <Failed failure={list.failure} onRetry={list.refresh} />}
      {list.events && <StaleNotice failure={list.failure} onRetry={list.refresh} />}
      {list.events?.length === 0 && <Empty title={reportCopy.nearEmpty} icon="place" />}
      {list.events?.map((report) => (
        <PublicLine key={report.id} report={report} />
      ))}
      <More {...list} />
    </>
  )
}

/** What was reported and fixed here, and how long that took, as everyone may see it. */
export default function NearPage() {
  const { params } = useRouter()
  const show = shows.find(({ value }) => value === params.show)?.value ?? 'all'
  const kind = kinds.find((one) => one === params.kind)
  return (
    <Page title={reportCopy.near} readable>
      <View className="report">
        <View className="report-kinds">
          <Choice label={reportCopy.show} options={shows} value={show} onChange={(next) => ways.nearOf(next)} />
        </View>
        <SpeedPart byKind={show === 'fixed' && !kind} />
        {show === 'near' ? <AroundPart /> : <List show={show} kind={kind} />}
      </View>
    </Page>
  )
}
