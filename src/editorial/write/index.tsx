import type { NoticeKind, NoticePlace, OfficeNotice } from '@contract/notices'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { writeCopy } from '@/copy/editorial'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { ways } from '../ways'
import { type NoticeForm, noticeForm, readNotice } from './form'
import { WithdrawSheet } from './withdraw-sheet'
import '../index.scss'

const optionsOf = <Value extends string>(words: Record<Value, string>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as Value, label }))
const kinds = optionsOf<NoticeKind>(writeCopy.kinds)
const places = optionsOf<NoticePlace>(writeCopy.places)
const audiences = optionsOf<NoticeForm['audience']>(writeCopy.audiences)

interface EditorProps {
  notice: OfficeNotice | null
  /** A new one, beginning with the words of another. */
  fresh: boolean
  onSaved: (notice: OfficeNotice) => void
}

function Editor({ notice, fresh, onSaved }: EditorProps) {
  const [form, setForm] = useState(() => noticeForm(notice, cloudNow(), fresh))
  const [key] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<NoticeForm>) => setForm((before) => ({ ...before, ...part }))
  const edited = fresh ? null : notice
  const save = () => {
    const reading = readNotice(form)
    if (!reading.ok) return setProblem({ title: reading.why, hint: '' })
    const { fields } = reading
    void run(async () => {
      const saved = edited
        ? await call('notices.edit', { noticeId: edited.id, revision: edited.revision, fields })
        : await call('notices.write', { key, fields })
      onSaved(saved)
      return writeCopy.saved
    })
  }
  return (
    <Card>
      <Choice label={writeCopy.kind} options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
      <Field label={writeCopy.noticeTitle} value={form.title} maxLength={40} onInput={(title) => change({ title })} />
      <Field
        label={writeCopy.words}
        hint={writeCopy.wordsHint}
        value={form.words}
        maxLength={2000}
        multiline
        onInput={(words) => change({ words })}
      />
      <Choice
        label={writeCopy.audience}
        options={audiences}
        value={form.audience}
        onChange={(audience) => change({ audience })}
      />
      {form.audience === 'buildings' && (
        <Field
          label={writeCopy.buildings}
          hint={writeCopy.buildingsHint}
          value={form.buildings}
          onInput={(buildings) => change({ buildings })}
        />
      )}
      <Choice
        label={writeCopy.shows}
        options={places}
        multiple
        value={form.shows}
        onChange={(shows) => change({ shows })}
      />
      <DateTime label={writeCopy.from} kind="moment" value={form.from} onChange={(from) => change({ from })} />
      <DateTime
        label={writeCopy.until}
        hint={writeCopy.untilHint}
        kind="moment"
        value={form.until}
        onChange={(until) => change({ until })}
      />
      <Problem problem={problem} />
      <View className="editorial-acts">
        <Button kind="primary" busy={busy} onClick={save}>
          {edited ? writeCopy.saveAgain : writeCopy.save}
        </Button>
      </View>
    </Card>
  )
}

/** What stands beside the form of one that is there. */
function Standing({ notice, onChanged }: { notice: OfficeNotice; onChanged: (now: OfficeNotice) => void }) {
  const { id, shows, withdrawn, before } = notice
  return (
    <>
      <View className="editorial-acts">
        {!withdrawn && shows.includes('boards') && (
          <Button onClick={() => ways.sheet({ kind: 'notice', id })}>{writeCopy.print}</Button>
        )}
        <Button onClick={() => ways.copy(id)}>{writeCopy.copy}</Button>
        {!withdrawn && <WithdrawSheet notice={notice} onDone={onChanged} />}
      </View>
      {before.length > 0 && (
        <Section title={writeCopy.before}>
          {before.map(({ revision, title, words, at }) => (
            <Card key={revision}>
              <View className="editorial-note">
                {writeCopy.version(revision)} · {sayMoment(at, cloudNow())}
              </View>
              <View>{title}</View>
              <View className="editorial-note">{words}</View>
            </Card>
          ))}
        </Section>
      )}
    </>
  )
}

export default function WritePage() {
  const { id, like } = useRouter().params
  const asked = id ?? like
  const { data, failure, loading, refresh } = useUnkept(`write.${asked ?? ''}`, async () => ({
    notice: asked ? await call('notices.officeShow', { noticeId: asked }) : null,
  }))
  const [changed, setChanged] = useState<OfficeNotice | null>(null)
  const notice = changed ?? data?.notice ?? null
  const fresh = id === undefined
  return (
    <Page title={writeCopy.title} wide>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="editorial">
          {!fresh && notice?.unchecked && <Notice tone="gold">{writeCopy.uncheckedNote}</Notice>}
          {!fresh && notice?.withdrawn && <Notice tone="soft">{writeCopy.withdrawnNote}</Notice>}
          {(fresh || !notice?.withdrawn) && (
            <Editor
              key={notice?.revision}
              notice={notice}
              fresh={fresh}
              onSaved={fresh ? ways.toNotices : setChanged}
            />
          )}
          {!fresh && notice && <Standing notice={notice} onChanged={setChanged} />}
        </View>
      )}
    </Page>
  )
}
