import type { ServiceRecord } from '@contract/service'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { serviceCopy } from '@/copy/service'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { Certificates } from './certificates'
import { DisputeSheet } from './dispute-sheet'
import { RecordCard } from './record-card'
import { Statement } from './statement'
import { Year } from './year'
import '../index.scss'
import './index.scss'

const thisYear = () => Number(new Date(cloudNow() + 8 * 3_600_000).toISOString().slice(0, 4))

/** Shift by shift, latest first, with a way to say that one is wrong. */
function Records() {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const [disputing, setDisputing] = useState<ServiceRecord | null>(null)
  const records = usePages(`service.${communityId}.${person}`, async (after) => {
    const { records: events, next } = await call('service.mine', after ? { after } : {})
    return { events, next }
  })
  if (records.loading) return <Skeleton cards={2} />
  if (!records.events) return <Failed failure={records.failure} onRetry={records.refresh} />
  return (
    <View className="volunteer">
      <StaleNotice failure={records.failure} onRetry={records.refresh} />
      {records.events.length === 0 && <Empty title={serviceCopy.empty} hint={serviceCopy.emptyHint} icon="clock" />}
      {records.events.map((record) => (
        <RecordCard key={record.shiftId} record={record} onDispute={() => setDisputing(record)} />
      ))}
      <More {...records} />
      {disputing && (
        <DisputeSheet
          key={disputing.shiftId}
          record={disputing}
          onClose={() => setDisputing(null)}
          onSent={records.refresh}
        />
      )}
    </View>
  )
}

function Service() {
  const [year, setYear] = useState(thisYear)
  return (
    <View className="volunteer">
      <Section title={serviceCopy.year(year)}>
        <View className="week-steps">
          <Button onClick={() => setYear(year - 1)}>{serviceCopy.seeYear(year - 1)}</Button>
          {year < thisYear() && <Button onClick={() => setYear(year + 1)}>{serviceCopy.seeYear(year + 1)}</Button>}
        </View>
        <Year key={year} year={year} />
      </Section>
      <Statement key={`statement-${year}`} year={year} />
      <Certificates year={year} />
      <Section title={serviceCopy.list}>
        <Records />
      </Section>
    </View>
  )
}

export default function ServicePage() {
  return (
    <AccountPage title={serviceCopy.title}>
      <Service />
    </AccountPage>
  )
}
