import type { Board, Content } from '@contract/boards'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Card } from '@/components/card'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { boardsCopy, longDays } from '@/copy/editorial'
import { sayContent } from '@/copy/news'
import { daysUntil } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useSlices } from '@/events/use-slices'
import { ways } from '../ways'
import { oddity } from './oddity'
import '../index.scss'

const daysAgo = (since: string): number => -daysUntil(since, cloudNow())

const columnsWith = (contents: readonly Content[] | null): Column<Board>[] => [
  {
    key: 'name',
    title: boardsCopy.board,
    cell: ({ name, building }) => (building && !name.includes(building) ? `${name} · ${building}` : name),
    sortBy: ({ name }) => name,
  },
  {
    key: 'shows',
    title: boardsCopy.shows,
    cell: (board) => {
      const odd = oddity(board, contents)
      return (
        <View>
          {board.now ? sayContent(board.now.content) : boardsCopy.never}{' '}
          {odd && <Tag tone="bad">{boardsCopy[odd]}</Tag>}
        </View>
      )
    },
  },
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
function Contents({ contents }: { contents: readonly Content[] }) {
  return (
    <Section title={boardsCopy.contents}>
      <Card>
        {contents.length === 0 && <View className="editorial-note">{boardsCopy.noContents}</View>}
        {contents.map((content) => (
          <ListItem
            key={`${content.kind}.${content.id}`}
            title={sayContent(content)}
            value={boardsCopy.print}
            onClick={() => ways.sheet(content)}
          />
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
  const offered = useUnkept('boards.contents', async () => (await call('boards.contents', {})).contents)
  return (
    <Page title={boardsCopy.title} wide>
      <View className="editorial">
        <View className="editorial-note">{boardsCopy.note}</View>
        {offered.data && <Contents contents={offered.data} />}
        {!offered.data && offered.failure !== null && <Failed failure={offered.failure} onRetry={offered.refresh} />}
        {list.loading && <Skeleton lines={6} />}
        {!list.rows && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.rows?.length === 0 && <Empty title={boardsCopy.empty} hint={boardsCopy.emptyHint} icon="book" />}
        {list.rows && list.rows.length > 0 && (
          <DataTable
            label={boardsCopy.title}
            columns={columnsWith(offered.data)}
            rows={list.rows}
            keyOf={({ id }) => id}
          />
        )}
        <More {...list} />
      </View>
    </Page>
  )
}
