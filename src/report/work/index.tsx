import { View } from '@tarojs/components'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Empty } from '@/components/empty'
import { Skeleton } from '@/components/skeleton'
import { reportCopy } from '@/copy/report'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { ReportLine } from '../report-line'
import { ways } from '../ways'
import '../index.scss'

/** What was given to me, by due time; still there without network. */
function Work() {
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`reports.work.${communityId}.${usePerson()}`, async (after) => {
    const { reports, next } = await call('reports.work', after ? { after } : {})
    return { events: reports, next }
  })
  if (list.loading) return <Skeleton cards={3} />
  if (!list.events) return <Failed failure={list.failure} onRetry={list.refresh} />
  return (
    <View className="report">
      <StaleNotice failure={list.failure} onRetry={list.refresh} />
      {list.events.length === 0 && <Empty title={reportCopy.workEmpty} icon="check" />}
      {list.events.map((report) => (
        <ReportLine key={report.id} report={report} onClick={() => ways.show(report.id)} />
      ))}
      <More {...list} />
    </View>
  )
}

export default function WorkPage() {
  return (
    <AccountPage title={reportCopy.work} intro={reportCopy.workNote}>
      <Work />
    </AccountPage>
  )
}
