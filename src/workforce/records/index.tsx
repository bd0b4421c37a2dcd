import type { VolunteerRecord } from '@contract/volunteer-records'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Press } from '@/components/press'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { sayAsOf } from '@/copy/times'
import { recordsCopy } from '@/copy/workforce'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useAct } from '@/events/use-act'
import { useSlices } from '@/events/use-slices'
import { useTeams } from '../use-teams'
import { ways } from '../ways'
import { ImportPart } from './import-part'
import { SlipSheet } from './slip-sheet'
import '../index.scss'

type Show = 'all' | 'claimed'
const shows = Object.entries(recordsCopy.shows).map(([value, label]) => ({ value: value as Show, label }))

const useRecords = (show: Show) =>
  useSlices(`records.${show}`, async (after?: string) => {
    const { records, next } = await call('volunteers.records', { show, ...(after && { after }) })
    return { rows: records, next }
  })

function Claims({ record, onAnswered }: { record: VolunteerRecord; onAnswered: () => Promise<void> }) {
  const { busy, problem, run } = useAct()
  const answer = (ref: string, yes: boolean) =>
    run(async () => {
      await call('volunteers.answerClaim', { recordId: record.id, ref, yes })
      await onAnswered()
      return recordsCopy.answered
    })
  return (
    <>
      {record.claims.map(({ ref, name }) => (
        <View key={ref} className="workforce-claim">
          <View>{name}</View>
          <Button busy={busy} label={`${record.name} ${recordsCopy.yes}`} onClick={() => void answer(ref, true)}>
            {recordsCopy.yes}
          </Button>
          <Button busy={busy} label={`${record.name} ${recordsCopy.no}`} onClick={() => void answer(ref, false)}>
            {recordsCopy.no}
          </Button>
        </View>
      ))}
      <Problem problem={problem} />
    </>
  )
}

export default function RecordsPage() {
  const show: Show = useRouter().params.show === 'claimed' ? 'claimed' : 'all'
  const list = useRecords(show)
  const teams = useTeams()
  const [slip, setSlip] = useState<VolunteerRecord | null>(null)
  const teamName = (teamId: string) => teams.data?.find(({ id }) => id === teamId)?.name ?? ''
  const columns: Column<VolunteerRecord>[] = [
    { key: 'name', title: recordsCopy.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
    { key: 'phone', title: recordsCopy.phone, cell: ({ phone }) => phone },
    { key: 'teams', title: recordsCopy.teams, cell: (record) => record.teams.map(teamName).join('、') },
    {
      key: 'joined',
      title: recordsCopy.joined,
      cell: ({ joined }) => (joined ? sayAsOf(joined) : ''),
      sortBy: ({ joined }) => joined ?? '',
    },
    {
      key: 'claims',
      title: recordsCopy.claims,
      cell: (record) => <Claims record={record} onAnswered={list.refresh} />,
    },
    {
      key: 'slip',
      title: recordsCopy.slipColumn,
      cell: (record) => (
        <Press className="data-open" label={`${record.name} ${recordsCopy.slip}`} onClick={() => setSlip(record)}>
          {recordsCopy.slip}
        </Press>
      ),
    },
  ]
  return (
    <Page title={recordsCopy.title} wide>
      <View className="workforce">
        <ImportPart onImported={list.refresh} />
        <Section title={recordsCopy.list}>
          <Choice label={recordsCopy.show} options={shows} value={show} onChange={ways.recordsOf} />
          {list.loading && <Skeleton lines={6} />}
          {!list.rows && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
          {list.rows?.length === 0 && <Empty title={recordsCopy.listEmpty} icon="check" />}
          {list.rows && list.rows.length > 0 && (
            <DataTable label={recordsCopy.list} columns={columns} rows={list.rows} keyOf={({ id }) => id} />
          )}
          <More {...list} />
        </Section>
      </View>
      {slip && <SlipSheet record={slip} onClose={() => setSlip(null)} onRemoved={list.refresh} />}
    </Page>
  )
}
