import type { Broadcast } from '@contract/radio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { hostCopy, radioCopy } from '@/copy/radio'
import { useAct } from '@/events/use-act'

const anyone = 'anyone'

interface OfferSheetProps {
  broadcast: Broadcast
  others: readonly { id: string; name: string }[]
  onClose: () => void
  onChanged: () => Promise<void>
}

/** Asks one host, or all of them, to take a turn. */
export function OfferSheet({ broadcast, others, onClose, onChanged }: OfferSheetProps) {
  const [to, setTo] = useState(anyone)
  const { busy, problem, run } = useAct()
  const send = () =>
    void run(async () => {
      await call('radio.offerTurn', { broadcastId: broadcast.id, to: to === anyone ? null : to })
      onClose()
      await onChanged()
      return hostCopy.asked
    })
  const options = [{ id: anyone, name: hostCopy.anyone }, ...others].map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Sheet open title={hostCopy.offer} onClose={onClose}>
      <View className="radio">
        <View>{`${broadcast.title} · ${radioCopy.span(broadcast, cloudNow())}`}</View>
        <Choice label={hostCopy.ask} options={options} value={to} onChange={setTo} />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={send}>
          {hostCopy.send}
        </Button>
      </View>
    </Sheet>
  )
}
