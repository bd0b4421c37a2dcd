import type { VolunteerFace } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { teamCopy } from '@/copy/team'
import '@/events/sheet-choice.scss'
import { useAct } from '@/events/use-act'

interface GuardianSheetProps {
  person: VolunteerFace
  onClose: () => void
  onDone: () => Promise<void>
}

/** Staff saw the signature of a minor's guardian on paper. */
export function GuardianSheet({ person, onClose, onDone }: GuardianSheetProps) {
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useAct()
  const send = () => {
    setTried(true)
    if (name.trim() === '') return
    void run(async () => {
      await call('volunteers.guardianSigned', { ref: person.ref, name: name.trim() })
      onClose()
      await onDone()
      return teamCopy.guardianNoted
    })
  }
  return (
    <Sheet open title={teamCopy.guardianTitle(person.name)} onClose={onClose}>
      <View className="sheet-choice">
        <View>{teamCopy.guardianHint}</View>
        <Field
          label={teamCopy.guardianName}
          value={name}
          maxLength={20}
          error={tried && name.trim() === '' ? teamCopy.guardianNeeded : undefined}
          onInput={setName}
        />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={send}>
          {teamCopy.guardianSigned}
        </Button>
        <Button wide onClick={onClose}>
          {teamCopy.keep}
        </Button>
      </View>
    </Sheet>
  )
}
