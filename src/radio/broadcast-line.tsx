import type { Broadcast, ProgrammeSheet } from '@contract/radio'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { ListItem } from '@/components/list-item'
import { radioCopy } from '@/copy/radio'
import { radioReminderCopy } from '@/copy/radio-reminders'
import { go } from '@/events/go'
import { useKeptReminders } from '@/radio-sheet/reminders'
import { RemindButton } from './remind-button'
import { useReminding } from './reminding'

interface BroadcastLineProps {
  broadcast: Broadcast
  sheet: ProgrammeSheet
  /** Whether the day stands above it already. */
  dayKnown?: boolean
}

/** One broadcast of a list: when, what, by whom, what is otherwise than usual, and a tap to be reminded of it. */
export function BroadcastLine({ broadcast, sheet, dayKnown = false }: BroadcastLineProps) {
  const now = cloudNow()
  const kept = useKeptReminders()
  const reminders = useReminding()
  const reminderOf = reminders?.reminderOf ?? kept
  const mark = Date.parse(broadcast.startsAt) > now ? radioReminderCopy.mark[reminderOf(broadcast.id)] : ''
  const when = dayKnown ? radioCopy.clocks(broadcast) : radioCopy.span(broadcast, now)
  const state = [radioCopy.stateOf(broadcast, now), mark].filter(Boolean).join(' · ')
  const note = [when, broadcast.state === 'on' ? radioCopy.by(sheet, broadcast) : broadcast.note].filter(Boolean)
  return (
    <View className="radio-row">
      <ListItem
        title={broadcast.title}
        note={note.join(' · ')}
        {...(state && { value: state })}
        onClick={() => go.broadcast(broadcast.id)}
      />
      {reminders && <RemindButton broadcast={broadcast} reminders={reminders} />}
    </View>
  )
}
