import type { SessionForecast } from '@contract/events-roster'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Chart } from '@/components/chart'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { forecastCopy, sayDifference, sayExpected, sayForecasts, sayShortDay, saySources } from '@/copy/office-forecast'
import { sayDate } from '@/copy/times'
import { ways } from '../ways'

const columns: Column<SessionForecast>[] = [
  { key: 'session', title: forecastCopy.session, cell: ({ fact }) => sayDate(fact.startsAt, cloudNow()) },
  { key: 'expected', title: forecastCopy.expected, cell: ({ chairs }) => sayExpected(chairs), end: true },
  { key: 'came', title: forecastCopy.came, cell: ({ fact }) => forecastCopy.people(fact.people), end: true },
  { key: 'sources', title: forecastCopy.sources, cell: ({ fact }) => saySources(fact) },
  {
    key: 'difference',
    title: forecastCopy.difference,
    cell: ({ chairs, fact }) => (chairs ? sayDifference(chairs.median, fact.people) : ''),
  },
]

/** The last sessions, each forecast beside its fact, as a picture and in words. */
export function PastPart({ sessions }: { sessions: readonly SessionForecast[] }) {
  if (sessions.length === 0) {
    return (
      <Section title={forecastCopy.past}>
        <Empty title={forecastCopy.pastNone} icon="chair" />
      </Section>
    )
  }
  const drawn = sessions.map(({ chairs, fact }) => ({
    name: sayShortDay(fact.startsAt),
    expected: chairs,
    fact: fact.people,
  }))
  return (
    <Section title={forecastCopy.past}>
      <Card>
        <View className="series-hint">{forecastCopy.pastHint}</View>
        <Chart words={sayForecasts(sessions, cloudNow())} legend={forecastCopy.legend} columns={drawn} />
      </Card>
      <DataTable
        label={forecastCopy.past}
        columns={columns}
        rows={[...sessions].reverse()}
        keyOf={({ eventId }) => eventId}
        onOpen={({ eventId }) => ways.roster(eventId)}
      />
    </Section>
  )
}
