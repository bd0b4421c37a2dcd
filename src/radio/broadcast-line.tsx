import type { Broadcast, ProgrammeSheet } from '@contract/radio'
import { cloudNow } from '@/cloud/clock'
import { ListItem } from '@/components/list-item'
import { radioCopy } from '@/copy/radio'
import { radioReminderCopy } from '@/copy/radio-reminders'
import { go } from '@/events/go'
import { useKeptReminders } from '@/radio-sheet/reminders'

interface BroadcastLineProps {
  broadcast: Broadcast
  sheet: ProgrammeSheet
  /** Whether the day stands above it already. */
  dayKnown?: boolean
}

/** One broadcast of a list: when, what, by whom, and what is otherwise than usual. */
export function BroadcastLine({ broadcast, sheet, dayKnown = false }: BroadcastLineProps) {
  const now = cloudNow()
  const reminderOf = useKeptReminders()
  const mark = Date.parse(broadcast.startsAt) > now ? radioReminderCopy.mark[reminderOf(broadcast.id)] : ''
  const when = dayKnown ? radioCopy.clocks(broadcast) : radioCopy.span(broadcast, now)
  const state = [radioCopy.stateOf(broadcast, now), mark].filter(Boolean).join(' · ')
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
