import { View } from '@tarojs/components'
import { classes } from '@/components/classes'
import { Press } from '@/components/press'
import { hidingCopy } from '@/copy/photos'
import { columns, rows } from './marks'

const cells = Array.from({ length: columns * rows }, (_, cell) => cell)

interface CellsProps {
  hidden: readonly number[]
  onToggle: (cell: number) => void
}

/** The picture in cells that a keyboard and a screen reader reach. */
export function Cells({ hidden, onToggle }: CellsProps) {
  return (
    <View className="hide-cells">
      {cells.map((cell) => (
        <Press
          key={cell}
          className={classes('hide-cell', hidden.includes(cell) && 'hide-cell-on')}
          role="checkbox"
          checked={hidden.includes(cell)}
          label={hidingCopy.cell(Math.floor(cell / columns) + 1, (cell % columns) + 1)}
          onClick={() => onToggle(cell)}
        />
      ))}
    </View>
  )
}
