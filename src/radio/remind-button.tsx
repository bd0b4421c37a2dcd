import type { Broadcast } from '@contract/radio'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { showToast } from '@/components/toast'
import { explain } from '@/copy/failures'
import { radioReminderCopy as copy } from '@/copy/radio-reminders'
import { useAct } from '@/events/use-act'
import { tapFor } from './reminding'
import type { Reminders } from './use-reminders'

interface RemindButtonProps {
  broadcast: Broadcast
  reminders: Reminders
}

/** Asks for one broadcast's reminder from a list, or takes it back. */
export function RemindButton({ broadcast, reminders }: RemindButtonProps) {
  const { busy, run } = useAct()
  const tap = tapFor(broadcast, reminders)
  if (!tap) return null
  const { id, title } = broadcast
  const press = () =>
    void run(
      () => reminders[tap](id),
      (failure) => {
        showToast(explain(failure).title)
        return true
      },
    )
  return (
    <View className="radio-tap">
      <Button busy={busy} label={copy.taps[tap](title)} onClick={press}>
        {tap === 'wish' && !busy && <Icon name="bell" />}
        {copy.short[tap]}
      </Button>
    </View>
  )
}
