import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { sayMinutes, serviceCopy } from '@/copy/service'
import { sayMoment, saySpan } from '@/copy/times'
import { hoursCopy } from '@/copy/workforce'
import { Failed } from '@/events/failed'
import { type Correcting, CorrectSheet } from './correct-sheet'
import '../index.scss'

type StaffRecord = Output<'service.ofShift'>['records'][number]

interface RecordLineProps {
  record: StaffRecord
  onAct: (correcting: Correcting) => void
}

/** One person's record of one shift, with what they say about it. */
function RecordLine({ record, onAct }: RecordLineProps) {
  const { name, number, minutes, disputes, corrections } = record
  return (
    <Card>
      <View className="workforce-line">
        <View className="workforce-words">
          <View className="workforce-name">
            {number} {name} · {record.title}
          </View>
          <View className="workforce-note">{saySpan(record.startsAt, record.endsAt, cloudNow())}</View>
          <View className="workforce-note">
            {hoursCopy.recorded(sayMinutes(minutes.recorded))} · {serviceCopy.added} {sayMinutes(minutes.added)}
            {record.forgotten && ` · ${serviceCopy.forgotten}`}
          </View>
          {corrections.map(({ id, kind, from, to, reason }) => (
            <View key={id} className="workforce-note">
              {serviceCopy.correction(
                kind,
                sayMinutes(Math.round((Date.parse(to) - Date.parse(from)) / 60_000)),
                reason,
              )}
            </View>
          ))}
        </View>
        <Tag tone="ok">{sayMinutes(minutes.total)}</Tag>
      </View>
      {disputes.map(({ id, words, from, to, answer }) => (
        <View key={id} className="workforce-line">
          <View className="workforce-words">
            <View>{hoursCopy.said(name, words)}</View>
            <View className="workforce-note">
              {hoursCopy.claims(sayMoment(from, cloudNow()), sayMoment(to, cloudNow()))}
              {answer && ` · ${serviceCopy.disputeAnswer(answer)}`}
            </View>
          </View>
          {!answer && (
            <View className="workforce-claim">
              <Button kind="primary" onClick={() => onAct({ kind: 'add', record, from, to, of: id })}>
                {hoursCopy.add}
              </Button>
              <Button onClick={() => onAct({ kind: 'answer', record, from, to, of: id })}>{hoursCopy.answer}</Button>
            </View>
          )}
        </View>
      ))}
      <View className="workforce-acts">
        <Button onClick={() => onAct({ kind: 'add', record, from: record.startsAt, to: record.endsAt, of: null })}>
          {hoursCopy.addTitle}
        </Button>
        <Button onClick={() => onAct({ kind: 'strike', record, from: record.startsAt, to: record.endsAt, of: null })}>
          {hoursCopy.strike}
        </Button>
      </View>
    </Card>
  )
}

/** Disputes that wait for a word, or everyone's record of one shift. */
export default function HoursPage() {
  const shiftId = useRouter().params.shift ?? null
  const { data, failure, loading, refresh } = useUnkept(`hours.${shiftId}`, async () =>
    shiftId ? (await call('service.ofShift', { shiftId })).records : (await call('service.disputes', {})).records,
  )
  const [correcting, setCorrecting] = useState<Correcting | null>(null)
  return (
    <Page title={hoursCopy.title} wide>
      <View className="workforce">
        <Section title={shiftId ? hoursCopy.ofShift : hoursCopy.disputes}>
          {loading && <Skeleton lines={6} />}
          {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
          {data?.length === 0 && <Empty title={shiftId ? hoursCopy.nobody : hoursCopy.empty} icon="check" />}
          {data?.map((record) => (
            <RecordLine key={`${record.shiftId}.${record.number}`} record={record} onAct={setCorrecting} />
          ))}
        </Section>
      </View>
      {correcting && <CorrectSheet correcting={correcting} onClose={() => setCorrecting(null)} onDone={refresh} />}
    </Page>
  )
}
