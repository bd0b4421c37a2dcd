import type { OfficeTeam } from '@contract/teams'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Switch } from '@/components/switch'
import { saySpan } from '@/copy/times'
import { dutiesCopy } from '@/copy/workforce'
import { useAct } from '@/events/use-act'
import { DutyPart } from './duty-part'
import { blankDuty, readPlan } from './form'
import { Plans } from './plans'
import { RulePart } from './rule-part'

interface PlanPartProps {
  team: OfficeTeam
  onMade: () => Promise<void>
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
      <Plans
        plans={plans.data ?? []}
        busy={busy}
        onMake={({ id }) => void run(() => makeShifts(id))}
        onEdited={plans.refresh}
      />
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
