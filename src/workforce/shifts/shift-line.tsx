import type { BoardShift } from '@contract/shifts-lead'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Tag } from '@/components/tag'
import { teamCopy } from '@/copy/team'
import { saySpan } from '@/copy/times'
import { dutiesCopy, workforceCopy } from '@/copy/workforce'
import { go } from '@/events/go'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'
import { ways } from '../ways'
import { EditSheet } from './edit-sheet'

interface ShiftLineProps {
  led: BoardShift
  onChanged: () => Promise<void>
}

/** A shift as the office sees it, with what may be done to it. */
export function ShiftLine({ led, onChanged }: ShiftLineProps) {
  const [cancelling, setCancelling] = useState(false)
  const [editing, setEditing] = useState(false)
  const { busy, problem, run } = useAct()
  const { shift, published, lines } = led
  const shiftId = shift.id
  const seated = lines.filter(({ state }) => state === 'seated').length
  const over = cloudNow() >= Date.parse(shift.terms.endsAt)
  const done = async (work: Promise<unknown>, words: string) => {
    await work
    await onChanged()
    return words
  }
  return (
    <Card>
      <View className="workforce-line">
        <View className="workforce-words">
          <View className="workforce-name">{shift.title}</View>
          <View className="workforce-note">
            {saySpan(shift.terms.startsAt, shift.terms.endsAt, cloudNow())} · {shift.place.name}
          </View>
          <View className="workforce-note">{lines.map(({ name }) => name).join('、')}</View>
        </View>
        <Tag tone={seated >= shift.capacity ? 'ok' : 'gold'}>{teamCopy.needed(seated, shift.capacity)}</Tag>
        {!published && <Tag tone="stone">{teamCopy.draft}</Tag>}
        {shift.cancelled && <Tag tone="bad">{shift.cancelled.reason}</Tag>}
      </View>
      <Problem problem={problem} />
      <View className="workforce-acts">
        {!published && (
          <>
            <Button
              busy={busy}
              onClick={() => run(() => done(call('shifts.publish', { shiftId }), dutiesCopy.published))}
            >
              {dutiesCopy.publishShift}
            </Button>
            <Button
              busy={busy}
              onClick={() => run(() => done(call('shifts.withdrawDraft', { shiftId }), dutiesCopy.withdrawn))}
            >
              {dutiesCopy.withdraw}
            </Button>
          </>
        )}
        {!over && !shift.cancelled && <Button onClick={() => setEditing(true)}>{dutiesCopy.edit}</Button>}
        {published && !over && !shift.cancelled && (
          <Button onClick={() => setCancelling(true)}>{dutiesCopy.cancelShift}</Button>
        )}
        {published && <Button onClick={() => go.teamDay(shiftId)}>{dutiesCopy.day}</Button>}
        {published && <Button onClick={() => ways.hoursOf(shiftId)}>{dutiesCopy.hours}</Button>}
      </View>
      {editing && <EditSheet led={led} onClose={() => setEditing(false)} onEdited={onChanged} />}
      {cancelling && (
        <CancelSheet
          busy={busy}
          onClose={() => setCancelling(false)}
          onCancel={(reason) =>
            run(async () => {
              const words = await done(call('shifts.cancel', { shiftId, reason }), dutiesCopy.cancelled)
              setCancelling(false)
              return words
            })
          }
        />
      )}
    </Card>
  )
}

interface CancelSheetProps {
  busy: boolean
  onCancel: (reason: string) => Promise<void>
  onClose: () => void
}

function CancelSheet({ busy, onCancel, onClose }: CancelSheetProps) {
  const reason = useNeeded(dutiesCopy.reasonNeeded)
  return (
    <AskSheet
      open
      title={dutiesCopy.cancelTitle}
      yes={dutiesCopy.cancelShift}
      no={workforceCopy.cancel}
      busy={busy}
      onYes={() => reason.give(onCancel)}
      onClose={onClose}
    >
      <View>{dutiesCopy.cancelHint}</View>
      <Field label={dutiesCopy.cancelReason} maxLength={80} {...reason.field} />
    </AskSheet>
  )
}
