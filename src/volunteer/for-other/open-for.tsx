import type { ShiftCard } from '@contract/shifts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { showToast } from '@/components/toast'
import { saySpan } from '@/copy/times'
import { volunteerForCopy as copy } from '@/copy/volunteer-for'
import { useAct } from '@/events/use-act'
import type { Volunteered } from '../use-volunteering'
import { ByTeam } from '../week/open-shifts'

interface OpenForProps {
  careRef: string
  name: string
  /** The record of whom it is for. */
  known: Volunteered
  onChanged: () => Promise<void>
}

/** Shifts that still need people, of the other's teams first; a tap asks whether to take a place for them. */
export function OpenFor({ careRef, name, known, onChanged }: OpenForProps) {
  const [taking, setTaking] = useState<ShiftCard | null>(null)
  return (
    <>
      <ByTeam known={known} careRef={careRef} onPick={setTaking} />
      {taking && (
        <TakeSheet careRef={careRef} name={name} shift={taking} onClose={() => setTaking(null)} onTaken={onChanged} />
      )}
    </>
  )
}

interface TakeSheetProps {
  careRef: string
  name: string
  shift: ShiftCard
  onClose: () => void
  onTaken: () => Promise<void>
}

function TakeSheet({ careRef, name, shift, onClose, onTaken }: TakeSheetProps) {
  const { busy, problem, run } = useAct()
  const { id: shiftId, terms, state, place, team, title } = shift
  const take = () =>
    run(async () => {
      const expects = state === 'open' ? 'place' : 'place-in-line'
      const taken = await call('shifts.signUp', { shiftId, terms, expects, for: careRef })
      onClose()
      showToast(taken.state === 'seated' ? copy.done(name) : copy.waiting(name, taken.waitingPlace))
      await onTaken()
    })
  return (
    <AskSheet
      open
      kind="primary"
      title={copy.signUpTitle(name)}
      yes={copy.signUp}
      no={copy.keep}
      busy={busy}
      problem={problem}
      onYes={take}
      onClose={onClose}
    >
      <View>
        {title} · {saySpan(terms.startsAt, terms.endsAt, cloudNow())}
      </View>
      <View>
        {team.name} · {[place.name, place.detail].filter(Boolean).join(' ')}
      </View>
      {state === 'waitlist' && <View>{copy.line}</View>}
      <View>{copy.signUpHint}</View>
    </AskSheet>
  )
}
