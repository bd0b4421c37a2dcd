import type { ReportDetail } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { dispatchCopy } from '@/copy/dispatch'
import { kindWords, reportCopy, sayStatus, sourceWords } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { callPhone } from '@/device/phone'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { sayPlace } from '@/report/report-line'
import { Shots } from '@/report/shots'
import { Timeline } from '@/report/timeline'
import { MergePart } from './merge-part'
import { MovePart } from './move-part'
import { PublishPart } from './publish-part'
import '../index.scss'

/** What the office knows of the report and of who reported it. */
function Facts({ report }: { report: ReportDetail }) {
  const { problem, run } = useAct()
  const standing = sayStatus(report.status)
  const now = cloudNow()
  const { reporter, outside, assignee } = report
  const dial = () => run(async () => callPhone((await call('reports.call', { reportId: report.id })).phone))
  return (
    <Card>
      <View className="report-line-title">{kindWords[report.kind]}</View>
      {report.words && <View>{report.words}</View>}
      <View className="report-line-note">
        {[sayPlace(report.place), sayMoment(report.sentAt, now), sourceWords[report.source]]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="report-line-note">
        {[reportCopy.number(report.number), outside && `${dispatchCopy.outside} ${outside.number}`]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {report.dueAt && report.clock !== 'none' && (
        <View className="report-line-note">{reportCopy.due(sayMoment(report.dueAt, now))}</View>
      )}
      <View className="report-line-note">
        {dispatchCopy.who} {assignee?.name ?? dispatchCopy.nobody}
      </View>
      <View className="report-line-note">
        {dispatchCopy.reporter}{' '}
        {reporter?.contact
          ? `${reporter.contact.name} ${reporter.contact.phone ?? ''}`
          : dispatchCopy.unnamed[reporter?.anonymity ?? 'anonymous']}
      </View>
      <View className="report-tags">
        <Tag tone={standing.tone}>{standing.text}</Tag>
        {report.published && <Tag tone="stone">{dispatchCopy.published}</Tag>}
        {report.followers > 0 && <Tag tone="soft">{reportCopy.followers(report.followers)}</Tag>}
      </View>
      <Shots photos={report.allPhotos} />
      <Problem problem={problem} />
      {reporter?.contact?.phone && (
        <View className="dispatch-acts">
          <Button onClick={() => void dial()}>{dispatchCopy.call}</Button>
        </View>
      )}
    </Card>
  )
}

export default function DispatchShowPage() {
  const reportId = useRouter().params.id ?? ''
  const { data, failure, loading, refresh } = useUnkept(`report.${reportId}`, () =>
    call('reports.officeShow', { reportId }),
  )
  return (
    <Page title={dispatchCopy.title} wide>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="dispatch">
          <Facts report={data} />
          <MovePart key={`${data.status}.${data.timeline.length}`} report={data} onDone={refresh} />
          <PublishPart key={`published.${data.published}`} report={data} onDone={refresh} />
          <MergePart report={data} onDone={refresh} />
          <Timeline steps={data.timeline} />
        </View>
      )}
    </Page>
  )
}
