import type { Input } from '@contract/index'
import type { Broadcast, ProgrammeSheet } from '@contract/radio'
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
import { wantedBy } from './wanted-by'

const anyone = 'anyone'
const ways = (['give', 'exchange'] as const).map((value) => ({ value, label: hostCopy.ways[value] }))

interface OfferSheetProps {
  broadcast: Broadcast
  sheet: ProgrammeSheet
  hostId: string
  onClose: () => void
  onChanged: () => Promise<void>
}

/** Asks one host, or all of them, to take a turn; or offers it for one of another's. */
export function OfferSheet({ broadcast, sheet, hostId, onClose, onChanged }: OfferSheetProps) {
  const [way, setWay] = useState<'give' | 'exchange'>('give')
  const [to, setTo] = useState(anyone)
  const [wanted, setWanted] = useState<string | null>(null)
  const { busy, problem, run } = useAct()
  const now = cloudNow()
  const others = wantedBy(sheet, broadcast, hostId, now)
  const asked = others.find(({ id }) => id === wanted)
  const gives = way === 'give'
  const send = (offer: Omit<Input<'radio.offerTurn'>, 'broadcastId'>) =>
    void run(async () => {
      await call('radio.offerTurn', { broadcastId: broadcast.id, ...offer })
      onClose()
      await onChanged()
      return gives ? hostCopy.asked : hostCopy.exchangeAsked
    })
  const submit = () => {
    if (gives) send({ to: to === anyone ? null : to })
    else if (asked) send({ to: asked.hosts[0] ?? null, inReturn: asked.id })
  }
  const hosts = [{ id: anyone, name: hostCopy.anyone }, ...sheet.hosts.filter(({ id }) => id !== hostId)]
  return (
    <Sheet open title={hostCopy.offer} onClose={onClose}>
      <View className="radio">
        <View>{`${broadcast.title} · ${radioCopy.span(broadcast, now)}`}</View>
        <Choice label={hostCopy.how} options={ways} value={way} onChange={setWay} />
        {gives && (
          <Choice
            label={hostCopy.ask}
            options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
            value={to}
            onChange={setTo}
          />
        )}
        {!gives && others.length === 0 && <View className="radio-note">{hostCopy.noneToExchange}</View>}
        {!gives && others.length > 0 && (
          <Choice
            label={hostCopy.which}
            options={others.map((one) => ({ value: one.id, label: hostCopy.theirs(sheet, one, now) }))}
            value={wanted}
            onChange={setWanted}
          />
        )}
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} disabled={!gives && !asked} onClick={submit}>
          {hostCopy.send}
        </Button>
      </View>
    </Sheet>
  )
}
