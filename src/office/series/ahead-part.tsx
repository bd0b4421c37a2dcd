import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { Section } from '@/components/section'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { officeCopy } from '@/copy/office'
import { seriesCopy } from '@/copy/office-series'
import { seriesDaysCopy } from '@/copy/series-days'
import { dayKey, sayDate } from '@/copy/times'
import { Failed } from '@/events/failed'
import type { SeriesDesk } from './use-series'

/** What a series has ahead, to be published or called off as a whole. */
export function AheadPart({ desk }: { desk: SeriesDesk }) {
  const [asking, setAsking] = useState<'publish' | 'call-off' | null>(null)
  const close = () => setAsking(null)
  const ahead = desk.ahead ?? []
  const drafts = ahead.filter(({ published }) => !published).length
  const standing = ahead.length - drafts
  const left = new Set(desk.current?.rule?.except)
  const against = ahead.filter(({ startsAt }) => left.has(dayKey(startsAt)))
  if (ahead.length === 0) {
    return (
      <Section title={seriesCopy.ahead}>
        {desk.ahead && <Empty title={seriesCopy.aheadNone} icon="calendar" />}
        {!desk.ahead && (desk.lost ? <Failed failure={desk.lost} onRetry={desk.lookAgain} /> : <Skeleton lines={2} />)}
      </Section>
    )
  }
  return (
    <Section title={seriesCopy.ahead}>
      <Card>
        {standing > 0 && <View className="series-hint">{seriesCopy.standing(standing)}</View>}
        {drafts > 0 && <View className="series-hint">{seriesCopy.drafts(drafts)}</View>}
        {against.length > 0 && (
          <View className="series-hint">
            {seriesDaysCopy.against(against.map(({ startsAt }) => sayDate(startsAt, cloudNow())).join('、'))}
          </View>
        )}
        <View className="office-actions">
          {drafts > 0 && (
            <Button kind="primary" busy={desk.busy} onClick={() => setAsking('publish')}>
              {seriesCopy.publishAll}
            </Button>
          )}
          <Button kind="danger" busy={desk.busy} onClick={() => setAsking('call-off')}>
            {seriesCopy.callOff}
          </Button>
        </View>
      </Card>
      {asking === 'publish' && <PublishSheet count={drafts} onYes={desk.publishAll} onClose={close} />}
      {asking === 'call-off' && <CallOffSheet onYes={desk.callOff} onClose={close} />}
    </Section>
  )
}

function PublishSheet({ count, onYes, onClose }: { count: number; onYes: () => void; onClose: () => void }) {
  const yes = () => {
    onClose()
    onYes()
  }
  return (
    <Sheet open title={seriesCopy.publishAsk(count)} onClose={onClose}>
      <View className="sheet-choice">
        <View>{seriesCopy.publishHint}</View>
        <Button kind="primary" onClick={yes}>
          {seriesCopy.publishAll}
        </Button>
        <Button onClick={onClose}>{officeCopy.cancel}</Button>
      </View>
    </Sheet>
  )
}

function CallOffSheet({ onYes, onClose }: { onYes: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const yes = () => {
    onClose()
    onYes(reason.trim())
  }
  return (
    <Sheet open title={seriesCopy.callOffAsk} onClose={onClose}>
      <View className="sheet-choice">
        <View>{seriesCopy.callOffHint}</View>
        <Field label={seriesCopy.callOffReason} value={reason} maxLength={80} onInput={setReason} />
        <Button kind="danger" disabled={!reason.trim()} onClick={yes}>
          {seriesCopy.callOff}
        </Button>
        <Button onClick={onClose}>{officeCopy.cancel}</Button>
      </View>
    </Sheet>
  )
}
