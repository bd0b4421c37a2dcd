import type { ReportKind } from '@contract/report-kinds'
import type { Worker } from '@contract/reports-office'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { boardCopy, rulesCopy } from '@/copy/dispatch'
import { kindWords } from '@/copy/report'
import type { Draft, GridDraft } from './use-rules'

const any = { value: 'any', label: rulesCopy.any }
const kinds = [any, ...Object.entries(kindWords).map(([value, label]) => ({ value, label }))]

interface RuleLineProps {
  number: number
  of: number
  rule: Draft
  grids: readonly GridDraft[]
  workers: readonly Worker[]
  tried: boolean
  onChange: (rule: Draft) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One rule in a line of words; its parts are shown when somebody wants to change it. */
export function RuleLine({ number, of, rule, grids, workers, tried, onChange, onMove, onRemove }: RuleLineProps) {
  const { gridId, kind, to } = rule
  const [open, setOpen] = useState(to === null)
  const grid = gridId === null ? rulesCopy.any : (grids.find(({ id }) => id === gridId)?.name ?? gridId)
  const worker = workers.find(({ ref }) => ref === to)?.name
  const said = rulesCopy.rule(number, grid, kind ? kindWords[kind] : rulesCopy.any)
  return (
    <Card>
      <View className="report-line-title">
        {said} → {worker ?? rulesCopy.toNeeded}
      </View>
      {open && (
        <View className="dispatch-narrow">
          <Choice
            label={rulesCopy.grid}
            options={[any, ...grids.map(({ id, name }) => ({ value: id, label: name }))]}
            value={gridId ?? 'any'}
            onChange={(value) => onChange({ ...rule, gridId: value === 'any' ? null : value })}
          />
          <Choice
            label={rulesCopy.kind}
            options={kinds}
            value={kind ?? 'any'}
            onChange={(value) => onChange({ ...rule, kind: value === 'any' ? null : (value as ReportKind) })}
          />
          <Choice
            label={rulesCopy.to}
            options={workers.map(({ ref, name }) => ({ value: ref, label: name }))}
            value={to}
            error={tried && to === null ? rulesCopy.toNeeded : undefined}
            onChange={(ref) => onChange({ ...rule, to: ref })}
          />
        </View>
      )}
      <View className="dispatch-acts">
        <Button onClick={() => setOpen(!open)}>{open ? boardCopy.fold : rulesCopy.change}</Button>
        {number > 1 && <Button onClick={() => onMove(-1)}>{rulesCopy.up}</Button>}
        {number < of && <Button onClick={() => onMove(1)}>{rulesCopy.down}</Button>}
        <Button onClick={onRemove}>{rulesCopy.remove}</Button>
      </View>
    </Card>
  )
}
