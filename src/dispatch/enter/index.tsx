import type { ReportKind } from '@contract/report-kinds'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { dispatchCopy } from '@/copy/dispatch'
import { kindWords, reportCopy } from '@/copy/report'
import { instantOf } from '@/events/local-time'
import { useAct } from '@/events/use-act'
import { looksLikePhone } from '@/report/new/draft'
import '../index.scss'

type Source = 'phone' | 'desk' | 'hotline'
const sources = Object.entries(dispatchCopy.sources).map(([value, label]) => ({ value: value as Source, label }))
const kinds = Object.entries(kindWords).map(([value, label]) => ({ value: value as ReportKind, label }))
const blank = {
  ...{ source: 'phone' as Source, kind: null as ReportKind | null, words: '', building: '', detail: '' },
  ...{ name: '', phone: '', outside: '', outsideDue: '' },
}

/** What has to be said before it can be entered, in words; null when nothing is missing. */
function missingIn({ kind, building, detail, source, outside, name, phone }: typeof blank): string | null {
  if (!kind) return reportCopy.kindNeeded
  if (!building.trim() && !detail.trim()) return dispatchCopy.placeNeeded
  if (phone.trim() && !name.trim()) return dispatchCopy.callerNameNeeded
  if (phone.trim() && !looksLikePhone.test(phone.trim())) return reportCopy.phoneWrong
  if (source === 'hotline' && !outside.trim()) return dispatchCopy.outsideNeeded
  return null
}

/** What came by phone, at the desk or from the hotline: the same list and the same clock as everything else. */
export default function EnterPage() {
  const [form, setForm] = useState(blank)
  const [key, setKey] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof blank>) => setForm({ ...form, ...part })
  const enter = () => {
    const { source, kind, words, building, detail, name, phone, outside, outsideDue } = form
    const missing = missingIn(form)
    if (missing !== null || !kind) return setProblem({ title: missing ?? reportCopy.kindNeeded, hint: '' })
    void run(async () => {
      const { number } = await call('reports.enter', {
        ...{ key, source, kind, words },
        place: { position: null, building: building.trim() || null, gridId: null, detail: detail.trim() },
        contact: name.trim() ? { name: name.trim(), phone: phone.trim() || null } : null,
        outside: outside.trim() ? { number: outside.trim(), dueAt: outsideDue ? instantOf(outsideDue) : null } : null,
      })
      setForm({ ...blank, source })
      setKey(randomKey())
      return dispatchCopy.entered(number)
    })
  }
  const text = (name: 'building' | 'detail' | 'name' | 'phone' | 'outside', label: string, maxLength: number) => (
    <Field label={label} value={form[name]} maxLength={maxLength} onInput={(value) => change({ [name]: value })} />
  )
  return (
    <Page title={dispatchCopy.enter} wide>
      <View className="dispatch">
        <Card>
          <Choice
            label={dispatchCopy.source}
            options={sources}
            value={form.source}
            onChange={(source) => change({ source })}
          />
          <Choice label={reportCopy.kind} options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
          <Field
            label={dispatchCopy.said}
            value={form.words}
            maxLength={1000}
            multiline
            onInput={(words) => change({ words })}
          />
          {text('building', reportCopy.building, 20)}
          {text('detail', reportCopy.detail, 60)}
          {text('name', dispatchCopy.callerName, 20)}
          {text('phone', dispatchCopy.callerPhone, 13)}
          {text('outside', dispatchCopy.outside, 40)}
          {form.outside.trim() !== '' && (
            <DateTime
              label={dispatchCopy.outsideDue}
              kind="moment"
              value={form.outsideDue}
              onChange={(outsideDue) => change({ outsideDue })}
            />
          )}
          <Problem problem={problem} />
          <View className="dispatch-acts">
            <Button kind="primary" busy={busy} onClick={enter}>
              {dispatchCopy.enterSend}
            </Button>
          </View>
        </Card>
      </View>
    </Page>
  )
}
