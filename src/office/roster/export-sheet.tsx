import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { rosterCopy } from '@/copy/office-roster'
import type { RosterDesk } from './use-roster'

const options = (['masked', 'full'] as const).map((value) => ({ value, label: rosterCopy.exportPhones[value] }))

/** Phones leave in full only by choice, and for a reason that everyone on the list can read. */
export function ExportSheet({ desk, onClose }: { desk: RosterDesk; onClose: () => void }) {
  const [phones, setPhones] = useState<'masked' | 'full'>('masked')
  const [reason, setReason] = useState('')
  const full = phones === 'full'
  return (
    <Sheet open title={rosterCopy.exportExcel} onClose={onClose}>
      <View className="sheet-choice">
        <Choice label={rosterCopy.phone} options={options} value={phones} onChange={setPhones} />
        {full && (
          <Field
            label={rosterCopy.exportReason}
            hint={rosterCopy.exportReasonHint}
            value={reason}
            maxLength={60}
            onInput={setReason}
          />
        )}
        <Problem problem={desk.problem} />
        <Button
          kind="primary"
          wide
          busy={desk.busy}
          disabled={full && reason.trim().length < 2}
          onClick={() => desk.exportExcel(full ? reason.trim() : null, onClose)}
        >
          {rosterCopy.exportExcel}
        </Button>
      </View>
    </Sheet>
  )
}
