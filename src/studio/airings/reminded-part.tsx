import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { messagesCopy } from '@/copy/messages'
import { remindedCopy as copy } from '@/copy/radio-reminders'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'

/** How many listeners reminders reached and did not reach; asked for when staff want to know. */
export function RemindedPart() {
  const [open, setOpen] = useState(false)
  return (
    <Section title={copy.title}>
      <Card>
        {open && <Rounds />}
        <Button onClick={() => setOpen(!open)}>{open ? messagesCopy.hide : copy.show}</Button>
      </Card>
    </Section>
  )
}

function Rounds() {
  const { data, failure, refresh } = useUnkept('reminded', () => call('radio.reminded', {}))
  if (!data) return failure ? <Failed failure={failure} onRetry={refresh} /> : <Skeleton lines={3} />
  if (data.rounds.length === 0) return <View className="on-air-note">{copy.none}</View>
  return (
    <>
      {data.rounds.map((round) => (
        <View key={round.broadcastId} className="on-air-line">
          <View className="on-air-words">
            <View className="on-air-name">{`${round.title} · ${sayMoment(round.startsAt, cloudNow())}`}</View>
            <View className="on-air-note">{copy.counts(round)}</View>
            {round.missed.map((missed) => (
              <View key={missed.why} className="on-air-note">
                {copy.missed(missed)}
              </View>
            ))}
          </View>
        </View>
      ))}
    </>
  )
}
