import type { CareSlip } from '@contract/care-slips'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Switch } from '@/components/switch'
import { sayActs, sayDwelling, slipsCopy } from '@/copy/slips'
import { ways } from '../ways'
import type { useSlips } from './use-slips'

interface SlipSheetProps {
  slip: CareSlip
  desk: ReturnType<typeof useSlips>
}

function Facts({ slip }: { slip: CareSlip }) {
  const { columns } = slipsCopy
  return (
    <View>
      <ListItem title={columns.dwelling} value={sayDwelling(slip)} />
      {slip.phone && <ListItem title={slipsCopy.phone} value={slip.phone} />}
      <ListItem title={columns.acts} value={sayActs(slip.acts)} />
      <ListItem title={columns.signedOn} value={slip.signedOn} />
      <ListItem
        title={columns.head}
        value={slip.head || slipsCopy.noHead}
        note={slipsCopy.enteredAt(slip.enteredAt, cloudNow())}
      />
    </View>
  )
}

/** Deleting asks once more, because it cannot be taken back. */
function Erasing({ slip, desk, onBack }: SlipSheetProps & { onBack: () => void }) {
  const [sure, setSure] = useState(false)
  return (
    <>
      <View>{slipsCopy.eraseHint}</View>
      <Switch label={slipsCopy.eraseSure} checked={sure} onChange={setSure} />
      <Button kind="danger" wide busy={desk.busy} disabled={!sure} onClick={() => desk.erase(slip)}>
        {slipsCopy.eraseConfirm}
      </Button>
      <Button wide onClick={onBack}>
        {slipsCopy.keep}
      </Button>
    </>
  )
}

function Acts({ slip, desk, onErase }: SlipSheetProps & { onErase: () => void }) {
  const pending = slip.state === 'pending'
  const toRecord = () => {
    desk.choose(null)
    ways.slipRecord(slip.ref)
  }
  return (
    <>
      <Facts slip={slip} />
      {slip.mayConfirm && (
        <>
          <View className="slips-note">{slipsCopy.confirmHint}</View>
          <Button kind="primary" wide busy={desk.busy} onClick={() => desk.confirm(slip)}>
            {slipsCopy.confirm}
          </Button>
        </>
      )}
      {pending && !slip.mayConfirm && <Notice tone="gold">{slipsCopy.needsAnother}</Notice>}
      {!pending && (
        <Button wide onClick={toRecord}>
          {slipsCopy.record}
        </Button>
      )}
      {slip.state !== 'ended' && (
        <Button wide busy={desk.busy} onClick={() => desk.end(slip)}>
          {pending ? slipsCopy.decline : slipsCopy.end}
        </Button>
      )}
      {!pending && (
        <Button kind="danger" wide onClick={onErase}>
          {slipsCopy.erase}
        </Button>
      )}
    </>
  )
}

/** One slip with what may be done about it. */
export function SlipSheet({ slip, desk }: SlipSheetProps) {
  const [erasing, setErasing] = useState(false)
  return (
    <Sheet open title={slip.name} onClose={() => desk.choose(null)}>
      <View className="sheet-choice">
        <Problem problem={desk.problem} />
        {erasing ? (
          <Erasing slip={slip} desk={desk} onBack={() => setErasing(false)} />
        ) : (
          <Acts slip={slip} desk={desk} onErase={() => setErasing(true)} />
        )}
      </View>
    </Sheet>
  )
}
