import type { Broadcast, OpenTurn, ProgrammeSheet } from '@contract/radio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { hostCopy, radioCopy } from '@/copy/radio'
import { useAct } from '@/events/use-act'
import { OfferSheet } from './offer-sheet'

interface TurnsProps {
  sheet: ProgrammeSheet
  me: { hostId: string; turns: OpenTurn[] }
  onChanged: () => Promise<void>
}

type ActProps = Pick<TurnsProps, 'onChanged'> & { broadcast: Broadcast }

/** A turn of one's own: another may be asked to take it, until somebody has. */
function MyTurn({ broadcast, offered, onOffer, onChanged }: ActProps & { offered: boolean; onOffer: () => void }) {
  const { busy, problem, run } = useAct()
  const withdraw = () =>
    void run(async () => {
      await call('radio.withdrawTurn', { broadcastId: broadcast.id })
      await onChanged()
      return hostCopy.withdrawn
    })
  return (
    <Card>
      <View className="radio-head">
        <View className="radio-title">{broadcast.title}</View>
        <View>{radioCopy.span(broadcast, cloudNow())}</View>
        {offered && <Tag tone="gold">{hostCopy.offered}</Tag>}
      </View>
      <Problem problem={problem} />
      <View className="radio-acts">
        {offered ? (
          <Button busy={busy} onClick={withdraw}>
            {hostCopy.withdraw}
          </Button>
        ) : (
          <Button onClick={onOffer}>{hostCopy.offer}</Button>
        )}
      </View>
    </Card>
  )
}

function OpenOne({ broadcast, from, onChanged }: ActProps & { from: string }) {
  const { busy, problem, run } = useAct()
  const take = () =>
    void run(async () => {
      await call('radio.takeTurn', { broadcastId: broadcast.id })
      await onChanged()
      return hostCopy.taken
    })
  return (
    <Card>
      <View className="radio-head">
        <View className="radio-title">{broadcast.title}</View>
        <View>{radioCopy.span(broadcast, cloudNow())}</View>
        <View className="radio-note">{from}</View>
      </View>
      <Problem problem={problem} />
      <View className="radio-acts">
        <Button kind="primary" busy={busy} onClick={take}>
          {hostCopy.take}
        </Button>
      </View>
    </Card>
  )
}

/** What comes up for a host, and turns of others that they may take. */
export function Turns({ sheet, me, onChanged }: TurnsProps) {
  const [offering, setOffering] = useState<Broadcast | null>(null)
  const now = cloudNow()
  const coming = sheet.broadcasts.filter(({ startsAt, state }) => state === 'on' && Date.parse(startsAt) > now)
  const mine = coming.filter(({ hosts }) => hosts.includes(me.hostId))
  const open = me.turns.filter(({ from, to }) => from !== me.hostId && (to === null || to === me.hostId))
  return (
    <>
      {open.length > 0 && (
        <Section title={hostCopy.open}>
          <View className="radio">
            {open.map(({ broadcastId, from }) => {
              const broadcast = coming.find(({ id }) => id === broadcastId)
              const asked = hostCopy.from(sheet, from)
              return broadcast && <OpenOne key={broadcastId} broadcast={broadcast} from={asked} onChanged={onChanged} />
            })}
          </View>
        </Section>
      )}
      <Section title={hostCopy.mine}>
        {mine.length === 0 && <Empty title={hostCopy.noneMine} hint={hostCopy.noneMineHint} icon="sound" />}
        <View className="radio">
          {mine.map((broadcast) => (
            <MyTurn
              key={broadcast.id}
              broadcast={broadcast}
              offered={me.turns.some(({ broadcastId, from }) => broadcastId === broadcast.id && from === me.hostId)}
              onOffer={() => setOffering(broadcast)}
              onChanged={onChanged}
            />
          ))}
        </View>
      </Section>
      {offering && (
        <OfferSheet
          broadcast={offering}
          others={sheet.hosts.filter(({ id }) => id !== me.hostId)}
          onClose={() => setOffering(null)}
          onChanged={onChanged}
        />
      )}
    </>
  )
}
