import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Stepper } from '@/components/stepper'
import { rosterCopy } from '@/copy/office-roster'
import type { RosterDesk } from './use-roster'

/** Enters a resident who has not the app. */
export function AddSheet({ desk, onClose }: { desk: RosterDesk; onClose: () => void }) {
  const [name, setName] = useState('')
  const [party, setParty] = useState(1)
  const [phone, setPhone] = useState('')
  return (
    <Sheet open title={rosterCopy.add} onClose={onClose}>
      <View className="sheet-choice">
        <View>{rosterCopy.addHint}</View>
        <Field label={rosterCopy.addName} value={name} maxLength={20} autoFocus onInput={setName} />
        <Stepper
          label={rosterCopy.addParty}
          value={party}
          min={1}
          max={5}
          unit={rosterCopy.people}
          onChange={setParty}
        />
        <Field
          label={rosterCopy.addPhone}
          hint={rosterCopy.addPhoneHint}
          type="number"
          value={phone}
          maxLength={13}
          onInput={setPhone}
        />
        <Problem problem={desk.problem} />
        <Button
          kind="primary"
          busy={desk.busy}
          disabled={!name.trim()}
          onClick={() => desk.add({ name, party, phone: phone.trim() }, onClose)}
        >
          {rosterCopy.add}
        </Button>
      </View>
    </Sheet>
  )
}
