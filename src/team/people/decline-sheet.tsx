import type { VolunteerFace } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { showToast } from '@/components/toast'
import { teamCopy } from '@/copy/team'
import { useAct } from '@/events/use-act'
import '@/events/sheet-choice.scss'

interface DeclineSheetProps {
  person: VolunteerFace
  teamId: string
  onClose: () => void
  onDone: () => Promise<void>
}

/** A no wants a reason, which the person reads. */
export function DeclineSheet({ person, teamId, onClose, onDone }: DeclineSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useAct()
  const send = () => {
    setTried(true)
    if (reason.trim() === '') return
    void run(async () => {
      await call('volunteers.decline', { ref: person.ref, teamId, reason: reason.trim() })
      showToast(teamCopy.declined)
      onClose()
      await onDone()
    })
  }
  return (
    <Sheet open title={teamCopy.declineTitle(person.name)} onClose={onClose}>
      <View className="sheet-choice">
        <View>{teamCopy.declineHint}</View>
        <Field
          label={teamCopy.declineReason}
          value={reason}
          maxLength={80}
          error={tried && reason.trim() === '' ? teamCopy.declineNeeded : undefined}
          onInput={setReason}
        />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={send}>
          {teamCopy.declineSend}
        </Button>
        <Button wide onClick={onClose}>
          {teamCopy.keep}
        </Button>
      </View>
    </Sheet>
  )
}
