import type { Broadcast } from '@contract/radio'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Problem } from '@/components/problem'
import { radioCopy } from '@/copy/radio'
import { radioReminderCopy as copy } from '@/copy/radio-reminders'
import { canSubscribe } from '@/device/subscribe'
import { useAct } from '@/events/use-act'
import { useReminder } from './use-reminder'

/** One that was moved after it was told is worth another tap. */
const again = 30 * 60_000

interface RemindPartProps {
  broadcast: Broadcast
  onCalendar: () => void
}

/** Ways not to miss a broadcast: WeChat's message, where there is a WeChat, and the phone's calendar. */
export function RemindPart({ broadcast, onCalendar }: RemindPartProps) {
  if (canSubscribe) return <Offered broadcast={broadcast} onCalendar={onCalendar} />
  return (
    <View className="radio-remind">
      <Button kind="primary" wide onClick={onCalendar}>
        {radioCopy.addCalendar}
      </Button>
      <View className="radio-note">{copy.onWeb}</View>
    </View>
  )
}

function Offered({ broadcast, onCalendar }: RemindPartProps) {
  const { offers, reminder, wish, forget } = useReminder(broadcast.id)
  const { busy, problem, run } = useAct()
  const isFar = Date.parse(broadcast.startsAt) - cloudNow() > again
  return (
    <View className="radio-remind">
      {reminder === 'wished' && (
        <>
          <View className="radio-reminded">
            <Icon name="bell" />
            {copy.wished}
          </View>
          <Button wide busy={busy} onClick={() => void run(forget)}>
            {copy.forget}
          </Button>
        </>
      )}
      {reminder === 'reminded' && <View className="radio-reminded">{copy.reminded}</View>}
      {(reminder === 'none' || (reminder === 'reminded' && isFar)) && offers && (
        <>
          <Button kind="primary" wide busy={busy} onClick={() => void run(wish)}>
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
