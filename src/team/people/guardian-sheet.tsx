import type { VolunteerFace } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { AskSheet } from '@/components/ask-sheet'
import { Field } from '@/components/field'
import { teamCopy } from '@/copy/team'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'

interface GuardianSheetProps {
  person: VolunteerFace
  onClose: () => void
  onDone: () => Promise<void>
}

/** Staff saw the signature of a minor's guardian on paper. */
export function GuardianSheet({ person, onClose, onDone }: GuardianSheetProps) {
  const name = useNeeded(teamCopy.guardianNeeded)
  const { busy, problem, run } = useAct()
  const send = (signed: string) =>
    run(async () => {
      await call('volunteers.guardianSigned', { ref: person.ref, name: signed })
      onClose()
      await onDone()
      return teamCopy.guardianNoted
    })
  return (
    <AskSheet
      open
      kind="primary"
      title={teamCopy.guardianTitle(person.name)}
      yes={teamCopy.guardianSigned}
      no={teamCopy.keep}
      busy={busy}
      problem={problem}
      onYes={() => name.give(send)}
      onClose={onClose}
    >
      <View>{teamCopy.guardianHint}</View>
      <Field label={teamCopy.guardianName} maxLength={20} {...name.field} />
    </AskSheet>
  )
}
