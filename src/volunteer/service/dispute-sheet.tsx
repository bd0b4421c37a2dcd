import type { ServiceRecord } from '@contract/service'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { newMarkId } from '@/cloud/mark-id'
import { Button } from '@/components/button'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { showToast } from '@/components/toast'
import { serviceCopy } from '@/copy/service'
import { instantOf, localOf } from '@/events/local-time'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'

interface DisputeSheetProps {
  record: ServiceRecord
  onClose: () => void
  onSent: () => Promise<void>
}

/** What a volunteer says the time really was; the office answers on the same record. */
export function DisputeSheet({ record, onClose, onSent }: DisputeSheetProps) {
  const [from, setFrom] = useState(localOf(record.startsAt))
  const [to, setTo] = useState(localOf(record.endsAt))
  const words = useNeeded(serviceCopy.disputeNeeded)
  // Made once, so that sending again after a lost answer claims once.
  const [id] = useState(newMarkId)
  const { busy, problem, run } = useAct()
  const send = (said: string) => {
    const stretch = { from: instantOf(from), to: instantOf(to) }
    if (stretch.from === null || stretch.to === null) return
    const { shiftId, number } = record
    const wish = { shiftId, number, id, from: stretch.from, to: stretch.to, words: said }
    void run(async () => {
      await call('service.dispute', wish)
      showToast(serviceCopy.disputeSent)
      onClose()
      await onSent()
    })
  }
  return (
    <Sheet open title={serviceCopy.disputeTitle} onClose={onClose}>
      <View className="volunteer">
        <View className="volunteer-note">{serviceCopy.disputeHint}</View>
        <DateTime label={serviceCopy.disputeFrom} kind="moment" value={from} onChange={setFrom} />
        <DateTime label={serviceCopy.disputeTo} kind="moment" value={to} onChange={setTo} />
        <Field label={serviceCopy.disputeWords} maxLength={100} multiline {...words.field} />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={() => words.give(send)}>
          {serviceCopy.disputeSend}
        </Button>
      </View>
    </Sheet>
  )
}
