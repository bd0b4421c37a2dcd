import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { showToast } from '@/components/toast'
import { placeStanding, shiftStanding, shiftsCopy } from '@/copy/shifts'
import { saySpan } from '@/copy/times'
import { addToCalendar } from '@/device/calendar'
import { openMap } from '@/device/map'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { Reminders } from '@/events/reminders'
import { StaleNotice } from '@/events/stale-notice'
import { ways } from '../ways'
import { LeaveSheet } from './leave-sheet'
import { SwapSheet } from './swap-sheet'
import { type ShiftShown, useShift } from './use-shift'
import '../index.scss'

function Facts({ shift, leaders, place }: Pick<ShiftShown, 'shift' | 'leaders' | 'place'>) {
  const { name, detail, position } = shift.place
  return (
    <Card>
      <ListItem icon="clock" title={saySpan(shift.terms.startsAt, shift.terms.endsAt, cloudNow())} />
      <ListItem
        icon="place"
        title={name}
        note={detail}
        {...(position && { onClick: () => void openMap({ name, detail, ...position }) })}
      />
      <ListItem
        icon="people"
        title={shift.team.name}
        {...(leaders.length > 0 && { note: `${shiftsCopy.leaders} ${leaders.join('、')}` })}
      />
      {shift.bring && <ListItem icon="bag" title={shiftsCopy.bring} note={shift.bring} />}
      {place && <ListItem icon="ticket" title={shiftsCopy.number(place.number)} />}
      {shift.hasRoute && <View className="volunteer-note">{shiftsCopy.route}</View>}
      {shift.adultsOnly && <View className="volunteer-note">{shiftsCopy.adultsOnly}</View>}
    </Card>
  )
}

/** A browser has the calendar that one subscribes to, which holds every shift. */
async function remind({ title, team, place, bring, terms }: ShiftShown['shift']): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return go.calendar()
  const outcome = await addToCalendar({
    title: `${title} · ${team.name}`,
    startsAt: Date.parse(terms.startsAt),
    endsAt: Date.parse(terms.endsAt),
    place: [place.name, place.detail].filter(Boolean).join(' '),
    ...(bring && { description: `${shiftsCopy.bring} ${bring}` }),
    url: null,
  })
  showToast(outcome === 'refused' ? shiftsCopy.calendarRefused : shiftsCopy.calendarAdded)
}

function Shift({ shiftId }: { shiftId: string }) {
  const { data, failure, loading, refresh, busy, problem, clear, signUp, leave, ask } = useShift(shiftId)
  const [open, setOpen] = useState<'leave' | 'swap' | null>(null)
  if (loading) return <Skeleton lines={6} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const { shift, place, leaders } = data
  const standing = place ? placeStanding({ shift, place }) : shiftStanding(shift)
  const now = cloudNow()
  const over = shift.state === 'over' || shift.state === 'cancelled'
  const started = over || shift.state === 'started'
  const close = () => {
    setOpen(null)
    clear()
  }
  return (
    <View className="volunteer">
      <StaleNotice failure={failure} onRetry={refresh} />
      {shift.cancelled && (
        <Notice tone="bad" title={standing.text}>
          {shift.cancelled.reason}
        </Notice>
      )}
      {shift.changed && !shift.cancelled && <Notice tone="gold">{shift.changed.words}</Notice>}
      <View className="shift-head">
        <View className="walk-title">{shift.title}</View>
        <Tag tone={standing.tone}>{standing.text}</Tag>
      </View>
      <Facts shift={shift} leaders={leaders} place={place} />
      {place && !over && (
        <Reminders what="shift" id={shiftId} place={`${shiftId}.${place.number}`} state={place.state} />
      )}
      {place?.asked && <Notice tone="gold">{shiftsCopy.askedNote(place.asked)}</Notice>}
      {open === null && <Problem problem={problem} />}
      {!place && (shift.state === 'open' || shift.state === 'waitlist') && (
        <Button kind="primary" wide busy={busy} onClick={signUp}>
          {shift.state === 'open' ? shiftsCopy.join : shiftsCopy.wait}
        </Button>
      )}
      {place && !over && (
        <View className="volunteer-acts">
          {place.state === 'seated' && (
            <Button kind="primary" wide onClick={() => ways.walk(shiftId)}>
              {shiftsCopy.walk}
            </Button>
          )}
          {!started && (
            <Button wide onClick={() => void remind(shift)}>
              {shiftsCopy.calendar}
            </Button>
          )}
          {!started && (
            <Button wide onClick={() => setOpen('swap')}>
              {shiftsCopy.swap}
            </Button>
          )}
          {place.asked === null && (
            <Button wide onClick={() => setOpen('leave')}>
              {now > Date.parse(place.leaveUntil) ? shiftsCopy.ask : shiftsCopy.leave}
            </Button>
          )}
        </View>
      )}
      {place && open === 'swap' && <SwapSheet shiftId={shiftId} number={place.number} onClose={close} />}
      {place && (
        <LeaveSheet
          open={open === 'leave'}
          late={now > Date.parse(place.leaveUntil)}
          busy={busy}
          problem={problem}
          onLeave={() => leave(close)}
          onAsk={(words) => ask(words, close)}
          onClose={close}
        />
      )}
    </View>
  )
}

export default function ShiftPage() {
  return (
    <AccountPage title={shiftsCopy.shiftTitle}>
      <Shift shiftId={useRouter().params.id ?? ''} />
    </AccountPage>
  )
}
