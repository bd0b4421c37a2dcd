import type { ReportDetail } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { kindWords, reportCopy, sayStatus } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { StaleNotice } from '@/events/stale-notice'
import { useAct } from '@/events/use-act'
import { sayPlace } from '../report-line'
import { Shots } from '../shots'
import { Timeline } from '../timeline'
import { WorkActs } from '../work/work-acts'
import '../index.scss'

interface AnswerProps {
  report: ReportDetail
  onAnswered: (report: ReportDetail) => void
}

/** Whoever reported it says whether it is fixed. */
function Answer({ report, onAnswered }: AnswerProps) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  // Made once, so that saying it again after a lost answer is one step.
  const [keys] = useState(() => ({ confirm: randomKey(), reopen: randomKey() }))
  const { busy, problem, run } = useAct()
  const reportId = report.id
  const confirm = () =>
    run(async () => {
      onAnswered(await call('reports.answer', { reportId, key: keys.confirm, move: 'confirm', why: '' }))
      return reportCopy.confirmed
    })
  const reopen = () => {
    setTried(true)
    if (why.trim() === '') return
    void run(async () => {
      onAnswered(await call('reports.answer', { reportId, key: keys.reopen, move: 'reopen', why: why.trim() }))
      setOpen(false)
      return reportCopy.reopened
    })
  }
  return (
    <View className="report-acts">
      {!open && <Problem problem={problem} />}
      {report.moves.includes('confirm') && (
        <Button kind="primary" wide busy={busy} onClick={confirm}>
          {reportCopy.confirm}
        </Button>
      )}
      {report.moves.includes('reopen') && (
        <Button wide onClick={() => setOpen(true)}>
          {reportCopy.reopen}
        </Button>
      )}
      <Sheet open={open} title={reportCopy.reopenTitle} onClose={() => setOpen(false)}>
        <View className="report">
          <View className="report-note">{reportCopy.reopenHint}</View>
          <Field
            label={reportCopy.reopenWords}
            value={why}
            maxLength={200}
            multiline
            error={tried && why.trim() === '' ? reportCopy.reopenNeeded : undefined}
            onInput={setWhy}
          />
          <Problem problem={problem} />
          <Button kind="primary" wide busy={busy} onClick={reopen}>
            {reportCopy.reopenSend}
          </Button>
        </View>
      </Sheet>
    </View>
  )
}

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
      {data.as === 'reporter' && <Answer report={data} onAnswered={put} />}
      {data.as === 'worker' && <WorkActs report={data} onDone={refresh} />}
      {data.as === 'follower' && <Unfollow reportId={reportId} onDone={refresh} />}
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
