import type { ReportDetail } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { dispatchCopy } from '@/copy/dispatch'
import { useAct } from '@/events/use-act'

interface MergePartProps {
  report: ReportDetail
  onDone: () => Promise<void>
}

/** Two reports of the same thing become one; who reported and followed follows that one. */
export function MergePart({ report, onDone }: MergePartProps) {
  const [number, setNumber] = useState('')
  const [key] = useState(randomKey)
  const { busy, problem, run } = useAct()
  if (!report.moves.includes('merge')) return null
  const merge = () => {
    if (number.trim() === '') return
    void run(async () => {
      const { id: into } = await call('reports.byNumber', { number: number.trim() })
      await call('reports.merge', { reportId: report.id, into, key })
      await onDone()
      return dispatchCopy.merged
    })
  }
  return (
    <Section title={dispatchCopy.merge}>
      <Card>
        <Field label={dispatchCopy.mergeNumber} value={number} maxLength={40} onInput={setNumber} />
        <Problem problem={problem} />
        <View className="dispatch-acts">
          <Button busy={busy} onClick={merge}>
            {dispatchCopy.merge}
          </Button>
        </View>
      </Card>
    </Section>
  )
}
