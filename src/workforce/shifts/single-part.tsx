import type { OfficeTeam } from '@contract/teams'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateTime } from '@/components/date-time'
import { Problem } from '@/components/problem'
import { Switch } from '@/components/switch'
import { dutiesCopy } from '@/copy/workforce'
import { useAct } from '@/events/use-act'
import { DutyPart } from './duty-part'
import { blankDuty, readShift } from './form'

interface SinglePartProps {
  team: OfficeTeam
  onMade: () => Promise<void>
}

/** One shift on one day. */
export function SinglePart({ team, onMade }: SinglePartProps) {
  const [form, setForm] = useState(() => blankDuty(team, cloudNow()))
  const [publish, setPublish] = useState(true)
  const [key, setKey] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const create = () => {
    const reading = readShift(form)
    if (!reading.ok) return setProblem({ title: reading.why, hint: '' })
    void run(async () => {
      await call('shifts.create', { key, teamId: team.id, publish, fields: reading.fields })
      setKey(randomKey())
      await onMade()
      return dutiesCopy.created
    })
  }
  return (
    <Card>
      <DateTime
        label={dutiesCopy.startsAt}
        kind="moment"
        value={form.startsAt}
        onChange={(startsAt) => change({ startsAt })}
      />
      <DateTime label={dutiesCopy.endsAt} kind="moment" value={form.endsAt} onChange={(endsAt) => change({ endsAt })} />
      <DutyPart form={form} change={change} />
      <Switch label={dutiesCopy.publish} note={dutiesCopy.publishNote} checked={publish} onChange={setPublish} />
      <Problem problem={problem} />
      <View className="workforce-acts">
        <Button kind="primary" busy={busy} onClick={create}>
          {dutiesCopy.create}
        </Button>
      </View>
    </Card>
  )
}
