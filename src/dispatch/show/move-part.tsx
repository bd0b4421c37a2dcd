import type { ReportDetail } from '@contract/report-shapes'
import type { OfficeItem } from '@contract/reports-office'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { dispatchCopy } from '@/copy/dispatch'
import { reportCopy } from '@/copy/report'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'

interface MovePartProps {
  report: ReportDetail
  onDone: () => Promise<void>
}

/** What may be done next, as the life cycle says. */
export function MovePart({ report, onDone }: MovePartProps) {
  const { data } = useUnkept('workers', async () => (await call('reports.workers', {})).workers)
  const why = useNeeded(dispatchCopy.whyNeeded)
  const [to, setTo] = useState<string | null>(report.assignee?.ref ?? null)
  const [key] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const { moves, id: reportId } = report
  const act = (item: OfficeItem) =>
    void run(async () => {
      const { results } = await call('reports.officeAct', { items: [item] })
      const verdict = results[0]?.verdict ?? 'gone'
      if (verdict !== 'done') return setProblem({ title: reportCopy.verdicts[verdict], hint: '' })
      await onDone()
      return dispatchCopy.done
    })
  const base = { reportId, why: why.text }
  const withReason = (item: OfficeItem) => why.give(() => act(item))
  if (moves.length === 0) return null
  return (
    <Card>
      {moves.includes('dispatch') && data && (
        <Choice
          label={dispatchCopy.dispatch}
          options={data.map(({ ref, name }) => ({ value: ref, label: name }))}
          value={to}
          onChange={setTo}
        />
      )}
      <Field label={dispatchCopy.why} maxLength={200} {...why.field} />
      <Problem problem={problem} />
      <View className="dispatch-acts">
        {moves.includes('accept') && (
          <Button
            kind="primary"
            busy={busy}
            onClick={() => act({ ...base, key: `${key}accept`, move: 'accept', byRule: true })}
          >
            {dispatchCopy.accept}
          </Button>
        )}
        {moves.includes('dispatch') && (
          <Button
            kind="primary"
            busy={busy}
            disabled={to === null}
            onClick={() => to && act({ ...base, key: `${key}${to}`.slice(0, 40), move: 'dispatch', to })}
          >
            {dispatchCopy.dispatch}
          </Button>
        )}
        {moves.includes('fix') && (
          <Button busy={busy} onClick={() => act({ ...base, key: `${key}fix`, move: 'fix', photos: [] })}>
            {dispatchCopy.fix}
          </Button>
        )}
        {moves.includes('confirm') && (
          <Button busy={busy} onClick={() => act({ ...base, key: `${key}confirm`, move: 'confirm' })}>
            {reportCopy.confirm}
          </Button>
        )}
        {moves.includes('reopen') && (
          <Button busy={busy} onClick={() => withReason({ ...base, key: `${key}reopen`, move: 'reopen', photos: [] })}>
            {reportCopy.reopen}
          </Button>
        )}
        {moves.includes('decline') && (
          <Button busy={busy} onClick={() => withReason({ ...base, key: `${key}decline`, move: 'decline' })}>
            {dispatchCopy.decline}
          </Button>
        )}
      </View>
    </Card>
  )
}
