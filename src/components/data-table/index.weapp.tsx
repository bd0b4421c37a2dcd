import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Press } from '../press'
import type { DataTableProps } from './data-table-props'
import './index.scss'

export type { Column } from './data-table-props'

/** On a phone each row is a card with its columns named. */
export function DataTable<Row>({ label, columns, rows, keyOf, onOpen }: DataTableProps<Row>) {
  return (
    <View className="data-table" {...aria({ role: 'list', label })}>
      {rows.map((row) => (
        <View key={keyOf(row)} className="data-row" {...aria({ role: 'listitem' })}>
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
