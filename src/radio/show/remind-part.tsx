import type { Broadcast } from '@contract/radio'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Problem } from '@/components/problem'
import { radioCopy } from '@/copy/radio'
import { radioReminderCopy as copy } from '@/copy/radio-reminders'
import { useAct } from '@/events/use-act'
import { tapFor, useReminding } from '../reminding'
import type { Reminders } from '../use-reminders'

interface RemindPartProps {
  broadcast: Broadcast
  onCalendar: () => void
}

/** Ways not to miss a broadcast: WeChat's message, where there is a WeChat, and the phone's calendar. */
export function RemindPart({ broadcast, onCalendar }: RemindPartProps) {
  const reminders = useReminding()
  if (reminders) return <Offered broadcast={broadcast} reminders={reminders} onCalendar={onCalendar} />
  return (
    <View className="radio-remind">
      <Button kind="primary" wide onClick={onCalendar}>
        {radioCopy.addCalendar}
      </Button>
      <View className="radio-note">{copy.onWeb}</View>
    </View>
  )
}

function Offered({ broadcast, reminders, onCalendar }: RemindPartProps & { reminders: Reminders }) {
  const { busy, problem, run } = useAct()
  const reminder = reminders.reminderOf(broadcast.id)
  const tap = tapFor(broadcast, reminders)
  return (
    <View className="radio-remind">
      {reminder === 'wished' && (
        <View className="radio-reminded">
          <Icon name="bell" />
          {copy.wished}
        </View>
      )}
      {reminder === 'reminded' && <View className="radio-reminded">{copy.reminded}</View>}
      {tap === 'forget' && (
        <Button wide busy={busy} onClick={() => void run(() => reminders.forget(broadcast.id))}>
          {copy.forget}
        </Button>
      )}
      {tap === 'wish' && (
        <>
          <Button kind="primary" wide busy={busy} onClick={() => void run(() => reminders.wish(broadcast.id))}>
            <Icon name="bell" />
            {copy.ask}
          </Button>
          <View className="radio-note">{copy.note}</View>
        </>
      )}
      <Problem problem={problem} />
      <Button wide onClick={onCalendar}>
        {radioCopy.addCalendar}
      </Button>
    </View>
  )
}
