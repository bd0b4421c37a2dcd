import type { RosterLine } from '@contract/events'
import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { rosterCopy } from '@/copy/office-roster'

interface SignInSheetProps {
  title: string
  when: string
  place: string
  lines: readonly RosterLine[]
}

const head = ['', rosterCopy.number, rosterCopy.name, rosterCopy.party, rosterCopy.signature]

/** On paper only: the seated with room for a signature, and empty lines for who comes unannounced. */
export function SignInSheet({ title, when, place, lines }: SignInSheetProps) {
  const rows = lines.filter(({ state }) => state === 'seated')
  const cells = [
    ...rows.map((line, index) => [String(index + 1), line.ticketNumber, line.name, String(line.party), '']),
    ...Array.from({ length: 8 }, (_, index) => [String(rows.length + index + 1), '', '', '', '']),
  ]
  return (
    <View className="paper" {...aria({ hidden: true })}>
      <View className="paper-title">{rosterCopy.sheetTitle(title)}</View>
      <View>
        {when} · {place}
      </View>
      <View className="paper-table">
        <PaperRow cells={head} />
        {cells.map((row) => (
          <PaperRow key={`${row[0]}`} cells={row} />
        ))}
      </View>
    </View>
  )
}

const PaperRow = ({ cells }: { cells: readonly string[] }) => (
  <View className="paper-row">
    {cells.map((cell, column) => (
      <View key={`${head[column]}`} className="paper-cell">
        {cell}
      </View>
    ))}
  </View>
)
