import type { ReportRules } from '@contract/reports-desk'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { rulesCopy } from '@/copy/dispatch'
import { useAct } from '@/events/use-act'

/** A rule as it is being edited; without a worker it is not whole. */
export interface Draft {
  key: string
  gridId: string | null
  kind: ReportRules['assign'][number]['kind']
  to: string | null
}
export interface GridDraft {
  id: string
  name: string
  /** One a line. */
  buildings: string
}

const shown = ({ grids, assign }: ReportRules) => ({
  grids: grids.map(({ id, name, buildings }): GridDraft => ({ id, name, buildings: buildings.join('\n') })),
  rules: assign.map(({ gridId, kind, worker }): Draft => ({ key: randomKey(), gridId, kind, to: worker.ref })),
})

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** The office's rules, edited as a whole: what was changed meanwhile by another is refused, not overwritten. */
export function useRules() {
  const held = useUnkept('rules', async () => {
    const [{ rules, revision }, { workers }] = await Promise.all([
      call('reports.rules', {}),
      call('reports.workers', {}),
    ])
    return { rules, revision, workers }
  })
  const [edited, setEdited] = useState<ReturnType<typeof shown> | null>(null)
  const [tried, setTried] = useState(false)
  const act = useAct()
  const [first, setFirst] = useState<ReturnType<typeof shown> | null>(null)
  if (held.data && first === null) setFirst(shown(held.data.rules))
  const now = edited ?? first
  const save = () => {
    setTried(true)
    const { data } = held
    if (!data || !now || !isWhole(now)) return
    void act.run(async () => {
      const rules: ReportRules = {
        ...data.rules,
        grids: now.grids.map(({ id, name, buildings }) => ({ id, name: name.trim(), buildings: linesOf(buildings) })),
        assign: now.rules.map(({ gridId, kind, to }) => ({ gridId, kind, worker: { ref: to ?? '', name: '' } })),
      }
      await call('reports.setRules', { revision: data.revision, rules })
      await held.refresh()
      setFirst(now)
      setEdited(null)
      setTried(false)
      return rulesCopy.saved
    })
  }
  return { ...held, ...act, now, edited: edited !== null, tried, save, edit: setEdited }
}

const isWhole = ({ grids, rules }: ReturnType<typeof shown>): boolean =>
  rules.every(({ to }) => to !== null) && grids.every(({ name }) => name.trim() !== '')

export type RulesDesk = ReturnType<typeof useRules>
