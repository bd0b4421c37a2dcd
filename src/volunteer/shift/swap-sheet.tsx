import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { TicketCode } from '@/components/ticket-code'
import { showToast } from '@/components/toast'
import { shiftsCopy } from '@/copy/shifts'
import { sayMoment } from '@/copy/times'
import { copyText } from '@/device/clipboard'
import { Failed } from '@/events/failed'
import { offerPath } from '../ways'

interface SwapSheetProps {
  shiftId: string
  number: string
  onClose: () => void
}

/** The place as a code or a link; it changes hands only when somebody opens it and takes it. */
export function SwapSheet({ shiftId, number, onClose }: SwapSheetProps) {
  const [offer, setOffer] = useState<Output<'shifts.offerPlace'> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const ask = useCallback(() => {
    setFailure(null)
    call('shifts.offerPlace', { shiftId }).then(setOffer, setFailure)
  }, [shiftId])
  useEffect(ask, [ask])
  const copy = async (code: string) =>
    showToast((await copyText(offerPath(code))) ? shiftsCopy.swapCopied : shiftsCopy.swapNotCopied)
  return (
    <Sheet open title={shiftsCopy.swapTitle} onClose={onClose}>
      <View className="volunteer">
        <View>{shiftsCopy.swapHint}</View>
        {failure !== null && <Failed failure={failure} onRetry={ask} />}
        {!offer && failure === null && <Skeleton lines={4} />}
        {offer && (
          <>
            <TicketCode code={offerPath(offer.code)} number={number} label={shiftsCopy.swapLabel} />
            <View className="volunteer-note">{shiftsCopy.swapUntil(sayMoment(offer.until, cloudNow()))}</View>
            <Button kind="primary" wide onClick={() => void copy(offer.code)}>
              {shiftsCopy.swapCopy}
            </Button>
          </>
        )}
      </View>
    </Sheet>
  )
}
