import type { Board } from '@contract/boards'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { boardsCopy, longDays } from '@/copy/editorial'
import { sayContent } from '@/copy/news'
import { daysUntil } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useSlices } from '@/workforce/use-slices'
import { ways } from '../ways'
import '../index.scss'

const daysAgo = (since: string): number => -daysUntil(since, cloudNow())

const columns: Column<Board>[] = [
  {
    key: 'name',
    title: boardsCopy.board,
    cell: ({ name, building }) => [name, building].filter(Boolean).join(' · '),
    sortBy: ({ name }) => name,
  },
  { key: 'shows', title: boardsCopy.shows, cell: ({ now }) => (now ? sayContent(now.content) : boardsCopy.never) },
  {
    key: 'since',
    title: boardsCopy.since,
    cell: ({ now }) => (
      <View>
        {now && `${boardsCopy.days(daysAgo(now.since))} `}
        {(!now || daysAgo(now.since) >= longDays) && <Tag tone="gold">{boardsCopy.long}</Tag>}
      </View>
    ),
    sortBy: ({ now }) => now?.since ?? '',
  },
]

/** What may hang now, each to be printed without typing it again. */
function Contents() {
  const { data, failure, refresh } = useUnkept('boards.contents', () => call('boards.contents', {}))
  if (!data) return failure === null ? null : <Failed failure={failure} onRetry={refresh} />
  return (
    <Section title={boardsCopy.contents}>
      <Card>
        {data.contents.length === 0 && <View className="editorial-note">{boardsCopy.noContents}</View>}
        {data.contents.map((content) => (
          <View key={`${content.kind}.${content.id}`} className="editorial-acts">
            <View>{sayContent(content)}</View>
            <Button label={`${boardsCopy.print} ${content.title}`} onClick={() => ways.sheet(content)}>
              {boardsCopy.print}
            </Button>
          </View>
        ))}
      </Card>
    </Section>
  )
}

/** Every board and what hangs there since when, those longest unchanged first. */
export default function BoardsPage() {
  const list = useSlices('boards', async (after?: { at: string | null; id: string }) => {
    const { boards, next } = await call('boards.officeList', { limit: 50, ...(after && { after }) })
    return { rows: boards, next }
  })
  return (
    <Page title={boardsCopy.title} wide>
      <View className="editorial">
        <View className="editorial-note">{boardsCopy.note}</View>
        <Contents />
        {list.loading && <Skeleton lines={6} />}
        {!list.rows && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.rows?.length === 0 && <Empty title={boardsCopy.empty} hint={boardsCopy.emptyHint} icon="book" />}
        {list.rows && list.rows.length > 0 && (
          <DataTable label={boardsCopy.title} columns={columns} rows={list.rows} keyOf={({ id }) => id} />
        )}
        <Problem problem={list.problem} />
        <More {...list} />
      </View>
    </Page>
  )
}
