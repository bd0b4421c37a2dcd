import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { Stepper } from '@/components/stepper'
import { rosterCopy } from '@/copy/office'
import type { RosterDesk } from './use-roster'

/** Enters a resident who has no phone. */
export function AddSheet({ desk, onClose }: { desk: RosterDesk; onClose: () => void }) {
  const [name, setName] = useState('')
  const [party, setParty] = useState(1)
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
        {desk.problem && (
          <Notice tone="bad" title={desk.problem.title}>
            {desk.problem.hint}
          </Notice>
        )}
        <Button kind="primary" busy={desk.busy} disabled={!name.trim()} onClick={() => desk.add(name, party, onClose)}>
          {rosterCopy.add}
        </Button>
      </View>
    </Sheet>
  )
}
