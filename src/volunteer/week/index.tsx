import { View } from '@tarojs/components'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { shiftsCopy } from '@/copy/shifts'
import { Failed } from '@/events/failed'
import { StaleNotice } from '@/events/stale-notice'
import { useSettings } from '@/settings/settings'
import { dayAfter, mondayOf } from '../local-day'
import { ShiftCard } from '../shift-card'
import { ways } from '../ways'
import { OpenShifts } from './open-shifts'
import '../index.scss'

function MyWeek({ from }: { from: string }) {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const { data, failure, loading, refresh } = useRequest(`shifts.${communityId}.${person}.${from}`, () =>
    call('shifts.mine', { from }),
  )
  if (loading) return <Skeleton cards={2} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  return (
    <>
      <StaleNotice failure={failure} onRetry={refresh} />
      {data.shifts.length === 0 && (
        <Empty title={shiftsCopy.mineEmpty} hint={shiftsCopy.mineEmptyHint} icon="calendar" />
      )}
      {data.shifts.map(({ shift, place, clash }) => (
        <ShiftCard key={shift.id} shift={shift} place={place} clash={clash} />
      ))}
    </>
  )
}

export default function WeekPage() {
  const [weeks, setWeeks] = useState(0)
  const from = mondayOf(cloudNow(), weeks)
  return (
    <AccountPage title={shiftsCopy.title}>
      <View className="volunteer">
        <Section title={shiftsCopy.weekOf(from, dayAfter(from, 6))}>
          <View className="week-steps">
            <Button onClick={() => setWeeks(weeks - 1)}>{shiftsCopy.earlier}</Button>
            {weeks !== 0 && <Button onClick={() => setWeeks(0)}>{shiftsCopy.thisWeek}</Button>}
            <Button onClick={() => setWeeks(weeks + 1)}>{shiftsCopy.later}</Button>
          </View>
          <View className="volunteer">
            <MyWeek key={from} from={from} />
          </View>
        </Section>
        <Section title={shiftsCopy.open}>
          <View className="volunteer">
            <OpenShifts />
          </View>
        </Section>
        <Card>
          <ListItem icon="people" title={shiftsCopy.offerTitle} note={shiftsCopy.offerIntro} onClick={ways.offer} />
        </Card>
      </View>
    </AccountPage>
  )
}
