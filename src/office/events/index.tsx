import type { OfficeCard } from '@contract/events-office'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Filters } from '@/components/filters'
import { Page } from '@/components/page'
import { Press } from '@/components/press'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { officeCopy, sayHeads, sayState } from '@/copy/office'
import { previewCopy } from '@/copy/office-preview'
import { slipsCopy } from '@/copy/slips'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { ways } from '../ways'
import { ToDoList } from './to-do-list'
import { shows, useOfficeEvents } from './use-office-events'
import './index.scss'

const toneOf = ({ published, signup }: OfficeCard) =>
  !published ? 'gold' : signup === 'cancelled' ? 'bad' : signup === 'open' ? 'ok' : 'soft'

const columns: Column<OfficeCard>[] = [
  { key: 'event', title: officeCopy.event, cell: ({ title }) => title, sortBy: ({ title }) => title },
  {
    key: 'when',
    title: officeCopy.when,
    cell: ({ startsAt }) => sayMoment(startsAt, cloudNow()),
    sortBy: ({ startsAt }) => startsAt,
  },
  {
    key: 'series',
    title: officeCopy.series,
    cell: ({ series }) => series?.title ?? '',
    sortBy: ({ series }) => series?.title ?? '',
  },
  { key: 'heads', title: officeCopy.heads, cell: sayHeads, sortBy: ({ heads }) => heads, end: true },
  {
    key: 'state',
    title: officeCopy.state,
    cell: (event) => <Tag tone={toneOf(event)}>{sayState(event)}</Tag>,
    sortBy: sayState,
  },
]

const preview: Column<OfficeCard> = {
  key: 'preview',
  title: previewCopy.title,
  cell: ({ id, title }) => (
    <Press className="data-open" label={previewCopy.openLabel(title)} onClick={() => ways.preview(id)}>
      {previewCopy.open}
    </Press>
  ),
}

export default function OfficeEvents() {
  const { show, seriesId, series, list } = useOfficeEvents()
  const options = shows.map((value) => ({ value, label: officeCopy.shows[value] }))
  return (
    <Page title={officeCopy.title} wide>
      <View className="office-actions">
        <Button kind="primary" onClick={ways.newEvent}>
          {officeCopy.newEvent}
        </Button>
        <Button onClick={ways.series}>{officeCopy.toSeries}</Button>
        <Button onClick={ways.slips}>{slipsCopy.title}</Button>
      </View>
      <ToDoList />
      <View className="office-filters">
        <Filters>
          <Choice
            label={officeCopy.show}
            options={options}
            value={show}
            onChange={(value) => ways.filtered(value, seriesId)}
          />
          {series.length > 0 && (
            <Choice
              label={officeCopy.series}
              options={[
                { value: '', label: officeCopy.allSeries },
                ...series.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={seriesId ?? ''}
              onChange={(value) => ways.filtered(show, value || null)}
            />
          )}
        </Filters>
      </View>
      {list.loading && <Skeleton lines={6} />}
      {!list.events && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
      {list.events?.length === 0 && (
        <Empty title={officeCopy.empty[show]} hint={officeCopy.emptyHint} icon="calendar" />
      )}
      {list.events && list.events.length > 0 && (
        <DataTable
          label={officeCopy.shows[show]}
          columns={show === 'drafts' ? [...columns, preview] : columns}
          rows={list.events}
          keyOf={({ id }) => id}
          onOpen={({ id, published }) => (published ? ways.roster(id) : ways.edit(id))}
        />
      )}
      {list.events && <More {...list} />}
    </Page>
  )
}
