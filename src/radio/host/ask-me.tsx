import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { showToast } from '@/components/toast'
import { askHostCopy } from '@/copy/radio'
import { canSubscribe } from '@/device/subscribe'
import { useConsent } from '@/events/reminders/use-consent'

/** Lets WeChat ask a host who forgot to note what was on, where there is a WeChat. */
export function AskMe({ hostId }: { hostId: string }) {
  return canSubscribe ? <Offered hostId={hostId} /> : null
}

function Offered({ hostId }: { hostId: string }) {
  const { offers, left, ask } = useConsent({ id: hostId, place: `radio.host.${hostId}`, kinds: ['airing'] })
  const [busy, setBusy] = useState(false)
  if (!offers) return null
  const press = async () => {
    setBusy(true)
    const done = await ask()
    setBusy(false)
    showToast(done ? askHostCopy.done : askHostCopy.refused)
  }
  return (
    <Card>
      <View className="radio">
        <Button wide busy={busy} onClick={() => void press()}>
          <Icon name="bell" />
          {askHostCopy.ask}
        </Button>
        <View className="radio-note">{askHostCopy.left(left?.airing ?? 0)}</View>
      </View>
    </Card>
  )
}
