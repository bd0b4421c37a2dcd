import type { UntoldReport } from '@contract/reports-telling'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { kindWords, sayStatus } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { untoldCopy as copy } from '@/copy/untold'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useAct } from '@/events/use-act'
import { sayPlace } from '@/report/report-line'
import { usePile } from '../use-pile'
import { ways } from '../ways'
import '../index.scss'

function Untold({ report, onTold }: { report: UntoldReport; onTold: () => void }) {
  const { busy, problem, run } = useAct()
  const { id, kind, number, status, words, place, sentAt, missed } = report
  const standing = sayStatus(status)
  const name = `${kindWords[kind]} ${number}`
  const tell = () =>
    run(async () => {
      await call('reports.toldOtherwise', { reportId: id })
      onTold()
      return copy.done
    })
  return (
    <Card>
      <View className="report-line-title">{name}</View>
      {words && <View>{words}</View>}
      <View className="report-line-note">
        {[sayPlace(place), sayMoment(sentAt, cloudNow())].filter(Boolean).join(' · ')}
      </View>
      <View className="report-tags">
        <Tag tone={standing.tone}>{standing.text}</Tag>
      </View>
      {missed.map((one) => (
        <View key={`${one.kind}|${one.to}|${one.why}`}>{copy.missed(one)}</View>
      ))}
      {missed.length === 0 && <View className="report-line-note">{copy.none}</View>}
      <Problem problem={problem} />
      <View className="dispatch-acts">
        <Button onClick={() => ways.show(id)}>{copy.open}</Button>
        <Button busy={busy} label={copy.toldLabel(name)} onClick={() => void tell()}>
          {copy.told}
        </Button>
      </View>
    </Card>
  )
}

/** Whom the messages about reports did not reach, and why. */
export default function UntoldPage() {
  const list = usePile('untold', (after) => call('reports.untold', after ? { after } : {}))
  return (
    <Page title={copy.title} wide>
      <View className="dispatch">
        <View>{copy.intro}</View>
        {list.loading && <Skeleton lines={6} />}
        {!list.reports && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.reports?.length === 0 && !list.hasMore && <Empty title={copy.empty} hint={copy.emptyHint} icon="check" />}
        {list.reports?.map((report) => (
          <Untold key={report.id} report={report} onTold={() => list.leave(report.id)} />
        ))}
        {list.reports && <More {...list} />}
      </View>
    </Page>
  )
}
