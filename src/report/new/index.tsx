import type { Output } from '@contract/index'
import type { ReportKind } from '@contract/report-kinds'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Unreachable } from '@/cloud/unreachable'
import { useRequest } from '@/cloud/use-request'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { kindWords, reportCopy } from '@/copy/report'
import { reportQueueCopy, sayTrouble } from '@/copy/report-queue'
import { Failed } from '@/events/failed'
import { useSettings } from '@/settings/settings'
import { AlikeSheet } from './alike-sheet'
import { Kept } from './kept'
import { KindPart } from './kind-part'
import { PhotoPart } from './photo-part'
import { PlacePart } from './place-part'
import { SendButton } from './send-button'
import { useReport } from './use-report'
import type { Begun } from './use-report-draft'
import { WhoPart } from './who-part'
import '../index.scss'

/** On a phone that never had network here: the cloud says later what it does not take. */
const withoutNetwork: Pick<Output<'reports.guide'>, 'kinds' | 'grids'> = {
  kinds: Object.keys(kindWords) as ReportKind[],
  grids: [],
}

function ReportForm({ begun, onWaits }: { begun: Begun; onWaits: () => void }) {
  const communityId = useSettings((settings) => settings.communityId)
  const guide = useRequest(`report-guide.${communityId}.${usePerson()}`, () => call('reports.guide', {}))
  const report = useReport(begun, onWaits)
  const { draft, change, thing, refused, errors, busy, problem, going } = report
  if (guide.loading) return <Skeleton lines={6} />
  const known = guide.data ?? (guide.failure instanceof Unreachable ? withoutNetwork : null)
  if (!known) return <Failed failure={guide.failure} onRetry={guide.refresh} />
  const trouble = refused === null ? null : sayTrouble(refused)
  return (
    <View className="report">
      <PhotoPart photos={report.photos} error={errors.photos} />
      <KindPart
        kinds={known.kinds}
        value={draft.kind ?? thing?.reportKind ?? null}
        error={errors.kind}
        onChange={(kind) => change({ kind })}
      />
      <PlacePart report={report} grids={known.grids} />
      <Field
        label={reportCopy.words}
        hint={reportCopy.wordsHint}
        value={draft.words}
        maxLength={1000}
        multiline
        onInput={(words) => change({ words })}
      />
      <WhoPart draft={draft} change={change} errors={errors} />
      {report.alike === null && <Problem problem={problem ?? trouble} />}
      <SendButton
        label={typeof going === 'number' ? reportQueueCopy.sendingPhoto(going, draft.photos.length) : reportCopy.send}
        busy={busy}
        draftKey={draft.key}
        onSend={report.look}
      />
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

export default function NewReportPage() {
  const { edit, asset } = useRouter().params
  const [waits, setWaits] = useState(false)
  const [begun, setBegun] = useState<Begun>({ edit, asset })
  const another = () => {
    setBegun({ edit: undefined, asset: undefined })
    setWaits(false)
  }
  return (
    <AccountPage title={reportCopy.title}>
      {waits ? <Kept onAnother={another} /> : <ReportForm begun={begun} onWaits={() => setWaits(true)} />}
    </AccountPage>
  )
}
