import { View } from '@tarojs/components'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Skeleton } from '@/components/skeleton'
import { reportCopy } from '@/copy/report'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { useReportQueue } from '@/waiting-reports/use-report-queue'
import { NotSent } from '../not-sent'
import { ReportLine } from '../report-line'
import { ways } from '../ways'
import '../index.scss'

type As = 'reporter' | 'follower'
const sides = [
  { value: 'reporter' as const, label: reportCopy.mine },
  { value: 'follower' as const, label: reportCopy.following },
]

function Mine({ as }: { as: As }) {
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`reports.${as}.${communityId}.${usePerson()}`, async (after) => {
    const { reports, next } = await call('reports.mine', { as, ...(after && { after }) })
    return { events: reports, next }
  })
  if (list.loading) return <Skeleton cards={2} />
  if (!list.events) return <Failed failure={list.failure} onRetry={list.refresh} />
  return (
    <>
      <StaleNotice failure={list.failure} onRetry={list.refresh} />
      {list.events.length === 0 && <Empty title={reportCopy.mineEmpty} hint={reportCopy.mineEmptyHint} icon="place" />}
      {list.events.map((report) => (
        <ReportLine key={report.id} report={report} onClick={() => ways.show(report.id)} />
      ))}
      <More {...list} />
    </>
  )
}

export default function MyReportsPage() {
  const [as, setAs] = useState<As>('reporter')
  // What has just arrived stands in the list: it is asked for anew.
  const waiting = useReportQueue().waiting.length
  return (
    <AccountPage title={reportCopy.title}>
      <View className="report">
        <Button kind="primary" wide onClick={ways.new}>
          {reportCopy.new}
        </Button>
        <View className="report-kinds">
          <Choice label={reportCopy.show} options={sides} value={as} onChange={setAs} />
        </View>
        {as === 'reporter' && <NotSent />}
        <Mine key={`${as}.${waiting}`} as={as} />
        <Card>
          <ListItem icon="people" title={reportCopy.near} note={reportCopy.nearNote} onClick={ways.near} />
        </Card>
      </View>
    </AccountPage>
  )
}
