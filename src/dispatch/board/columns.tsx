import type { OfficeReportCard } from '@contract/reports-office'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import type { Column } from '@/components/data-table'
import { Tag } from '@/components/tag'
import { boardCopy, dispatchCopy } from '@/copy/dispatch'
import { kindWords, sayClockState } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { sayPlace } from '@/report/report-line'

export const columns: Column<OfficeReportCard>[] = [
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
        {dueAt && sayMoment(dueAt, cloudNow())}{' '}
        {sayClockState(clock) && <Tag tone={clock === 'late' ? 'bad' : 'gold'}>{sayClockState(clock)}</Tag>}
      </View>
    ),
    sortBy: ({ dueAt }) => dueAt ?? '',
  },
  {
    key: 'who',
    title: dispatchCopy.who,
    cell: ({ assignee, startedAt }) => (
      <View>
        {assignee?.name ?? dispatchCopy.nobody} {startedAt && <Tag tone="stone">{boardCopy.started}</Tag>}
      </View>
    ),
    sortBy: ({ assignee }) => assignee?.name ?? '',
  },
]
