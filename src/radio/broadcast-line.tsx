import type { Broadcast, ProgrammeSheet } from '@contract/radio'
import { cloudNow } from '@/cloud/clock'
import { ListItem } from '@/components/list-item'
import { radioCopy } from '@/copy/radio'
import { go } from '@/events/go'

interface BroadcastLineProps {
  broadcast: Broadcast
  sheet: ProgrammeSheet
  /** Whether the day stands above it already. */
  dayKnown?: boolean
}

/** One broadcast of a list: when, what, by whom, and what is otherwise than usual. */
export function BroadcastLine({ broadcast, sheet, dayKnown = false }: BroadcastLineProps) {
  const now = cloudNow()
  const when = dayKnown ? radioCopy.clocks(broadcast) : radioCopy.span(broadcast, now)
  const state = radioCopy.stateOf(broadcast, now)
  const note = [when, broadcast.state === 'on' ? radioCopy.by(sheet, broadcast) : broadcast.note].filter(Boolean)
  return (
    <ListItem
      title={broadcast.title}
      note={note.join(' · ')}
      {...(state && { value: state })}
      onClick={() => go.broadcast(broadcast.id)}
    />
  )
}
