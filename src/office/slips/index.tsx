import type { CareSlip } from '@contract/care-slips'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Filters } from '@/components/filters'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { sayActs, sayDwelling, slipCopy, slipsCopy } from '@/copy/slips'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { More } from '@/events/more'
import { ways } from '../ways'
import { SlipSheet } from './slip-sheet'
import { states, useSlips } from './use-slips'
import '../events/index.scss'
import './index.scss'

const { columns: titles } = slipsCopy
const columns: Column<CareSlip>[] = [
  { key: 'name', title: titles.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'dwelling', title: titles.dwelling, cell: sayDwelling, sortBy: sayDwelling },
  { key: 'head', title: titles.head, cell: ({ head }) => head, sortBy: ({ head }) => head },
  { key: 'acts', title: titles.acts, cell: ({ acts }) => sayActs(acts) },
  { key: 'signedOn', title: titles.signedOn, cell: ({ signedOn }) => signedOn, sortBy: ({ signedOn }) => signedOn },
  {
    key: 'until',
    title: titles.until,
    cell: ({ until }) => {
      const now = cloudNow()
      return <Tag tone={Date.parse(until) > now ? 'ok' : 'gold'}>{slipsCopy.until(until, now)}</Tag>
    },
    sortBy: ({ until }) => until,
  },
]

export default function SlipsPage() {
  const desk = useSlips()
  const { state, list, chosen } = desk
  return (
    <Page title={slipsCopy.title} wide>
      <View className="slips-intro">{slipsCopy.intro}</View>
      <View className="office-actions">
        <Button onClick={() => go.slip(true)}>{slipCopy.enter}</Button>
      </View>
      <View className="office-filters">
        <Filters>
          <Choice
            label={slipsCopy.which}
            options={states.map((value) => ({ value, label: slipsCopy.states[value] }))}
            value={state}
            onChange={ways.slipsOf}
          />
        </Filters>
      </View>
      {list.loading && <Skeleton lines={5} />}
      {!list.events && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
      {list.events?.length === 0 && <Empty title={slipsCopy.empty[state]} icon="book" />}
      {list.events && list.events.length > 0 && (
        <DataTable
          label={slipsCopy.states[state]}
          columns={columns}
          rows={list.events}
          keyOf={({ ref }) => ref}
          onOpen={desk.choose}
        />
      )}
      {list.events && <More {...list} />}
      {chosen && <SlipSheet key={chosen.ref} slip={chosen} desk={desk} />}
    </Page>
  )
}
