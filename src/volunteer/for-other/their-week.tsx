import type { MyShift } from '@contract/shifts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { shiftsCopy } from '@/copy/shifts'
import { saySpan } from '@/copy/times'
import { volunteerForCopy as copy } from '@/copy/volunteer-for'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { dayAfter, mondayOf } from '../local-day'
import { ShiftCard } from '../shift-card'

interface TheirWeekProps {
  careRef: string
  name: string
  onChanged: () => Promise<void>
}

/** Somebody else's shifts of a week; a tap on one to come asks whether to leave it. */
export function TheirWeek({ careRef, name, onChanged }: TheirWeekProps) {
  const [weeks, setWeeks] = useState(0)
  const [leaving, setLeaving] = useState<MyShift | null>(null)
  const from = mondayOf(cloudNow(), weeks)
  return (
    <Section title={`${copy.mine(name)} · ${shiftsCopy.weekOf(from, dayAfter(from, 6))}`}>
      <View className="week-steps">
        <Button onClick={() => setWeeks(weeks - 1)}>{shiftsCopy.earlier}</Button>
        <Button onClick={() => setWeeks(weeks + 1)}>{shiftsCopy.later}</Button>
      </View>
      <View className="volunteer">
        <Shifts key={from} careRef={careRef} from={from} onPick={setLeaving} />
      </View>
      {leaving && (
        <LeaveSheet
          careRef={careRef}
          name={name}
          leaving={leaving}
          onClose={() => setLeaving(null)}
          onChanged={onChanged}
        />
      )}
    </Section>
  )
}

function Shifts({ careRef, from, onPick }: { careRef: string; from: string; onPick: (one: MyShift) => void }) {
  const { data, failure, loading, refresh } = useRequest(`shifts-for.${careRef}.${usePerson()}.${from}`, () =>
    call('shifts.mine', { from, for: careRef }),
  )
  if (loading) return <Skeleton cards={1} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const toCome = ({ shift }: MyShift) => shift.state !== 'over' && shift.state !== 'started' && shift.cancelled === null
  return (
    <>
      {data.shifts.length === 0 && <Empty title={copy.mineEmpty} icon="calendar" />}
      {data.shifts.map((one) => (
        <ShiftCard
          key={one.shift.id}
          shift={one.shift}
          place={one.place}
          clash={one.clash}
          onClick={toCome(one) ? () => onPick(one) : null}
        />
      ))}
    </>
  )
}

interface LeaveSheetProps extends TheirWeekProps {
  leaving: MyShift
  onClose: () => void
}

function LeaveSheet({ careRef, name, leaving, onClose, onChanged }: LeaveSheetProps) {
  const { shift } = leaving
  const { busy, problem, run } = useAct()
  const leave = () =>
    run(async () => {
      await call('shifts.leave', { shiftId: shift.id, for: careRef })
      onClose()
      showToast(copy.left)
      await onChanged()
    })
  return (
    <AskSheet
      open
      title={copy.leaveTitle(name)}
      yes={copy.leave}
      no={copy.keep}
      busy={busy}
      problem={problem}
      onYes={leave}
      onClose={onClose}
    >
      <View>
        {shift.title} · {saySpan(shift.terms.startsAt, shift.terms.endsAt, cloudNow())}
      </View>
      <View>{copy.leaveHint}</View>
    </AskSheet>
  )
}
