import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Press } from '../press'
import { Tick } from '../tick'
import type { DataTableProps } from './data-table-props'
import './index.scss'

export type { Column } from './data-table-props'

/** On a phone each row is a card with its columns named. */
export function DataTable<Row>({ label, columns, rows, keyOf, onOpen, selection }: DataTableProps<Row>) {
  return (
    <View className="data-table" {...aria({ role: 'list', label })}>
      {rows.map((row) => (
        <View key={keyOf(row)} className="data-row" {...aria({ role: 'listitem' })}>
          {selection && (
            <Tick
              label={selection.nameOf(row)}
              checked={selection.chosen.has(keyOf(row))}
              onChange={(chosen) => selection.onChoose(keyOf(row), chosen)}
            />
          )}
          {columns.map((column, index) => (
            <View key={column.key} className="data-cell">
              {index > 0 && <View className="data-name">{column.title}</View>}
              {index === 0 && onOpen ? (
                <Press className="data-open" onClick={() => onOpen(row)}>
                  {column.cell(row)}
                </Press>
              ) : (
                <View>{column.cell(row)}</View>
              )}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
