import type { AiredInMonth } from '@contract/on-air'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { airingsCopy } from '@/copy/desk'
import { dayKey } from '@/copy/times'
import { Failed } from '@/events/failed'

const yearNow = (): number => Number(dayKey(new Date(cloudNow()).toISOString()).slice(0, 4))

interface Row {
  programmeId: string
  title: string
  aired: number
  missed: number
  unconfirmed: number
  months: string
}

/** One line for each programme, its months in words. */
function rowsOf(rows: readonly AiredInMonth[]): Row[] {
  const programmes = [...new Set(rows.map(({ programmeId }) => programmeId))]
  return programmes.map((programmeId) => {
    const own = rows.filter((row) => row.programmeId === programmeId)
    const sum = (of: 'aired' | 'missed' | 'unconfirmed') => own.reduce((all, row) => all + row[of], 0)
    const months = own.filter(({ aired }) => aired > 0).map(({ month, aired }) => airingsCopy.inMonth(month, aired))
    return {
      ...{ programmeId, title: own.at(-1)?.title ?? '', months: months.join('，') },
      ...{ aired: sum('aired'), missed: sum('missed'), unconfirmed: sum('unconfirmed') },
    }
  })
}

const columns: Column<Row>[] = [
  { key: 'title', title: airingsCopy.programme, cell: ({ title }) => title },
  { key: 'aired', title: airingsCopy.aired, cell: ({ aired }) => airingsCopy.times(aired), end: true },
  { key: 'missed', title: airingsCopy.missed, cell: ({ missed }) => airingsCopy.times(missed), end: true },
  {
    ...{ key: 'unconfirmed', title: airingsCopy.unconfirmed, end: true },
    cell: ({ unconfirmed }) => airingsCopy.times(unconfirmed),
  },
  { key: 'months', title: airingsCopy.months, cell: ({ months }) => months },
]

/** Times on air by programme and month, for the yearly report. */
export function YearPart() {
  const [year, setYear] = useState(yearNow)
  const { data, failure, loading, refresh } = useUnkept(`year.${year}`, () => call('onAir.figures', { year }))
  const rows = data ? rowsOf(data.rows) : []
  return (
    <Section title={airingsCopy.year(year)}>
      <View className="on-air">
        <View className="on-air-note">{airingsCopy.yearNote}</View>
        {loading && <Skeleton lines={4} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {data && rows.length === 0 && <Empty title={airingsCopy.noFigures} icon="speaker" />}
        {rows.length > 0 && (
          <DataTable
            label={airingsCopy.year(year)}
            columns={columns}
            rows={rows}
            keyOf={({ programmeId }) => programmeId}
          />
        )}
        <View className="on-air-acts">
          <Button onClick={() => setYear(year - 1)}>{airingsCopy.lastYear}</Button>
          {year < yearNow() && <Button onClick={() => setYear(year + 1)}>{airingsCopy.nextYear}</Button>}
        </View>
      </View>
    </Section>
  )
}
