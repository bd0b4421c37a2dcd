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
/** What is asked of others for a turn, and which broadcast for it. */
type Asked = { turn: OpenTurn; wanted: Broadcast | undefined }

/** A turn of one's own: another may be asked to take it, until somebody has. */
function MyTurn({ broadcast, asked, onOffer, onChanged }: ActProps & { asked: Asked | null; onOffer: () => void }) {
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
        {asked && <Tag tone="gold">{asked.turn.inReturn ? hostCopy.exchanging : hostCopy.offered}</Tag>}
        {asked?.wanted && <View className="radio-note">{hostCopy.wants(asked.wanted, cloudNow())}</View>}
      </View>
      <Problem problem={problem} />
      <View className="radio-acts">
        {asked ? (
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

function OpenOne({ broadcast, turn, says, onChanged }: ActProps & { turn: OpenTurn; says: string }) {
  const { busy, problem, run } = useAct()
  const take = () =>
    void run(async () => {
      await call('radio.takeTurn', { broadcastId: broadcast.id, inReturn: turn.inReturn })
      await onChanged()
      return turn.inReturn ? hostCopy.exchanged : hostCopy.taken
    })
  return (
    <Card>
      <View className="radio-head">
        <View className="radio-title">{broadcast.title}</View>
        <View>{radioCopy.span(broadcast, cloudNow())}</View>
        <View className="radio-note">{says}</View>
      </View>
      <Problem problem={problem} />
      <View className="radio-acts">
        <Button kind="primary" busy={busy} onClick={take}>
          {turn.inReturn ? hostCopy.agree : hostCopy.take}
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
  const find = (wanted: string | null) => coming.find(({ id }) => id === wanted)
  const askedFor = ({ id }: Broadcast): Asked | null => {
    const turn = me.turns.find(({ broadcastId, from }) => broadcastId === id && from === me.hostId)
    return turn ? { turn, wanted: find(turn.inReturn) } : null
  }
  const open = me.turns.filter(({ from, to }) => from !== me.hostId && (to === null || to === me.hostId))
  return (
    <>
      {open.length > 0 && (
        <Section title={hostCopy.open}>
          <View className="radio">
            {open.map((turn) => {
              const { broadcastId, from } = turn
              const [broadcast, wanted] = [find(broadcastId), find(turn.inReturn)]
              const says = wanted ? hostCopy.exchangeFrom(sheet, from, wanted, now) : hostCopy.from(sheet, from)
              const isWhole = !turn.inReturn || wanted
              return (
                broadcast &&
                isWhole && (
                  <OpenOne key={broadcastId} broadcast={broadcast} turn={turn} says={says} onChanged={onChanged} />
                )
              )
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
              asked={askedFor(broadcast)}
              onOffer={() => setOffering(broadcast)}
              onChanged={onChanged}
            />
          ))}
        </View>
      </Section>
      {offering && (
        <OfferSheet
          broadcast={offering}
          sheet={sheet}
          hostId={me.hostId}
          onClose={() => setOffering(null)}
          onChanged={onChanged}
        />
      )}
    </>
  )
}
