import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { batchCopy } from '@/copy/dispatch'
import { sayReport } from './say-report'
import type { Batch } from './use-batch'

/** Which one stays: one of those chosen, or another by its number. */
export function MergeSheet({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const [stays, setStays] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const named = number.trim()
  const merge = () => {
    setTried(true)
    if (named === '' && stays === null) return
    void batch.run(async (ids) => {
      const into = named === '' ? stays : (await call('reports.byNumber', { number: named })).id
      const reportIds = ids.filter((id) => id !== into)
      if (!into || reportIds.length === 0) return []
      return (await call('reports.mergeAll', { reportIds, into, key: batch.turn })).results
    }, onClose)
  }
  return (
    <Sheet open title={batchCopy.mergeTitle} onClose={onClose}>
      <View className="dispatch">
        <View className="report-note">{batchCopy.mergeHint}</View>
        {batch.chosen.length > 1 && (
          <Choice
            label={batchCopy.mergeTitle}
            options={batch.chosen.map((report) => ({ value: report.id, label: sayReport(report), note: report.words }))}
            value={stays}
            onChange={setStays}
          />
        )}
        <Field
          label={batchCopy.mergeOther}
          value={number}
          maxLength={40}
          error={tried && named === '' && stays === null ? batchCopy.mergeWhich : undefined}
          onInput={setNumber}
        />
        <Problem problem={batch.problem} />
        <Button kind="primary" wide busy={batch.busy} onClick={merge}>
          {batchCopy.mergeSend}
        </Button>
      </View>
    </Sheet>
  )
}
