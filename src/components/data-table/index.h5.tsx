import { classes } from '../classes'
import { Icon } from '../icon'
import { Press } from '../press'
import { Tick } from '../tick'
import type { Column, DataTableProps } from './data-table-props'
import { type Sorting, useSorted } from './use-sorted'
import './index.scss'

export type { Column } from './data-table-props'

/** A real table; on a narrow screen each row becomes a card with its columns named. */
export function DataTable<Row>({ label, columns, rows, keyOf, onOpen, selection }: DataTableProps<Row>) {
  const { sorted, sorting, sort } = useSorted(columns, rows)
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {selection && <td className="data-head" />}
          {columns.map((column) => (
            <Head key={column.key} column={column} sorting={sorting} onSort={() => sort(column.key)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={keyOf(row)} className="data-row">
            {selection && (
              <td className="data-cell data-tick">
                <Tick
                  label={selection.nameOf(row)}
                  checked={selection.chosen.has(keyOf(row))}
                  onChange={(chosen) => selection.onChoose(keyOf(row), chosen)}
                />
              </td>
            )}
            {columns.map((column, index) => (
              <td key={column.key} data-title={column.title} className={classes('data-cell', column.end && 'data-end')}>
                {index === 0 && onOpen ? (
                  <Press className="data-open" onClick={() => onOpen(row)}>
                    {column.cell(row)}
                  </Press>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  sorting: Sorting | null
  onSort: () => void
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const direction = sorting?.key !== column.key ? undefined : sorting.down ? 'descending' : 'ascending'
  return (
    <th scope="col" className={classes('data-head', column.end && 'data-end')} aria-sort={direction}>
      {column.sortBy ? (
        <Press className={classes('data-sort', direction && `data-${direction}`)} onClick={onSort}>
          {column.title}
          <Icon name="down" className="data-arrow" />
        </Press>
      ) : (
        column.title
      )}
    </th>
  )
}
