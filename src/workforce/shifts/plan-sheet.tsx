import type { ShiftPlan } from '@contract/shifts-lead'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { dutiesCopy, workforceCopy } from '@/copy/workforce'
import { useAct } from '@/events/use-act'
import { DutyPart } from './duty-part'
import { planForm, readPlan } from './form'
import { RulePart } from './rule-part'

interface PlanSheetProps {
  plan: ShiftPlan
  onClose: () => void
  onEdited: () => Promise<void>
}

/** Another rhythm, or other duties, for the shifts that are made from now on. */
export function PlanSheet({ plan, onClose, onEdited }: PlanSheetProps) {
  const { id: planId, revision } = plan
  const [form, setForm] = useState(() => planForm(plan, cloudNow()))
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const save = () => {
    const reading = readPlan(form)
    if (!reading.ok) return setProblem({ title: reading.why, hint: '' })
    const { fields, rule } = reading.fields
    const { place } = plan.fields
    const position = fields.place.name === place.name ? place.position : null
    void run(async () => {
      await call('shifts.editPlan', {
        planId,
        revision,
        rule,
        fields: { ...fields, place: { ...fields.place, position } },
      })
      onClose()
      await onEdited()
      return dutiesCopy.planEdited
    })
  }
  return (
    <AskSheet
      open
      kind="primary"
      title={dutiesCopy.editPlanTitle}
      yes={workforceCopy.save}
      no={workforceCopy.cancel}
      busy={busy}
      problem={problem}
      onYes={save}
      onClose={onClose}
    >
      <View className="workforce">
        <View>{dutiesCopy.editPlanHint}</View>
        <RulePart form={form} change={change} />
        <DutyPart form={form} change={change} />
      </View>
    </AskSheet>
  )
}
