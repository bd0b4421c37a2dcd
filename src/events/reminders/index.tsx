import type { Seat } from '@contract/events'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { showToast } from '@/components/toast'
import { reminderCopy } from '@/copy/messages'
import { canSubscribe } from '@/device/subscribe'
import './index.scss'
import { useReminders } from './use-reminders'

/** One tap for WeChat's reminders, where there is a WeChat. */
export function Reminders({ seat }: { seat: Seat }) {
  return canSubscribe ? <Offered seat={seat} /> : null
}

function Offered({ seat }: { seat: Seat }) {
  const { offers, allowed, ask } = useReminders(seat)
  const [busy, setBusy] = useState(false)
  if (allowed) return <View className="reminders-done">{reminderCopy.done[seat.state]}</View>
  if (!offers) return null
  const press = async () => {
    setBusy(true)
    const done = await ask()
    setBusy(false)
    showToast(done ? reminderCopy.done[seat.state] : reminderCopy.refused)
  }
  return (
    <View className="reminders">
      <Button wide busy={busy} onClick={() => void press()}>
        <Icon name="bell" />
        {reminderCopy[seat.state].ask}
      </Button>
      <View className="reminders-note">{reminderCopy[seat.state].note}</View>
    </View>
  )
}
