import type { OfficeNotice } from '@contract/notices'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Filters } from '@/components/filters'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { noticesCopy, sayPlaces } from '@/copy/editorial'
import { sayAudience, sayKind } from '@/copy/news'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useShownAgain } from '@/events/use-shown-again'
import { useSlices } from '@/events/use-slices'
import { ways } from '../ways'
import '../index.scss'

type Show = keyof typeof noticesCopy.shows
const shows = Object.entries(noticesCopy.shows).map(([value, label]) => ({ value: value as Show, label }))

const columns: Column<OfficeNotice>[] = [
  {
    key: 'title',
    title: noticesCopy.noticeTitle,
    cell: ({ title, unchecked }) => (
      <View>
        {title} {unchecked && <Tag tone="gold">{noticesCopy.unchecked}</Tag>}
      </View>
    ),
    sortBy: ({ title }) => title,
  },
  {
    key: 'kind',
    title: noticesCopy.kind,
    cell: ({ kind }) => <Tag tone={sayKind(kind).tone}>{sayKind(kind).text}</Tag>,
    sortBy: ({ kind }) => kind,
  },
  { key: 'to', title: noticesCopy.to, cell: ({ audience }) => sayAudience(audience) || noticesCopy.everyone },
  { key: 'places', title: noticesCopy.places, cell: ({ shows: where }) => sayPlaces(where) },
  {
    key: 'until',
    title: noticesCopy.until,
    cell: ({ until }) => sayMoment(until, cloudNow()),
    sortBy: ({ until }) => until,
  },
]

/** What the office says, and ways to the commentary and the boards that it feeds. */
export default function NoticesPage() {
  const asked = useRouter().params.show
  const show = shows.find(({ value }) => value === asked)?.value ?? 'ahead'
  const list = useSlices(`notices.${show}`, async (after?: { at: string; id: string }) => {
    const { notices, next } = await call('notices.officeList', { show, ...(after && { after }) })
    return { rows: notices, next }
  })
  // Back from a form that changed one of them.
  useShownAgain(list.refresh)
  return (
    <Page title={noticesCopy.title} wide>
      <View className="editorial">
        <View className="editorial-acts">
          <Button kind="primary" onClick={ways.write}>
            {noticesCopy.write}
          </Button>
          <Button onClick={ways.commentary}>{noticesCopy.toCommentary}</Button>
          <Button onClick={ways.boards}>{noticesCopy.toBoards}</Button>
        </View>
        <Filters>
          <Choice label={noticesCopy.show} options={shows} value={show} onChange={ways.noticesOf} />
        </Filters>
        {list.loading && <Skeleton lines={6} />}
        {!list.rows && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.rows?.length === 0 && <Empty title={noticesCopy.empty[show]} hint={noticesCopy.emptyHint} icon="bell" />}
        {list.rows && list.rows.length > 0 && (
          <DataTable
            label={noticesCopy.title}
            columns={columns}
            rows={list.rows}
            keyOf={({ id }) => id}
            onOpen={({ id }) => ways.edit(id)}
          />
        )}
        <More {...list} />
      </View>
    </Page>
  )
}
