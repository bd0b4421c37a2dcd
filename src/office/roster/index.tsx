import type { RosterLine } from '@contract/events'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { Filters } from '@/components/filters'
import { Page } from '@/components/page'
import { Press } from '@/components/press'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { messagesCopy } from '@/copy/messages'
import { sayWhen } from '@/copy/office'
import { briefCopy } from '@/copy/office-brief'
import { rosterCopy, sayAnswers, sayLine, saySeen } from '@/copy/office-roster'
import { dayPhotosCopy } from '@/copy/photos'
import { withSection } from '@/copy/sections'
import { sayMoment } from '@/copy/times'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { SectionTabs } from '@/events/section-tabs'
import { ways } from '../ways'
import { AddSheet } from './add-sheet'
import { CallSheet } from './call-sheet'
import { ExportSheet } from './export-sheet'
import { ForecastCard } from './forecast-card'
import { HandedIn } from './handed-in'
import { SignInSheet } from './sign-in-sheet'
import { TakeOffSheet } from './take-off-sheet'
import { Unchecked } from './unchecked'
import { type Callee, filters, type RosterDesk, useRoster } from './use-roster'
import './index.scss'

/** What a tap on somebody's line does. */
interface LineActs {
  onTakeOff: (line: RosterLine) => void
  onCall: (line: RosterLine) => void
}

function columnsOf(desk: RosterDesk, { onTakeOff, onCall }: LineActs): Column<RosterLine>[] {
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
      key: 'phone',
      title: rosterCopy.phone,
      cell: (line) =>
        line.phone && (
          <Press className="data-open" label={rosterCopy.callLabel(line.name)} onClick={() => onCall(line)}>
            {line.phone}
          </Press>
        ),
    },
    {
      key: 'state',
      title: rosterCopy.state,
      cell: (line) => (
        <Tag tone={tone(line)}>
          {[sayLine(line, desk.isAbsent(line)), saySeen(line), desk.isOffered(line) && rosterCopy.lateSeat]
            .filter(Boolean)
            .join(' · ')}
        </Tag>
      ),
      sortBy: (line) => sayLine(line, desk.isAbsent(line)),
    },
    ...(questions.length > 0 ? [{ key: 'answers', title: rosterCopy.answers, cell: answersOf }] : []),
    {
      key: 'at',
      title: rosterCopy.at,
      cell: ({ signedUpAt }) => sayMoment(signedUpAt, cloudNow()),
      sortBy: ({ signedUpAt }) => signedUpAt,
    },
    {
      key: 'by',
      title: rosterCopy.by,
      cell: (line) =>
        line.byHand ? (
          <Press className="data-open" label={rosterCopy.takeOffLabel(line.name)} onClick={() => onTakeOff(line)}>
            {[rosterCopy.byHand, line.enteredBy, rosterCopy.takeOff].filter(Boolean).join(' · ')}
          </Press>
        ) : (
          rosterCopy.bySelf
        ),
      sortBy: ({ byHand }) => (byHand ? rosterCopy.byHand : rosterCopy.bySelf),
    },
  ]
}

function Actions({ desk, onAdd, onExport }: { desk: RosterDesk; onAdd: () => void; onExport: () => void }) {
  const { event } = desk.data ?? {}
  const paper = print
  const standing = event && !event.cancelled && event.signup !== 'over'
  return (
    <View className="office-actions">
      {standing && (
        <Button kind="primary" onClick={onAdd}>
          {rosterCopy.add}
        </Button>
      )}
      <Button onClick={onExport}>{rosterCopy.exportExcel}</Button>
      <Button onClick={desk.copyList}>{rosterCopy.copyText}</Button>
      {paper && <Button onClick={() => desk.printSheet(paper)}>{rosterCopy.printSheet}</Button>}
      {event?.published && <Button onClick={() => go.doorKeepers(desk.eventId)}>{rosterCopy.keepers}</Button>}
      {event?.published && <Button onClick={() => go.messages(desk.eventId)}>{messagesCopy.title}</Button>}
      <Button onClick={() => ways.edit(desk.eventId)}>{rosterCopy.edit}</Button>
      {event?.published && <Button onClick={() => ways.photos(desk.eventId)}>{dayPhotosCopy.title}</Button>}
      <Button onClick={() => ways.poster(desk.eventId)}>{rosterCopy.poster}</Button>
      {event?.signup === 'over' && <Button onClick={() => ways.brief(desk.eventId)}>{briefCopy.title}</Button>}
    </View>
  )
}

function Lines({ desk, ...acts }: LineActs & { desk: RosterDesk }) {
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
        <Filters>
          <Choice label={rosterCopy.filter} options={options} value={desk.filter} onChange={desk.setFilter} />
        </Filters>
      </View>
      {desk.shown.length === 0 ? (
        <Empty title={rosterCopy.noMatch} icon="people" />
      ) : (
        <DataTable
          label={rosterCopy.list}
          columns={columnsOf(desk, acts)}
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
  const [exporting, setExporting] = useState(false)
  const [leaving, setLeaving] = useState<RosterLine | null>(null)
  const [callee, setCallee] = useState<Callee | null>(null)
  const { data, loading, failure, refresh } = desk
  const when = data ? sayWhen(data.event) : ''
  return (
    <Page title={data ? withSection(data.event) : rosterCopy.title} wide>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <>
          <View className="roster-summary">
            {when} · {data.event.place.name}
          </View>
          <SectionTabs sections={data.event.sections} eventId={desk.eventId} onChange={ways.toRoster} />
          <Actions desk={desk} onAdd={() => setAdding(true)} onExport={() => setExporting(true)} />
          <ForecastCard forecast={data.forecast} series={data.event.series} />
          <HandedIn desk={desk} />
          <Unchecked desk={desk} />
          <Lines desk={desk} onTakeOff={setLeaving} onCall={(line) => desk.ask(line, setCallee)} />
          <SignInSheet
            title={withSection(data.event)}
            when={when}
            place={data.event.place.name}
            lines={data.roster.lines}
          />
        </>
      )}
      {adding && <AddSheet desk={desk} onClose={() => setAdding(false)} />}
      {exporting && <ExportSheet desk={desk} onClose={() => setExporting(false)} />}
      {callee && <CallSheet callee={callee} onClose={() => setCallee(null)} />}
      {leaving && <TakeOffSheet desk={desk} line={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  )
}
