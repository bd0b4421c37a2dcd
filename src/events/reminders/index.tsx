import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { showToast } from '@/components/toast'
import { reminderCopy } from '@/copy/messages'
import { canSubscribe } from '@/device/subscribe'
import './index.scss'
import { type Reminded, useReminders } from './use-reminders'

/** One tap for WeChat's reminders, where there is a WeChat. */
export function Reminders(place: Reminded) {
  return canSubscribe ? <Offered {...place} /> : null
}

function Offered(place: Reminded) {
  const { offers, allowed, ask } = useReminders(place)
  const copy = reminderCopy[place.what]
  const [busy, setBusy] = useState(false)
  if (allowed) return <View className="reminders-done">{copy.done[place.state]}</View>
  if (!offers) return null
  const press = async () => {
    setBusy(true)
    const done = await ask()
    setBusy(false)
    showToast(done ? copy.done[place.state] : reminderCopy.refused)
  }
  return (
    <View className="reminders">
      <Button wide busy={busy} onClick={() => void press()}>
        <Icon name="bell" />
        {copy[place.state].ask}
      </Button>
      <View className="reminders-note">{copy[place.state].note}</View>
    </View>
  )
}
