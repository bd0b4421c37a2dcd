import type { RosterLine } from '@contract/events'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { Page } from '@/components/page'
import { Press } from '@/components/press'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { messagesCopy } from '@/copy/messages'
import { rosterCopy, sayAnswers, sayLine, sayWhen } from '@/copy/office'
import { sayMoment } from '@/copy/times'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { ways } from '../ways'
import { AddSheet } from './add-sheet'
import { ForecastCard } from './forecast-card'
import { SignInSheet } from './sign-in-sheet'
import { TakeOffSheet } from './take-off-sheet'
import { filters, type RosterDesk, useRoster } from './use-roster'
import '@/events/sheet-choice.scss'
import './index.scss'

function columnsOf(desk: RosterDesk, onTakeOff: (line: RosterLine) => void): Column<RosterLine>[] {
  const tone = (line: RosterLine) => (line.arrived ? 'ok' : line.state === 'waiting' ? 'gold' : 'soft')
  const questions = desk.data?.event.terms.questions ?? []
  const answersOf = ({ answers }: RosterLine) => sayAnswers(questions, answers)
  return [
    { key: 'name', title: rosterCopy.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      key: 'number',
      title: rosterCopy.number,
      cell: ({ ticketNumber }) => ticketNumber,
      sortBy: ({ ticketNumber }) => ticketNumber,
    },
    { key: 'party', title: rosterCopy.party, cell: ({ party }) => party, sortBy: ({ party }) => party, end: true },
    {
      key: 'state',
      title: rosterCopy.state,
      cell: (line) => <Tag tone={tone(line)}>{sayLine(line, desk.isAbsent(line))}</Tag>,
      sortBy: (line) => sayLine(line, desk.isAbsent(line)),
    },
    ...(questions.length > 0 ? [{ key: 'answers', title: rosterCopy.answers, cell: answersOf }] : []),
    {
      key: 'at',
      title: rosterCopy.at,
      cell: ({ signedUpAt }) => sayMoment(signedUpAt, Date.now()),
      sortBy: ({ signedUpAt }) => signedUpAt,
    },
    {
      key: 'by',
      title: rosterCopy.by,
      cell: (line) =>
        line.byHand ? (
          <Press className="data-open" label={rosterCopy.takeOffLabel(line.name)} onClick={() => onTakeOff(line)}>
            {rosterCopy.byHand} · {rosterCopy.takeOff}
          </Press>
        ) : (
          rosterCopy.bySelf
        ),
      sortBy: ({ byHand }) => (byHand ? rosterCopy.byHand : rosterCopy.bySelf),
    },
  ]
}

function Actions({ desk, onAdd }: { desk: RosterDesk; onAdd: () => void }) {
  const { event } = desk.data ?? {}
  const standing = event && !event.cancelled && event.signup !== 'over'
  return (
    <View className="office-actions">
      {standing && (
        <Button kind="primary" onClick={onAdd}>
          {rosterCopy.add}
        </Button>
      )}
      <Button busy={desk.busy} onClick={desk.exportExcel}>
        {rosterCopy.exportExcel}
      </Button>
      <Button onClick={desk.copyList}>{rosterCopy.copyText}</Button>
      {print && <Button onClick={print}>{rosterCopy.printSheet}</Button>}
      {event?.published && <Button onClick={() => go.doorKeepers(desk.eventId)}>{rosterCopy.keepers}</Button>}
      {event?.published && <Button onClick={() => go.messages(desk.eventId)}>{messagesCopy.title}</Button>}
      <Button onClick={() => ways.edit(desk.eventId)}>{rosterCopy.edit}</Button>
      <Button onClick={() => ways.poster(desk.eventId)}>{rosterCopy.poster}</Button>
    </View>
  )
}

function Lines({ desk, onTakeOff }: { desk: RosterDesk; onTakeOff: (line: RosterLine) => void }) {
  const { roster, event } = desk.data ?? {}
  if (!roster || !event) return null
  if (roster.lines.length === 0) return <Empty title={rosterCopy.nobody} hint={rosterCopy.nobodyHint} icon="people" />
  const waiting = roster.lines.reduce((sum, { state, party }) => sum + (state === 'waiting' ? party : 0), 0)
  const options = filters.map((value) => ({ value, label: rosterCopy.filters[value] }))
  return (
    <Section title={rosterCopy.list}>
      <View className="roster-summary">
        {rosterCopy.summary(roster.seated, roster.capacity, waiting)}
        {roster.walkIns > 0 && ` · ${rosterCopy.walkIns(roster.walkIns)}`}
      </View>
      <View className="office-filters">
        <Field label={rosterCopy.search} value={desk.search} onInput={desk.setSearch} />
        <Choice label={rosterCopy.filter} options={options} value={desk.filter} onChange={desk.setFilter} />
      </View>
      {desk.shown.length === 0 ? (
        <Empty title={rosterCopy.noMatch} icon="people" />
      ) : (
        <DataTable
          label={rosterCopy.list}
          columns={columnsOf(desk, onTakeOff)}
          rows={desk.shown}
          keyOf={({ ticketNumber }) => ticketNumber}
        />
      )}
    </Section>
  )
}

export default function RosterPage() {
  const desk = useRoster()
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<RosterLine | null>(null)
  const { data, loading, failure, refresh } = desk
  const when = data ? sayWhen(data.event) : ''
  return (
    <Page title={data?.event.title ?? rosterCopy.title} wide>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <>
          <View className="roster-summary">
            {when} · {data.event.place.name}
          </View>
          <Actions desk={desk} onAdd={() => setAdding(true)} />
          <ForecastCard forecast={data.forecast} />
          <Lines desk={desk} onTakeOff={setLeaving} />
          <SignInSheet title={data.event.title} when={when} place={data.event.place.name} lines={data.roster.lines} />
        </>
      )}
      {adding && <AddSheet desk={desk} onClose={() => setAdding(false)} />}
      {leaving && <TakeOffSheet desk={desk} line={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  )
}
