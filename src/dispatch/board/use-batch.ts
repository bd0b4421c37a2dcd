import type { OfficeReportCard } from '@contract/reports-office'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { showToast } from '@/components/toast'
import { batchCopy, type batchVerdicts } from '@/copy/dispatch'
import { useAct } from '@/events/use-act'

/** What the cloud takes in one call. */
const atOnce = 50

export type Verdict = 'done' | keyof typeof batchVerdicts
interface Answered {
  reportId: string
  verdict: Verdict
}

/** One that was not done, and why. */
export interface Left {
  report: OfficeReportCard
  verdict: keyof typeof batchVerdicts
}

/** Several reports that the dispatcher chose, and what came of doing something with all of them. */
export function useBatch(reports: readonly OfficeReportCard[], onDone: () => Promise<unknown>) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [left, setLeft] = useState<Left[]>([])
  // Made once for a choice, so that a batch sent again after a lost answer is the same batch.
  const [turn, setTurn] = useState(randomKey)
  const act = useAct()
  const chosen = reports.filter(({ id }) => keys.has(id))
  const choose = (next: ReadonlySet<string>) => {
    setKeys(next)
    setTurn(randomKey())
    setLeft([])
    act.clear()
  }
  const run = (work: (ids: string[]) => Promise<Answered[]>, after?: () => void) =>
    act.run(async () => {
      const answers: Answered[] = []
      const ids = chosen.map(({ id }) => id)
      for (let from = 0; from < ids.length; from += atOnce)
        answers.push(...(await work(ids.slice(from, from + atOnce))))
      const undone = answers.flatMap(({ reportId, verdict }): Left[] => {
        const report = chosen.find(({ id }) => id === reportId)
        return report && verdict !== 'done' ? [{ report, verdict }] : []
      })
      choose(new Set())
      setLeft(undone)
      after?.()
      showToast(batchCopy.done(answers.length - undone.length))
      await onDone()
    })
  return {
    ...act,
    run,
    chosen,
    keys,
    left,
    turn,
    one: (id: string, on: boolean) => {
      const next = new Set(keys)
      if (on) next.add(id)
      else next.delete(id)
      choose(next)
    },
    all: (on: boolean) => choose(new Set(on ? reports.map(({ id }) => id) : [])),
  }
}
export type Batch = ReturnType<typeof useBatch>

type Step = { move: 'accept'; byRule: true } | { move: 'dispatch'; to: string }

/** The same step for each of them, in one call. */
export async function stepAll(ids: readonly string[], step: Step, turn: string): Promise<Answered[]> {
  const items = ids.map((reportId) => ({ reportId, key: turn, why: '', ...step }))
  const { results } = await call('reports.officeAct', { items })
  return ids.map((reportId, n) => ({ reportId, verdict: results[n]?.verdict ?? 'gone' }))
}
