import type { ReportStatus } from '@contract/report-kinds'
import type { OfficeReportCard } from '@contract/reports-office'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { dispatchCopy, kindWords, sayClockState } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useAct } from '@/events/use-act'
import { sayPlace } from '@/report/report-line'
import { ways } from '../ways'
import '../index.scss'

const statuses = Object.entries(dispatchCopy.statuses).map(([value, label]) => ({
  value: value as ReportStatus,
  label,
}))

const columns: Column<OfficeReportCard>[] = [
  { key: 'kind', title: dispatchCopy.kind, cell: ({ kind }) => kindWords[kind], sortBy: ({ kind }) => kindWords[kind] },
  {
    key: 'where',
    title: dispatchCopy.where,
    cell: ({ place }) => sayPlace(place),
    sortBy: ({ place }) => sayPlace(place),
  },
  { key: 'words', title: dispatchCopy.words, cell: ({ words }) => words },
  {
    key: 'due',
    title: dispatchCopy.due,
    cell: ({ dueAt, clock }) => (
      <View>
        {dueAt && sayMoment(dueAt, cloudNow())}
        {sayClockState(clock) && <Tag tone={clock === 'late' ? 'bad' : 'gold'}>{sayClockState(clock)}</Tag>}
      </View>
    ),
    sortBy: ({ dueAt }) => dueAt ?? '',
  },
  {
    key: 'who',
    title: dispatchCopy.who,
    cell: ({ assignee }) => assignee?.name ?? dispatchCopy.nobody,
    sortBy: ({ assignee }) => assignee?.name ?? '',
  },
]

/** Reports of one state page by page; what was loaded stays while more comes. */
function useBoard(status: ReportStatus) {
  const first = useUnkept(`board.${status}`, async () => ({
    status,
    ...(await call('reports.officeList', { status })),
  }))
  const [more, setMore] = useState<Awaited<ReturnType<typeof call<'reports.officeList'>>> | null>(null)
  const [moreFailure, setMoreFailure] = useState<unknown>(null)
  const task = useAct()
  const shown = useRef(false)
  // Back from a report, which stands elsewhere by now.
  useDidShow(() => {
    if (shown.current) void first.refresh().then(() => setMore(null))
    shown.current = true
  })
  const page = first.data?.status === status ? first.data : null
  const next = more ? more.next : (page?.next ?? null)
  const setFailed = (failure: unknown) => {
    setMoreFailure(failure)
    return true
  }
  const loadMore = () =>
    task.run(async () => {
      if (next === null) return
      setMoreFailure(null)
      const another = await call('reports.officeList', { status, after: next })
      setMore({ reports: [...(more?.reports ?? []), ...another.reports], next: another.next })
    }, setFailed)
  const reports = page && [...page.reports, ...(more?.reports ?? [])]
  return { ...first, reports, loadMore, hasMore: next !== null, moreBusy: task.busy, moreFailure }
}

/** How much each has on hand, by name and not by rank. */
function Load() {
  const { data } = useUnkept('load', () => call('reports.load', {}))
  if (!data) return null
  return (
    <Section title={dispatchCopy.load}>
      <Card>
        {data.unassigned > 0 && <View>{dispatchCopy.unassigned(data.unassigned)}</View>}
        {data.workers.map(({ ref, name, open, late }) => (
          <View key={ref}>
            {name} {dispatchCopy.loadOf(open, late)}
          </View>
        ))}
      </Card>
    </Section>
  )
}

function Board({ status }: { status: ReportStatus }) {
  const board = useBoard(status)
  if (!board.reports) {
    return board.failure ? <Failed failure={board.failure} onRetry={board.refresh} /> : <Skeleton lines={6} />
  }
  return (
    <>
      {board.reports.length === 0 && <Empty title={dispatchCopy.empty} icon="check" />}
      {board.reports.length > 0 && (
        <DataTable
          label={dispatchCopy.title}
          columns={columns}
          rows={board.reports}
          keyOf={({ id }) => id}
          onOpen={({ id }) => ways.show(id)}
        />
      )}
      <More {...board} />
    </>
  )
}

export default function BoardPage() {
  const asked = useRouter().params.status
  const status = statuses.find(({ value }) => value === asked)?.value ?? 'received'
  return (
    <Page title={dispatchCopy.title} wide>
      <View className="dispatch">
        <View className="dispatch-acts">
          <Button kind="primary" onClick={ways.enter}>
            {dispatchCopy.enter}
          </Button>
        </View>
        <Choice label={dispatchCopy.status} options={statuses} value={status} onChange={ways.boardOf} />
        <Board key={status} status={status} />
        <Load />
      </View>
    </Page>
  )
}
