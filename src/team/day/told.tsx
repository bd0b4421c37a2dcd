import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { shiftMessageCopy as copy, messagesCopy } from '@/copy/messages'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'

/** What those on a shift were told, latest first, and whom it did not reach; asked for when a leader wants to know. */
export function Told({ shiftId }: { shiftId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Section title={copy.told}>
      <Card>
        <Button wide onClick={() => setOpen(!open)}>
          {open ? messagesCopy.hide : copy.show}
        </Button>
        {open && <Rounds shiftId={shiftId} />}
      </Card>
    </Section>
  )
}

function Rounds({ shiftId }: { shiftId: string }) {
  const { data, failure, refresh } = useUnkept(`told.${shiftId}`, () => call('messages.shiftReport', { shiftId }))
  if (!data) return failure ? <Failed failure={failure} onRetry={refresh} /> : <Skeleton lines={3} />
  if (data.rounds.length === 0) return <View className="day-note">{copy.toldNone}</View>
  return (
    <View className="day-told">
      {[...data.rounds].reverse().map((round) => (
        <View key={`${round.about}${round.at}`} className="day-line">
          <View className="day-words">
            <View className="day-name">{copy.about(round.about)}</View>
            <View className="day-note">
              {[round.at && sayMoment(round.at, cloudNow()), round.words].filter(Boolean).join(' · ')}
            </View>
            <View className="day-tags">
              <Tag tone={round.missed.length > 0 ? 'gold' : 'ok'}>{copy.counts(round)}</Tag>
            </View>
            {round.missed.map(({ ticketNumber, name, why }) => (
              <View key={ticketNumber} className="day-note">
                {copy.missed(name, messagesCopy.why(why))}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
