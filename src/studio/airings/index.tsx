import type { LogLine } from '@contract/on-air'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Filters } from '@/components/filters'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { airingsCopy } from '@/copy/desk'
import { sayDate } from '@/copy/times'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { Line } from './log-line'
import { RemindedPart } from './reminded-part'
import { SettleSheet } from './settle-sheet'
import { YearPart } from './year-part'
import '../index.scss'

type Kind = 'all' | LogLine['kind']
const kinds = Object.entries(airingsCopy.kind).map(([value, label]) => ({ value: value as Kind, label }))
const dayMs = 86_400_000
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10)
const sayDay = (day: string) => sayDate(`${day}T12:00:00+08:00`, cloudNow())

/** What was on, what was not and why; what nobody confirmed comes first. */
export default function AiringsPage() {
  const [until, setUntil] = useState<string | null>(null)
  const [kind, setKind] = useState<Kind>('all')
  const [settling, setSettling] = useState<LogLine | null>(null)
  const { busy, problem, run } = useAct()
  const { data, failure, loading, refresh } = useUnkept(`airings.${until}`, () =>
    call('onAir.log', until === null ? {} : { until }),
  )
  const lines = (data?.lines ?? []).filter((line) => kind === 'all' || line.kind === kind)
  const asked = lines.filter(({ state }) => state === 'unconfirmed')
  const rest = lines.filter(({ state }) => state !== 'unconfirmed' && state !== 'coming')
  const did = ({ broadcastId, hosts }: LogLine) =>
    run(async () => {
      const told = { state: 'aired' as const, skipped: [], reason: '', hosts: hosts.map(({ id }) => id) }
      await call('onAir.settle', { ...told, broadcastId, revision: 0 })
      await refresh()
      return airingsCopy.saved
    })
  const listed = (some: readonly LogLine[]) =>
    some.map((line) => (
      <Line
        key={line.broadcastId}
        line={line}
        busy={busy}
        onDid={() => void did(line)}
        onSettle={() => setSettling(line)}
      />
    ))
  return (
    <Page title={airingsCopy.title} wide>
      <View className="on-air">
        <Filters>
          <Choice label={airingsCopy.kinds} options={kinds} value={kind} onChange={setKind} />
        </Filters>
        {loading && <Skeleton lines={6} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        <Problem problem={problem} />
        {data && asked.length > 0 && (
          <Section title={airingsCopy.ask(asked.length)}>
            <Card>{listed(asked)}</Card>
          </Section>
        )}
        {data && (
          <Section title={airingsCopy.log(sayDay(data.from), sayDay(data.until))}>
            {lines.length === 0 && <Empty title={airingsCopy.empty} icon="speaker" />}
            {lines.length > 0 && asked.length === 0 && <View className="on-air-note">{airingsCopy.askNone}</View>}
            {rest.length > 0 && <Card>{listed(rest)}</Card>}
            <View className="on-air-acts">
              <Button onClick={() => setUntil(dayBefore(data.from))}>{airingsCopy.earlier}</Button>
              {until !== null && <Button onClick={() => setUntil(null)}>{airingsCopy.later}</Button>}
            </View>
          </Section>
        )}
        <RemindedPart />
        <YearPart />
      </View>
      {settling && data && (
        <SettleSheet line={settling} hosts={data.hosts} onClose={() => setSettling(null)} onDone={refresh} />
      )}
    </Page>
  )
}
