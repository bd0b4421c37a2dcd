import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { showToast } from '@/components/toast'
import { serviceCopy } from '@/copy/service'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'
import { ways } from '../ways'

const dayOf = (now: number) => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)

interface CertifySheetProps {
  year: number
  onClose: () => void
  onIssued: () => Promise<void>
}

/** Whose name and which days; what was served then follows from the records. */
export function CertifySheet({ year, onClose, onIssued }: CertifySheetProps) {
  const name = useNeeded(serviceCopy.certifyNameNeeded)
  const [from, setFrom] = useState(`${year}-01-01`)
  const [until, setUntil] = useState(() => [dayOf(cloudNow()), `${year}-12-31`].sort()[0] ?? '')
  const [key] = useState(randomKey)
  const { busy, problem, run } = useAct()
  const send = (named: string) =>
    run(async () => {
      const { number } = await call('service.certify', { key, name: named, from, until })
      showToast(serviceCopy.certified)
      onClose()
      ways.certificate(number)
      await onIssued()
    })
  return (
    <Sheet open title={serviceCopy.certifyTitle} onClose={onClose}>
      <View className="volunteer">
        <View className="volunteer-note">{serviceCopy.certifyHint}</View>
        <Field label={serviceCopy.certifyName} maxLength={20} {...name.field} />
        <DateTime label={serviceCopy.certifyFrom} kind="date" value={from} onChange={setFrom} />
        <DateTime label={serviceCopy.certifyUntil} kind="date" value={until} onChange={setUntil} />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={() => name.give(send)}>
          {serviceCopy.certifySend}
        </Button>
      </View>
    </Sheet>
  )
}
