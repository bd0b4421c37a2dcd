import { View } from '@tarojs/components'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { shiftsCopy } from '@/copy/shifts'
import { sayDate } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { dayAfter, mondayOf, noonOf } from '../local-day'
import { ShiftCard } from '../shift-card'
import { ways } from '../ways'
import '../index.scss'

function MyWeek({ weeks }: { weeks: number }) {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const from = mondayOf(Date.now(), weeks)
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

/** Shifts that still need people, one's own left out where they are known. */
function OpenShifts() {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const open = usePages(`open-shifts.${communityId}.${person}`, async (after) => {
    const { shifts, next } = await call('shifts.list', after ? { after } : {})
    return { events: shifts, next }
  })
  if (open.loading) return <Skeleton cards={2} />
  if (!open.events) return <Failed failure={open.failure} onRetry={open.refresh} />
  return (
    <>
      {open.events.length === 0 && <Empty title={shiftsCopy.openEmpty} hint={shiftsCopy.openEmptyHint} icon="people" />}
      {open.events.map((shift) => (
        <ShiftCard key={shift.id} shift={shift} />
      ))}
      <More {...open} />
    </>
  )
}

export default function WeekPage() {
  const [weeks, setWeeks] = useState(0)
  const from = mondayOf(Date.now(), weeks)
  const now = Date.now()
  return (
    <AccountPage title={shiftsCopy.title}>
      <View className="volunteer">
        <Section title={shiftsCopy.weekOf(sayDate(noonOf(from), now), sayDate(noonOf(dayAfter(from, 6)), now))}>
          <View className="week-steps">
            <Button onClick={() => setWeeks(weeks - 1)}>{shiftsCopy.earlier}</Button>
            {weeks !== 0 && <Button onClick={() => setWeeks(0)}>{shiftsCopy.thisWeek}</Button>}
            <Button onClick={() => setWeeks(weeks + 1)}>{shiftsCopy.later}</Button>
          </View>
          <View className="volunteer">
            <MyWeek key={from} weeks={weeks} />
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
