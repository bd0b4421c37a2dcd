import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { classes } from '@/components/classes'
import { Filters } from '@/components/filters'
import { boardCopy } from '@/copy/dispatch'
import { equipmentCopy } from '@/copy/equipment'
import type { Filter } from '../filter'
import { ways } from '../ways'

const orders = Object.entries(equipmentCopy.orders).map(([value, label]) => ({
  value: value as Filter['order'],
  label,
}))

interface FilterPartProps {
  filter: Filter
  grids: readonly { id: string; name: string }[]
}

/** Which things, and in which order; each choice is an address of its own. */
export function FilterPart({ filter, grids }: FilterPartProps) {
  const { order, type, gridId, state } = filter
  const [open, setOpen] = useState(Boolean(type ?? gridId ?? state))
  const go = (part: { [K in keyof Filter]?: Filter[K] | undefined }) => {
    const next = { order, type, gridId, state, ...part }
    ways.listOf({
      order: next.order ?? 'due',
      ...(next.type && { type: next.type }),
      ...(next.gridId && { gridId: next.gridId }),
      ...(next.state && { state: next.state }),
    })
  }
  const gridOptions = [
    { value: 'all', label: equipmentCopy.allGrids },
    ...grids.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Filters>
      <Choice label={equipmentCopy.order} options={orders} value={order} onChange={(one) => go({ order: one })} />
      <View className="filters-fold">
        <Button onClick={() => setOpen(!open)}>{open ? boardCopy.fold : boardCopy.filter}</Button>
      </View>
      <View className={classes('filters-more', open && 'filters-open')}>
        <Choice
          label={equipmentCopy.type}
          options={equipmentCopy.types}
          value={type ?? 'all'}
          onChange={(one) => go({ type: one === 'all' ? undefined : one })}
        />
        {grids.length > 0 && (
          <Choice
            label={equipmentCopy.grid}
            options={gridOptions}
            value={gridId ?? 'all'}
            onChange={(one) => go({ gridId: one === 'all' ? undefined : one })}
          />
        )}
        <Choice
          label={equipmentCopy.state}
          options={equipmentCopy.states}
          value={state ?? 'all'}
          onChange={(one) => go({ state: one === 'all' ? undefined : one })}
        />
      </View>
    </Filters>
  )
}
