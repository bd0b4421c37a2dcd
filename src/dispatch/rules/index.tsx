import { View } from '@tarojs/components'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { rulesCopy } from '@/copy/dispatch'
import { Failed } from '@/events/failed'
import { GridLine } from './grid-line'
import { RuleLine } from './rule-line'
import { type Draft, type GridDraft, type RulesDesk, useRules } from './use-rules'
import '../index.scss'

const moved = (rules: readonly Draft[], from: number, to: number): Draft[] => {
  const rest = rules.filter((_, n) => n !== from)
  return [...rest.slice(0, to), ...rules.slice(from, from + 1), ...rest.slice(to)]
}

function Rules({ desk, now }: { desk: RulesDesk; now: NonNullable<RulesDesk['now']> }) {
  const { data, edit, tried } = desk
  const { rules, grids } = now
  const put = (next: Draft[]) => edit({ ...now, rules: next })
  const workers = data?.workers ?? []
  return (
    <Section title={rulesCopy.title}>
      {workers.length === 0 && <Notice tone="gold">{rulesCopy.noWorkers}</Notice>}
      {rules.length === 0 && <Empty title={rulesCopy.none} hint={rulesCopy.noneHint} icon="people" />}
      {rules.map((rule, n) => (
        <RuleLine
          key={rule.key}
          number={n + 1}
          of={rules.length}
          rule={rule}
          grids={grids}
          workers={workers}
          tried={tried}
          onChange={(next) => put(rules.map((one) => (one.key === rule.key ? next : one)))}
          onMove={(by) => put(moved(rules, n, n + by))}
          onRemove={() => put(rules.filter(({ key }) => key !== rule.key))}
        />
      ))}
      {workers.length > 0 && (
        <Button onClick={() => put([...rules, { key: randomKey(), gridId: null, kind: null, to: null }])}>
          {rulesCopy.add}
        </Button>
      )}
    </Section>
  )
}

function Grids({ desk, now }: { desk: RulesDesk; now: NonNullable<RulesDesk['now']> }) {
  const { grids, rules } = now
  const put = (next: GridDraft[]) => desk.edit({ ...now, grids: next })
  return (
    <Section title={rulesCopy.grids}>
      {grids.map((grid) => (
        <GridLine
          key={grid.id}
          grid={grid}
          tried={desk.tried}
          inUse={rules.some(({ gridId }) => gridId === grid.id)}
          onChange={(next) => put(grids.map((one) => (one.id === grid.id ? next : one)))}
          onRemove={() => put(grids.filter(({ id }) => id !== grid.id))}
        />
      ))}
      <Button onClick={() => put([...grids, { id: randomKey(), name: '', buildings: '' }])}>{rulesCopy.gridAdd}</Button>
    </Section>
  )
}

/** Who gets what by itself; the first rule that fits counts. */
export default function RulesPage() {
  const desk = useRules()
  const { now, loading, failure, refresh, busy, problem, edited, save } = desk
  return (
    <Page title={rulesCopy.title} wide>
      {loading && <Skeleton lines={8} />}
      {!now && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {now && (
        <View className="dispatch">
          <View>{rulesCopy.intro}</View>
          <Rules desk={desk} now={now} />
          <Grids desk={desk} now={now} />
          {edited && <Notice tone="gold">{rulesCopy.unsaved}</Notice>}
          <Problem problem={problem} />
          <View className="dispatch-acts">
            <Button kind="primary" busy={busy} disabled={!edited} onClick={save}>
              {rulesCopy.save}
            </Button>
          </View>
        </View>
      )}
    </Page>
  )
}
