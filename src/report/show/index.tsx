import type { ReportStatus } from '@contract/report-kinds'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { kindWords, reportCopy, sayStatus } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { StaleNotice } from '@/events/stale-notice'
import { useAct } from '@/events/use-act'
import { sayPlace } from '../report-line'
import { Shots } from '../shots'
import { TellMe } from '../tell-me'
import { Timeline } from '../timeline'
import { WorkActs } from '../work/work-acts'
import { AnswerPart } from './answer-part'
import '../index.scss'

function Unfollow({ reportId, onDone }: { reportId: string; onDone: () => Promise<void> }) {
  const { busy, problem, run } = useAct()
  const unfollow = () =>
    run(async () => {
      await call('reports.unfollow', { reportId })
      await onDone()
      return reportCopy.unfollowed
    })
  return (
    <View className="report-acts">
      <Problem problem={problem} />
      <Button wide busy={busy} onClick={unfollow}>
        {reportCopy.unfollow}
      </Button>
    </View>
  )
}

/** Something is still to come of it. */
const isAwaited = (status: ReportStatus): boolean => ['received', 'accepted', 'dispatched', 'reopened'].includes(status)

function Report({ reportId }: { reportId: string }) {
  const { data, failure, loading, refresh, put } = useRequest(`report.${usePerson()}.${reportId}`, () =>
    call('reports.show', { reportId }),
  )
  if (loading) return <Skeleton lines={6} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const standing = sayStatus(data.status)
  const now = cloudNow()
  return (
    <View className="report">
      <StaleNotice failure={failure} onRetry={refresh} />
      <Card>
        <View className="report-line-title">{kindWords[data.kind]}</View>
        {data.words && <View>{data.words}</View>}
        <View className="report-line-note">
          {[sayPlace(data.place), sayMoment(data.sentAt, now)].filter(Boolean).join(' · ')}
        </View>
        <View className="report-line-note">{reportCopy.number(data.number)}</View>
        {data.dueAt && data.clock !== 'none' && (
          <View className="report-line-note">{reportCopy.due(sayMoment(data.dueAt, now))}</View>
        )}
        <View className="report-tags">
          <Tag tone={standing.tone}>{standing.text}</Tag>
          {data.followers > 0 && <Tag tone="soft">{reportCopy.followers(data.followers)}</Tag>}
        </View>
        <Shots photos={data.allPhotos} />
      </Card>
      {data.as === 'reporter' && <AnswerPart report={data} onAnswered={put} />}
      {data.as === 'worker' && <WorkActs report={data} onDone={() => void refresh()} />}
      {data.as === 'follower' && <Unfollow reportId={reportId} onDone={refresh} />}
      {isAwaited(data.status) && (data.as === 'reporter' || data.as === 'follower') && (
        <TellMe who={data.as} id={reportId} place={`${reportId}.${data.timeline.length}`} />
      )}
      {data.reopenUntil && (
        <View className="report-note">{reportCopy.reopenUntil(sayMoment(data.reopenUntil, now))}</View>
      )}
      <Timeline steps={data.timeline} />
    </View>
  )
}

export default function ReportPage() {
  return (
    <AccountPage title={reportCopy.timeline}>
      <Report reportId={useRouter().params.id ?? ''} />
    </AccountPage>
  )
}
