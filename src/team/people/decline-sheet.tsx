import type { VolunteerFace } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { AskSheet } from '@/components/ask-sheet'
import { Field } from '@/components/field'
import { showToast } from '@/components/toast'
import { teamCopy } from '@/copy/team'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'

interface DeclineSheetProps {
  person: VolunteerFace
  teamId: string
  onClose: () => void
  onDone: () => Promise<void>
}

/** A no wants a reason, which the person reads. */
export function DeclineSheet({ person, teamId, onClose, onDone }: DeclineSheetProps) {
  const reason = useNeeded(teamCopy.declineNeeded)
  const { busy, problem, run } = useAct()
  const send = (words: string) =>
    run(async () => {
      await call('volunteers.decline', { ref: person.ref, teamId, reason: words })
      showToast(teamCopy.declined)
      onClose()
      await onDone()
    })
  return (
    <AskSheet
      open
      kind="primary"
      title={teamCopy.declineTitle(person.name)}
      yes={teamCopy.declineSend}
      no={teamCopy.keep}
      busy={busy}
      problem={problem}
      onYes={() => reason.give(send)}
      onClose={onClose}
    >
      <View>{teamCopy.declineHint}</View>
      <Field label={teamCopy.declineReason} maxLength={80} {...reason.field} />
    </AskSheet>
  )
}
