import type { BoardShift } from '@contract/shifts-lead'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
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
import { Tag } from '@/components/tag'
import { shiftsCopy } from '@/copy/shifts'
import { teamCopy } from '@/copy/team'
import { saySpan } from '@/copy/times'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { dayAfter, mondayOf } from '@/volunteer/local-day'
import { ways } from '../ways'
import { Asks } from './asks'
import { AssignSheet } from './assign-sheet'
import '../index.scss'

interface LedShiftProps {
  led: BoardShift
  teamId: string
  onChanged: (led: BoardShift) => void
}

/** A shift with everyone on it. */
function LedShift({ led, teamId, onChanged }: LedShiftProps) {
  const [assigning, setAssigning] = useState(false)
  const { shift, published, lines } = led
  const seated = lines.filter(({ state }) => state === 'seated')
  const waiting = lines.length - seated.length
  const over = cloudNow() >= Date.parse(shift.terms.endsAt)
  const standing = shift.state !== 'cancelled' && !over
  return (
    <Card>
      <View className="shift-card-when">{saySpan(shift.terms.startsAt, shift.terms.endsAt, cloudNow())}</View>
      <View className="shift-card-title">{shift.title}</View>
      <View className="shift-card-tags">
        <Tag tone={seated.length >= shift.capacity ? 'ok' : 'gold'}>
          {teamCopy.needed(seated.length, shift.capacity)}
        </Tag>
        {waiting > 0 && <Tag tone="soft">{teamCopy.waiting(waiting)}</Tag>}
        {!published && <Tag tone="stone">{teamCopy.draft}</Tag>}
        {shift.cancelled && <Tag tone="bad">{shift.cancelled.reason}</Tag>}
      </View>
      <View className="day-note">{lines.map(({ name }) => name).join('、')}</View>
      {standing && <Asks led={led} onChanged={onChanged} />}
      <View className="day-buttons">
        {published && <Button onClick={() => ways.day(shift.id)}>{teamCopy.open}</Button>}
        {standing && <Button onClick={() => setAssigning(true)}>{teamCopy.assign}</Button>}
      </View>
      {assigning && (
        <AssignSheet led={led} teamId={teamId} onClose={() => setAssigning(false)} onAssigned={onChanged} />
      )}
    </Card>
  )
}

function Week({ teamId, weeks }: { teamId: string; weeks: number }) {
  const from = mondayOf(cloudNow(), weeks)
  const { data, failure, loading, refresh, put } = useRequest(`team.${usePerson()}.${teamId}.${from}`, () =>
    call('shifts.teamBoard', { teamId, from }),
  )
  if (loading) return <Skeleton cards={2} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const change = (led: BoardShift) =>
    put({ shifts: data.shifts.map((one) => (one.shift.id === led.shift.id ? led : one)) })
  return (
    <View className="volunteer">
      <StaleNotice failure={failure} onRetry={refresh} />
      {data.shifts.length === 0 && <Empty title={teamCopy.empty} hint={teamCopy.emptyHint} icon="calendar" />}
      {data.shifts.map((led) => (
        <LedShift key={led.shift.id} led={led} teamId={teamId} onChanged={change} />
      ))}
    </View>
  )
}

export default function TeamWeekPage() {
  const { id: teamId = '', name = '' } = useRouter().params
  const team = decodeURIComponent(name)
  const [weeks, setWeeks] = useState(0)
  const from = mondayOf(cloudNow(), weeks)
  return (
    <AccountPage title={team || teamCopy.title}>
      <Card>
        <ListItem
          icon="people"
          title={teamCopy.people}
          note={teamCopy.peopleNote}
          onClick={() => go.teamPeople(teamId, team)}
        />
      </Card>
      <Section title={shiftsCopy.weekOf(from, dayAfter(from, 6))}>
        <View className="week-steps">
          <Button onClick={() => setWeeks(weeks - 1)}>{teamCopy.earlier}</Button>
          {weeks !== 0 && <Button onClick={() => setWeeks(0)}>{teamCopy.thisWeek}</Button>}
          <Button onClick={() => setWeeks(weeks + 1)}>{teamCopy.later}</Button>
        </View>
        <Week key={from} teamId={teamId} weeks={weeks} />
      </Section>
    </AccountPage>
  )
}
