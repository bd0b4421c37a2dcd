import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { batchCopy, boardCopy, dispatchCopy } from '@/copy/dispatch'
import { kindWords } from '@/copy/report'
import { untoldCopy } from '@/copy/untold'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { TellMe } from '@/report/tell-me'
import { ways } from '../ways'
import { BatchBar } from './batch-bar'
import { columns } from './columns'
import { type Filter, filterIn, wordsOf } from './filter'
import { FilterPart } from './filter-part'
import { LoadPart } from './load-part'
import { useBatch } from './use-batch'
import { useBoard } from './use-board'
import '../index.scss'

function Board({ filter }: { filter: Filter }) {
  const board = useBoard(filter)
  const batch = useBatch(board.rows ?? [], board.refresh)
  if (!board.rows) {
    return board.failure ? <Failed failure={board.failure} onRetry={board.refresh} /> : <Skeleton lines={6} />
  }
  return (
    <>
      {(board.rows.length > 0 || batch.left.length > 0) && <BatchBar batch={batch} count={board.rows.length} />}
      {board.rows.length === 0 && <Empty title={dispatchCopy.empty} icon="check" />}
      {board.rows.length > 0 && (
        <DataTable
          label={dispatchCopy.title}
          columns={columns}
          rows={board.rows}
          keyOf={({ id }) => id}
          onOpen={({ id }) => ways.show(id)}
          selection={{
            chosen: batch.keys,
            nameOf: ({ kind, number }) => batchCopy.name(kindWords[kind], number),
            onChoose: batch.one,
          }}
        />
      )}
      <More {...board} />
    </>
  )
}

/** What else the office does with reports. */
function Tools() {
  return (
    <Section title={boardCopy.tools}>
      <Card>
        <ListItem icon="book" title={boardCopy.review} onClick={ways.review} />
        <ListItem icon="bell" title={untoldCopy.title} onClick={ways.untold} />
        <ListItem icon="people" title={boardCopy.rules} onClick={ways.rules} />
        <ListItem icon="calendar" title={boardCopy.figures} onClick={ways.figures} />
        <ListItem icon="text" title={boardCopy.hotline} onClick={ways.hotline} />
      </Card>
    </Section>
  )
}

export default function BoardPage() {
  const filter = filterIn(useRouter().params)
  return (
    <Page title={dispatchCopy.title} wide>
      <View className="dispatch">
        <View className="dispatch-acts">
          <Button kind="primary" onClick={ways.enter}>
            {dispatchCopy.enter}
          </Button>
        </View>
        <FilterPart key={wordsOf(filter)} filter={filter} />
        <Board key={wordsOf(filter)} filter={filter} />
        <LoadPart />
        <TellMe who="duty" id="dispatch" place="duty" />
        <Tools />
      </View>
    </Page>
  )
}
