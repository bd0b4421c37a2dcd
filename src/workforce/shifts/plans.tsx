import type { ShiftPlan } from '@contract/shifts-lead'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { dutiesCopy } from '@/copy/workforce'
import { PlanSheet } from './plan-sheet'
import { weekdays } from './rule-part'

interface PlansProps {
  plans: ShiftPlan[]
  busy: boolean
  onMake: (plan: ShiftPlan) => void
  onEdited: () => Promise<void>
}

/** The rhythms that a team has already. */
export function Plans({ plans, busy, onMake, onEdited }: PlansProps) {
  const [editing, setEditing] = useState<ShiftPlan | null>(null)
  const days = (plan: ShiftPlan) =>
    weekdays.flatMap(({ value, label }) => (plan.rule.weekdays.includes(Number(value)) ? [label] : [])).join('、')
  return (
    <Section title={dutiesCopy.plans}>
      <Card>
        {plans.length === 0 && <View className="workforce-note">{dutiesCopy.plansNone}</View>}
        {plans.map((plan) => (
          <View key={plan.id} className="workforce-line">
            <View className="workforce-words">
              <View className="workforce-name">{plan.fields.title}</View>
              <View className="workforce-note">{dutiesCopy.rhythm(days(plan), plan.rule)}</View>
            </View>
            <Button label={`${plan.fields.title} ${dutiesCopy.editPlan}`} onClick={() => setEditing(plan)}>
              {dutiesCopy.editPlan}
            </Button>
            <Button busy={busy} label={`${plan.fields.title} ${dutiesCopy.makeMore}`} onClick={() => onMake(plan)}>
              {dutiesCopy.makeMore}
            </Button>
          </View>
        ))}
      </Card>
      {editing && <PlanSheet key={editing.id} plan={editing} onClose={() => setEditing(null)} onEdited={onEdited} />}
    </Section>
  )
}
