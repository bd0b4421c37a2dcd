import type { Output } from '@contract/index'
import type { Correction } from '@contract/service'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { newPhoneId } from '@/cloud/mark-id'
import { Button } from '@/components/button'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { hoursCopy, workforceCopy } from '@/copy/workforce'
import { instantOf, localOf } from '@/events/local-time'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'

/** What the office is about to write on a record; `of` is the dispute that it answers. */
export interface Correcting {
  kind: 'add' | 'strike' | 'answer'
  record: Output<'service.ofShift'>['records'][number]
  from: string
  to: string
  of: string | null
}

interface CorrectSheetProps {
  correcting: Correcting
  onClose: () => void
  onDone: () => Promise<void>
}

/** Every minute that the office adds or strikes has its reason, and a dispute gets its answer with it. */
export function CorrectSheet({ correcting, onClose, onDone }: CorrectSheetProps) {
  const { kind, record, of } = correcting
  const [from, setFrom] = useState(localOf(correcting.from))
  const [to, setTo] = useState(localOf(correcting.to))
  const words = useNeeded(hoursCopy.reasonNeeded)
  // Made once, so that sending again after a lost answer corrects once.
  const [opening] = useState(newPhoneId)
  const { busy, problem, run, setProblem } = useAct()
  const send = (reason: string) => {
    const stretch = { from: instantOf(from), to: instantOf(to) }
    if (stretch.from === null || stretch.to === null) return setProblem({ title: workforceCopy.incomplete, hint: '' })
    const { number } = record
    const said = { number, from: stretch.from, to: stretch.to, reason }
    const items: Correction[] = []
    if (kind !== 'answer') items.push({ kind, id: `${opening}-0`, ...said })
    if (of !== null) items.push({ kind: 'answer', id: `${opening}-1`, number, of, words: reason })
    void run(async () => {
      await call('service.correct', { shiftId: record.shiftId, items })
      onClose()
      await onDone()
      return hoursCopy.done
    })
  }
  const title = { add: hoursCopy.addTitle, strike: hoursCopy.strikeTitle, answer: hoursCopy.answerTitle }[kind]
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="workforce">
        {kind !== 'answer' && (
          <>
            <DateTime label={hoursCopy.from} kind="moment" value={from} onChange={setFrom} />
            <DateTime label={hoursCopy.to} kind="moment" value={to} onChange={setTo} />
          </>
        )}
        <Field label={kind === 'answer' ? hoursCopy.answerWords : hoursCopy.reason} maxLength={100} {...words.field} />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={() => words.give(send)}>
          {title}
        </Button>
      </View>
    </Sheet>
  )
}
