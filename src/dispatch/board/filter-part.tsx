import type { ReportKind } from '@contract/report-kinds'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Filters } from '@/components/filters'
import { boardCopy, dispatchCopy } from '@/copy/dispatch'
import { kindWords } from '@/copy/report'
import { ways } from '../ways'
import type { Filter } from './filter'

const any = { value: 'any', label: boardCopy.any }
const statuses = [
  ...Object.entries(dispatchCopy.statuses).map(([value, label]) => ({ value: value as Filter['status'], label })),
  { value: 'overdue' as const, label: boardCopy.overdue },
]
const kinds = [any, ...Object.entries(kindWords).map(([value, label]) => ({ value, label }))]

/** What may be chosen besides the state. */
function Narrow({ filter }: { filter: Filter }) {
  const names = useNames()
  const go = (part: Partial<Filter>) => ways.boardOf({ ...filter, ...part })
  const pick = (value: string) => (value === 'any' ? null : value)
  return (
    <Filters>
      <Choice
        label={boardCopy.kind}
        options={kinds}
        value={filter.kind ?? 'any'}
        onChange={(value) => go({ kind: pick(value) as ReportKind | null })}
      />
      <Choice
        label={boardCopy.grid}
        options={[any, ...names.grids, { value: 'none', label: boardCopy.noGrid }]}
        value={filter.grid ?? 'any'}
        onChange={(value) => go({ grid: pick(value) })}
      />
      <Choice
        label={boardCopy.who}
        options={[any, ...names.workers, { value: 'none', label: dispatchCopy.nobody }]}
        value={filter.who ?? 'any'}
        onChange={(value) => go({ who: pick(value) })}
      />
    </Filters>
  )
}

interface Names {
  grids: { value: string; label: string }[]
  workers: { value: string; label: string }[]
}

function useNames(): Names {
  const { data } = useUnkept('dispatch.names', async () => {
    const [{ grids }, { workers }] = await Promise.all([call('reports.guide', {}), call('reports.workers', {})])
    return {
      grids: grids.map(({ id, name }) => ({ value: id, label: name })),
      workers: workers.map(({ ref, name }) => ({ value: ref, label: name })),
    }
  })
  return data ?? { grids: [], workers: [] }
}

/** Which reports; each choice is an address of its own. */
export function FilterPart({ filter }: { filter: Filter }) {
  const { status, kind, grid, who } = filter
  const narrowed = Boolean(kind ?? grid ?? who)
  const [open, setOpen] = useState(narrowed)
  return (
    <>
      <Filters>
        <Choice
          label={dispatchCopy.status}
          options={statuses}
          value={status}
          onChange={(one) => ways.boardOf({ ...filter, status: one })}
        />
        {status !== 'overdue' && (
          <View className="dispatch-acts">
            <Button onClick={() => setOpen(!open)}>{open ? boardCopy.fold : boardCopy.filter}</Button>
            {narrowed && (
              <Button onClick={() => ways.boardOf({ status, kind: null, grid: null, who: null })}>
                {boardCopy.filterOff}
              </Button>
            )}
          </View>
        )}
      </Filters>
      {open && status !== 'overdue' && <Narrow filter={filter} />}
    </>
  )
}
