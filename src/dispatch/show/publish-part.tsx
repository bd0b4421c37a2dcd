import type { ReportDetail } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { dispatchCopy } from '@/copy/dispatch'
import { useAct } from '@/events/use-act'

interface PublishPartProps {
  report: ReportDetail
  onDone: () => Promise<void>
}

/** Nothing is public before somebody of the office has looked at it. */
export function PublishPart({ report, onDone }: PublishPartProps) {
  const [words, setWords] = useState(report.publicWords ?? report.words)
  const { busy, problem, run } = useAct()
  const reportId = report.id
  const publish = () =>
    run(async () => {
      const own = words.trim() === report.words && report.wordsState === 'passed'
      await call('reports.publish', { reportId, words: own ? null : words.trim() })
      await onDone()
      return dispatchCopy.published
    })
  const withdraw = () =>
    run(async () => {
      await call('reports.withdraw', { reportId })
      await onDone()
      return dispatchCopy.withdrawn
    })
  return (
    <Section title={dispatchCopy.publish}>
      <Card>
        <Field
          label={dispatchCopy.publishWords}
          hint={dispatchCopy.publishHint}
          value={words}
          maxLength={1000}
          multiline
          onInput={setWords}
        />
        <Problem problem={problem} />
        <View className="dispatch-acts">
          <Button busy={busy} onClick={publish}>
            {report.published ? dispatchCopy.publishAgain : dispatchCopy.publish}
          </Button>
          {report.published && (
            <Button busy={busy} onClick={withdraw}>
              {dispatchCopy.withdraw}
            </Button>
          )}
        </View>
      </Card>
    </Section>
  )
}
