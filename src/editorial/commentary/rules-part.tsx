import type { CommentaryRules, SpokenKind } from '@contract/commentary'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Stepper } from '@/components/stepper'
import { Switch } from '@/components/switch'
import { draftCopy, sayKindOf, spokenKinds } from '@/copy/editorial'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'

interface RulesFormProps {
  kept: CommentaryRules
  revision: number
  onSaved: () => void
}

const counts = ['praise', 'thanks', 'blame'] as const

function RulesForm({ kept, revision, onSaved }: RulesFormProps) {
  const [rules, setRules] = useState(kept)
  const task = useAct()
  const change = (part: Partial<CommentaryRules>) => setRules((before) => ({ ...before, ...part }))
  const weightOf = (kind: SpokenKind) => rules.weights.find((one) => one.kind === kind)?.weight ?? 0
  const weigh = (kind: SpokenKind, weight: number) => {
    const rest = rules.weights.filter((one) => one.kind !== kind)
    change({ weights: weight > 0 ? [...rest, { kind, weight }] : rest })
  }
  const save = () =>
    task.run(async () => {
      await call('commentary.setRules', { revision, rules })
      onSaved()
      return draftCopy.rulesSaved
    })
  return (
    <Card>
      <View className="editorial-note">{draftCopy.rulesNote}</View>
      <View className="editorial-columns">
        {counts.map((count) => (
          <Stepper
            key={count}
            label={draftCopy[count]}
            value={rules[count]}
            min={0}
            max={8}
            unit={draftCopy.sentences}
            onChange={(value) => change({ [count]: value })}
          />
        ))}
        <Stepper
          label={draftCopy.perKind}
          value={rules.perKind}
          min={1}
          max={8}
          unit={draftCopy.sentences}
          onChange={(perKind) => change({ perKind })}
        />
        <Stepper
          label={draftCopy.days}
          value={rules.days}
          min={1}
          max={31}
          unit={draftCopy.dayUnit}
          onChange={(days) => change({ days })}
        />
      </View>
      <Switch
        label={draftCopy.praiseFirst}
        checked={rules.praiseFirst}
        onChange={(praiseFirst) => change({ praiseFirst })}
      />
      <Section title={draftCopy.weights}>
        <View className="editorial-note">{draftCopy.weightsNote}</View>
        <View className="editorial-columns">
          {spokenKinds.map((kind) => (
            <Stepper
              key={kind}
              label={sayKindOf(kind)}
              value={weightOf(kind)}
              min={0}
              max={9}
              unit=""
              onChange={(weight) => weigh(kind, weight)}
            />
          ))}
        </View>
      </Section>
      <Problem problem={task.problem} />
      <View className="editorial-acts">
        <Button kind="primary" busy={task.busy} onClick={save}>
          {draftCopy.saveRules}
        </Button>
      </View>
    </Card>
  )
}

/** By what a draft is chosen, to be read and changed. */
export function RulesPart() {
  const { data, failure, refresh } = useUnkept('commentary.rules', () => call('commentary.rules', {}))
  if (!data) return failure === null ? null : <Failed failure={failure} onRetry={refresh} />
  return <RulesForm key={data.revision} kept={data.rules} revision={data.revision} onSaved={refresh} />
}
