import type { Output } from '@contract/index'
import type { VolunteerRecord } from '@contract/volunteer-records'
import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { TicketCode } from '@/components/ticket-code'
import { sayMoment } from '@/copy/times'
import { recordsCopy, workforceCopy } from '@/copy/workforce'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import './slip-sheet.scss'

interface SlipSheetProps {
  record: VolunteerRecord
  onClose: () => void
  onRemoved: () => Promise<void>
}

/** A code to hand out on paper, which connects the record with whoever enters it. */
export function SlipSheet({ record, onClose, onRemoved }: SlipSheetProps) {
  const [slip, setSlip] = useState<Output<'volunteers.slip'> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [removing, setRemoving] = useState(false)
  const { busy, problem, run } = useAct()
  const ask = useCallback(() => {
    setFailure(null)
    call('volunteers.slip', { recordId: record.id }).then(setSlip, setFailure)
  }, [record.id])
  useEffect(ask, [ask])
  const remove = () =>
    run(async () => {
      await call('volunteers.removeRecord', { recordId: record.id })
      onClose()
      await onRemoved()
      return recordsCopy.removed
    })
  return (
    <Sheet
      open
      title={removing ? recordsCopy.removeTitle(record.name) : recordsCopy.slipTitle(record.name)}
      onClose={onClose}
    >
      <View className="workforce">
        {removing ? (
          <>
            <View>{recordsCopy.removeHint}</View>
            <Problem problem={problem} />
            <Button kind="danger" wide busy={busy} onClick={remove}>
              {recordsCopy.remove}
            </Button>
            <Button wide onClick={() => setRemoving(false)}>
              {workforceCopy.cancel}
            </Button>
          </>
        ) : (
          <>
            <View>{recordsCopy.slipHint}</View>
            {failure !== null && <Failed failure={failure} onRetry={ask} />}
            {!slip && failure === null && <Skeleton lines={4} />}
            {slip && (
              <>
                <TicketCode code={slip.code} number={slip.code} label={recordsCopy.slipTitle(record.name)} />
                <View className="workforce-note">{recordsCopy.slipUntil(sayMoment(slip.until, cloudNow()))}</View>
                <View className="paper-slip" {...aria({ hidden: true })}>
                  <View>{recordsCopy.slipTitle(record.name)}</View>
                  <View className="paper-slip-code">{slip.code}</View>
                  <View>{recordsCopy.slipHint}</View>
                  <View>{recordsCopy.slipUntil(sayMoment(slip.until, cloudNow()))}</View>
                </View>
                {print && (
                  <Button kind="primary" wide onClick={print}>
                    {recordsCopy.slipPrint}
                  </Button>
                )}
              </>
            )}
            <Button wide onClick={() => setRemoving(true)}>
              {recordsCopy.remove}
            </Button>
          </>
        )}
      </View>
    </Sheet>
  )
}
