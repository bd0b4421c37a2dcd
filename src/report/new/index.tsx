import { View } from '@tarojs/components'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { kindWords, reportCopy } from '@/copy/report'
import { Failed } from '@/events/failed'
import { useSettings } from '@/settings/settings'
import { AlikeSheet } from './alike-sheet'
import { recentKinds } from './draft'
import { PhotoPart } from './photo-part'
import { useReport } from './use-report'
import { WhoPart } from './who-part'
import '../index.scss'

function ReportForm() {
  const communityId = useSettings((settings) => settings.communityId)
  const guide = useRequest(`report-guide.${communityId}.${usePerson()}`, () => call('reports.guide', {}))
  const report = useReport()
  const { draft, change, errors, busy, problem } = report
  if (guide.loading) return <Skeleton lines={6} />
  if (!guide.data) return <Failed failure={guide.failure} onRetry={guide.refresh} />
  const recent = recentKinds.get()
  const kinds = [...guide.data.kinds].sort((a, b) => rank(recent, a) - rank(recent, b))
  return (
    <View className="report">
      <PhotoPart photos={report.photos} error={errors.photos} />
      <View className="report-kinds">
        <Choice
          label={reportCopy.kind}
          options={kinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          value={draft.kind}
          error={errors.kind}
          onChange={(kind) => change({ kind })}
        />
      </View>
      <Card className="report-stack">
        <View className="report-line-title">{reportCopy.where}</View>
        <Button wide busy={report.locating} onClick={() => void report.locate()}>
          {report.locating ? reportCopy.locating : draft.position ? reportCopy.hereOn : reportCopy.here}
        </Button>
        <Field
          label={reportCopy.building}
          value={draft.building}
          maxLength={20}
          onInput={(building) => change({ building })}
        />
        <Field
          label={reportCopy.detail}
          hint={reportCopy.detailHint}
          value={draft.detail}
          maxLength={60}
          onInput={(detail) => change({ detail })}
        />
        {errors.place && <Notice tone="bad">{errors.place}</Notice>}
      </Card>
      <Field
        label={reportCopy.words}
        hint={reportCopy.wordsHint}
        value={draft.words}
        maxLength={1000}
        multiline
        onInput={(words) => change({ words })}
      />
      <WhoPart draft={draft} change={change} errors={errors} />
      {report.alike === null && <Problem problem={problem} />}
      <Button kind="primary" wide busy={busy} onClick={report.look}>
        {reportCopy.send}
      </Button>
      {report.alike && (
        <AlikeSheet
          alike={report.alike}
          busy={busy}
          problem={problem}
          onFollow={(id) => void report.follow(id)}
          onSend={() => void report.send()}
          onClose={report.forget}
        />
      )}
    </View>
  )
}

/** Kinds used lately come first, in the order of their use; the rest stays as the guide has it. */
const rank = (recent: readonly string[], kind: string): number => {
  const at = recent.indexOf(kind)
  return at < 0 ? recent.length : at
}

export default function NewReportPage() {
  return (
    <AccountPage title={reportCopy.title}>
      <ReportForm />
    </AccountPage>
  )
}
