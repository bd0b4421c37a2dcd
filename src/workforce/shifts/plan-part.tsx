import type { ShiftPlan } from '@contract/shifts-lead'
import type { OfficeTeam } from '@contract/teams'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Stepper } from '@/components/stepper'
import { Switch } from '@/components/switch'
import { saySpan } from '@/copy/times'
import { weekdayWords } from '@/copy/volunteer'
import { dutiesCopy } from '@/copy/workforce'
import { useAct } from '@/events/use-act'
import { DutyPart, type PartProps } from './duty-part'
import { blankDuty, readPlan } from './form'

const weekdays = weekdayWords.map(([day, label]) => ({ value: String(day), label }))

interface PlanPartProps {
  team: OfficeTeam
  onMade: () => Promise<void>
}

/** The rhythm's own fields. */
function RulePart({ form, change }: PartProps) {
  return (
    <>
      <Choice
        label={dutiesCopy.weekdays}
        options={weekdays}
        multiple
        value={form.weekdays}
        onChange={(days) => change({ weekdays: days })}
      />
      <Stepper
        label={dutiesCopy.everyWeeks}
        value={form.everyWeeks}
        min={1}
        max={12}
        unit={dutiesCopy.weeks}
        onChange={(everyWeeks) => change({ everyWeeks })}
      />
      <DateTime
        label={dutiesCopy.startClock}
        kind="time"
        value={form.startClock}
        onChange={(startClock) => change({ startClock })}
      />
      <DateTime
        label={dutiesCopy.endClock}
        kind="time"
        hint={dutiesCopy.endClockHint}
        value={form.endClock}
        onChange={(endClock) => change({ endClock })}
      />
      <DateTime label={dutiesCopy.from} kind="date" value={form.from} onChange={(from) => change({ from })} />
      <DateTime label={dutiesCopy.until} kind="date" value={form.until} onChange={(until) => change({ until })} />
      <Field
        label={dutiesCopy.except}
        hint={dutiesCopy.exceptHint}
        value={form.except}
        onInput={(except) => change({ except })}
      />
    </>
  )
}

/** Shifts by a rule: looked at first, then made; making them again makes only what is missing. */
export function PlanPart({ team, onMade }: PlanPartProps) {
  const plans = useUnkept(`plans.${team.id}`, async () => (await call('shifts.plans', { teamId: team.id })).plans)
  const [form, setForm] = useState(() => blankDuty(team, cloudNow()))
  const [publish, setPublish] = useState(true)
  const [key, setKey] = useState(randomKey)
  const [preview, setPreview] = useState<{ startsAt: string; endsAt: string }[] | null>(null)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part })
    setPreview(null)
  }
  const reading = () => {
    const read = readPlan(form)
    if (!read.ok) setProblem({ title: read.why, hint: '' })
    return read.ok ? read.fields : null
  }
  const look = () => {
    const plan = reading()
    if (plan) void run(async () => setPreview((await call('shifts.previewPlan', { rule: plan.rule })).shifts))
  }
  const makeShifts = async (planId: string) => {
    const { made, kept } = await call('shifts.makeShifts', { planId, publish })
    await Promise.all([plans.refresh(), onMade()])
    return dutiesCopy.made(made, kept)
  }
  const make = () => {
    const plan = reading()
    if (!plan) return
    void run(async () => {
      const { planId } = await call('shifts.createPlan', { key, teamId: team.id, ...plan })
      setKey(randomKey())
      return makeShifts(planId)
    })
  }
  return (
    <>
      <Plans plans={plans.data ?? []} busy={busy} onMake={({ id }) => void run(() => makeShifts(id))} />
      <Card>
        <RulePart form={form} change={change} />
        <DutyPart form={form} change={change} />
        <Switch label={dutiesCopy.publish} note={dutiesCopy.publishNote} checked={publish} onChange={setPublish} />
        <Problem problem={problem} />
        {preview && (
          <View className="workforce-dates">
            <View className="workforce-count">{dutiesCopy.previewCount(preview.length)}</View>
            {preview.map(({ startsAt, endsAt }) => (
              <View key={startsAt} className="workforce-date">
                {saySpan(startsAt, endsAt, cloudNow())}
              </View>
            ))}
          </View>
        )}
        <View className="workforce-acts">
          <Button busy={busy} onClick={look}>
            {dutiesCopy.preview}
          </Button>
          <Button kind="primary" busy={busy} disabled={preview === null} onClick={make}>
            {dutiesCopy.make}
          </Button>
        </View>
      </Card>
    </>
  )
}

interface PlansProps {
  plans: ShiftPlan[]
  busy: boolean
  onMake: (plan: ShiftPlan) => void
}

function Plans({ plans, busy, onMake }: PlansProps) {
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
            <Button busy={busy} label={`${plan.fields.title} ${dutiesCopy.makeMore}`} onClick={() => onMake(plan)}>
              {dutiesCopy.makeMore}
            </Button>
          </View>
        ))}
      </Card>
    </Section>
  )
}
