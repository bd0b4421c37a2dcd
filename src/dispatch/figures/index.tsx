import type { Figures, ReportFigures } from '@contract/reports-desk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { figuresCopy } from '@/copy/dispatch'
import { kindWords } from '@/copy/report'
import { Failed } from '@/events/failed'
import { isWrong, type Period, thisYear } from '../period'
import { PeriodPart } from '../period-part'
import '../index.scss'

type Line = Figures & { key: string; name: string }
const { columns: titles } = figuresCopy
const counted = ['received', 'fixed', 'open', 'declined', 'merged'] as const

const columnsFor = (title: string): Column<Line>[] => [
  { key: 'name', title, cell: ({ name }) => name, sortBy: ({ name }) => name },
  ...counted.map((key) => ({
    ...{ key, title: titles[key], end: true },
    cell: (line: Line) => line[key],
    sortBy: (line: Line) => line[key],
  })),
  {
    ...{ key: 'inTime', title: titles.inTime, end: true },
    cell: ({ inTime, withLimit }) => figuresCopy.inTime(inTime, withLimit),
  },
  ...(['medianHours', 'p90Hours'] as const).map((key) => ({
    ...{ key, title: titles[key], end: true },
    cell: (line: Line) => figuresCopy.hours(line[key]),
    sortBy: (line: Line) => line[key] ?? -1,
  })),
]

interface PartProps {
  title: string
  name: string
  lines: Line[]
}

function Part({ title, name, lines }: PartProps) {
  return (
    <Section title={title}>
      <DataTable label={title} columns={columnsFor(name)} rows={lines} keyOf={({ key }) => key} />
    </Section>
  )
}

function Tables({ figures, grids }: { figures: ReportFigures; grids: ReadonlyMap<string, string> }) {
  const { all, byKind, byGrid } = figures
  if (all.received === 0) return <Empty title={figuresCopy.none} icon="calendar" />
  const kinds = byKind.map(({ kind, ...rest }) => ({ ...rest, key: kind, name: kindWords[kind] }))
  const places = byGrid.map(({ gridId, ...rest }) => ({
    ...{ ...rest, key: gridId ?? 'none' },
    name: gridId === null ? figuresCopy.noGrid : (grids.get(gridId) ?? gridId),
  }))
  const sum = { ...all, key: 'all', name: figuresCopy.all }
  return (
    <>
      <Part title={figuresCopy.byKind} name={figuresCopy.name.kind} lines={[...kinds, sum]} />
      <Part title={figuresCopy.byGrid} name={figuresCopy.name.grid} lines={[...places, sum]} />
      <View className="report-note">{figuresCopy.hint}</View>
    </>
  )
}

function Shown({ period }: { period: Period }) {
  const { data, failure, loading, refresh } = useUnkept(`figures.${period.from}.${period.until}`, async () => {
    const [figures, { grids }] = await Promise.all([call('reports.figures', period), call('reports.guide', {})])
    return { figures, grids: new Map(grids.map(({ id, name }) => [id, name])) }
  })
  if (loading) return <Skeleton lines={8} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  return (
    <>
      <View>{figuresCopy.shown(period.from, period.until)}</View>
      <Tables {...data} />
    </>
  )
}

/** What was received and fixed, and how long it took; the yearly report takes the same figures. */
export default function FiguresPage() {
  const [period, setPeriod] = useState(thisYear)
  const [shown, setShown] = useState(period)
  return (
    <Page title={figuresCopy.title} wide>
      <View className="dispatch">
        <View>{figuresCopy.intro}</View>
        <Card>
          <PeriodPart period={period} onChange={setPeriod} />
          <View className="dispatch-acts">
            <Button kind="primary" disabled={isWrong(period)} onClick={() => setShown(period)}>
              {figuresCopy.show}
            </Button>
          </View>
        </Card>
        <Shown key={`${shown.from}.${shown.until}`} period={shown} />
      </View>
    </Page>
  )
}
