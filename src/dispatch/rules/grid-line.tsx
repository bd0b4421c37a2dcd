import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { rulesCopy } from '@/copy/dispatch'
import type { GridDraft } from './use-rules'

interface GridLineProps {
  grid: GridDraft
  tried: boolean
  inUse: boolean
  onChange: (grid: GridDraft) => void
  onRemove: () => void
}

/** A grid with its buildings: a report there belongs to it by itself. */
export function GridLine({ grid, tried, inUse, onChange, onRemove }: GridLineProps) {
  return (
    <Card>
      <Field
        label={rulesCopy.gridName}
        value={grid.name}
        maxLength={20}
        error={tried && grid.name.trim() === '' ? rulesCopy.gridNameNeeded : undefined}
        onInput={(name) => onChange({ ...grid, name })}
      />
      <Field
        label={rulesCopy.gridBuildings}
        value={grid.buildings}
        maxLength={2000}
        multiline
        onInput={(buildings) => onChange({ ...grid, buildings })}
      />
      <View className="dispatch-acts">
        {inUse ? (
          <View className="report-note">{rulesCopy.gridInUse}</View>
        ) : (
          <Button onClick={onRemove}>{rulesCopy.gridRemove}</Button>
        )}
      </View>
    </Card>
  )
}
