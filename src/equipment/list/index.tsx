import type { Asset } from '@contract/assets'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { sayDayOf } from '@/asset/asset-card'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { assetCopy, assetTypes, sayAssetState, sayDue } from '@/copy/asset'
import { equipmentCopy } from '@/copy/equipment'
import { equipmentImport } from '@/copy/equipment-import'
import { sayAsOf } from '@/copy/times'
import { saveFile } from '@/device/save-file'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useAct } from '@/events/use-act'
import { useShownAgain } from '@/events/use-shown-again'
import { useSlices } from '@/events/use-slices'
import { ImportPart } from '@/imports'
import { type Filter, filterIn, wordsOf } from '../filter'
import { ways } from '../ways'
import { FilterPart } from './filter-part'
import { HandOverSheet } from './hand-over-sheet'
import { readRows } from './read-rows'
import '../index.scss'

const pageSize = 50
type After = { on: string; id: string }

const columns: Column<Asset>[] = [
  { key: 'name', title: equipmentCopy.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'type',
    title: equipmentCopy.type,
    cell: ({ type }) => assetTypes[type],
    sortBy: ({ type }) => assetTypes[type],
  },
  {
    key: 'where',
    title: equipmentCopy.where,
    cell: ({ building, detail }) => [building, detail].filter(Boolean).join(' '),
    sortBy: ({ building, detail }) => `${building ?? ''} ${detail}`,
  },
  {
    key: 'state',
    title: equipmentCopy.state,
    cell: ({ state }) => <Tag tone={sayAssetState(state).tone}>{sayAssetState(state).text}</Tag>,
  },
  {
    key: 'due',
    title: equipmentCopy.due,
    cell: ({ nextDueOn, due }) => {
      const pressing = sayDue(due)
      return (
        <View className="equipment-day">
          <View>{sayDayOf(nextDueOn)}</View>
          {pressing && <Tag tone={pressing.tone}>{pressing.text}</Tag>}
        </View>
      )
    },
    sortBy: ({ nextDueOn }) => nextDueOn,
  },
  {
    key: 'expiry',
    title: equipmentCopy.expiry,
    cell: ({ expiresOn, expired }) =>
      expiresOn && (
        <View className="equipment-day">
          <View>{sayAsOf(`${expiresOn}T00:00:00+08:00`)}</View>
          {expired && <Tag tone="bad">{assetCopy.expired}</Tag>}
        </View>
      ),
    sortBy: ({ expiresOn }) => expiresOn ?? '',
  },
]

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What can be done with what the filter shows. */
function Acts({ filter, what }: { filter: Filter; what: string }) {
  const [handing, setHanding] = useState(false)
  const { busy, problem, run } = useAct()
  const save = () =>
    run(async () => {
      const { rows, xlsx } = await call('assets.exportSheet', {})
      await saveFile(`${equipmentCopy.title}.xlsx`, xlsx, xlsxType)
      return equipmentCopy.exported(rows)
    })
  return (
    <>
      <View className="equipment-acts">
        <Button kind="primary" onClick={ways.add}>
          {equipmentCopy.add}
        </Button>
        <Button onClick={() => ways.sheetOf(filter)}>{equipmentCopy.sheet}</Button>
        <Button onClick={() => setHanding(true)}>{equipmentCopy.handOver}</Button>
        <Button busy={busy} onClick={save}>
          {equipmentCopy.export}
        </Button>
      </View>
      <Problem problem={problem} />
      {handing && <HandOverSheet filter={filter} what={what} onClose={() => setHanding(false)} />}
    </>
  )
}

function Things({ filter }: { filter: Filter }) {
  const list = useSlices(`equipment.${wordsOf(filter)}`, async (after?: After) => {
    const { assets, next } = await call('assets.officeList', { ...filter, limit: pageSize, ...(after && { after }) })
    return { rows: assets, next }
  })
  // Back from a thing that was changed.
  useShownAgain(list.refresh)
  return (
    <>
      <Section title={equipmentCopy.list}>
        {list.loading && <Skeleton lines={6} />}
        {!list.rows && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.rows?.length === 0 && <Empty title={equipmentCopy.empty} icon="check" />}
        {list.rows && list.rows.length > 0 && (
          <View className="equipment-list">
            <DataTable
              label={equipmentCopy.list}
              columns={columns}
              rows={list.rows}
              keyOf={({ id }) => id}
              onOpen={({ id }) => ways.edit(id)}
            />
          </View>
        )}
        <More {...list} />
      </Section>
      <ImportPart
        words={equipmentImport}
        read={readRows}
        look={(rows) => call('assets.previewImport', { rows })}
        bringIn={(rows) => call('assets.importRows', { rows })}
        onImported={list.refresh}
      />
    </>
  )
}

export default function EquipmentPage() {
  const filter = filterIn(useRouter().params)
  const guide = useUnkept('equipment.guide', () => call('reports.guide', {}))
  const grids = guide.data?.grids ?? []
  const named = [grids.find(({ id }) => id === filter.gridId)?.name, filter.type && assetTypes[filter.type]]
  const what = named.filter(Boolean).join('') || equipmentCopy.everything
  return (
    <Page title={equipmentCopy.title} wide>
      <View className="equipment">
        <Acts filter={filter} what={what} />
        <FilterPart filter={filter} grids={grids} />
        <Things filter={filter} />
      </View>
    </Page>
  )
}
