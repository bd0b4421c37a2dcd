import type { EventDetail, Seat } from '@contract/events'
import { useEffect, useRef, useState } from 'react'
import { residentsWrite, useAccount, useSignedIn } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { showToast } from '@/components/toast'
import { signUpCopy } from '@/copy/event'
import { explain, inOneLine } from '@/copy/failures'
import { privacyVersion } from '@/copy/privacy'
import { calledBy } from '@/events/called-by'
import { chosenSection } from '@/events/chosen-section'
import { consent } from '@/events/consent'
import { go } from '@/events/go'
import { answersFor } from './check-draft'
import { drafts, type SignUpDraft } from './sign-up-draft'
import { useDraft } from './use-draft'

interface Outcome {
  onSeated: (seat: Seat) => void
  reload: () => Promise<void>
}

/** One sign-up: signing in first where needed, the sheet, and sending what it holds once. */
export function useSignUp(event: EventDetail, { onSeated, reload }: Outcome) {
  const { check, blame, ...form } = useDraft(event)
  const { draft, change } = form
  const [open, setOpen] = useState(false)
  const [elsewhere, setElsewhere] = useState(false)
  const [busy, setBusy] = useState(false)
  const signedIn = useSignedIn()
  const sending = useRef(false)

  useEffect(() => {
    if (!signedIn || !draft.resume) return
    change({ resume: false })
    setOpen(true)
  })

  const toSignIn = () => {
    useAccount.getState().refresh()
    change({ resume: true })
    showToast(signUpCopy.signInFirst)
    go.signIn()
  }

  const toMiniProgram = () => {
    setOpen(false)
    setElsewhere(true)
  }

  const onFailure = async (failure: unknown) => {
    const code = failure instanceof Refused ? failure.code : null
    if (code === 'not-signed-in') return toSignIn()
    if (code === 'mini-program-only') return toMiniProgram()
    if (code === 'already-signed-up') {
      setOpen(false)
      showToast(inOneLine(explain(failure)))
      return reload()
    }
    blame(failure)
    // A refusal means the event is not as it was shown; what was typed stays.
    if (code) await reload()
  }

  const submit = async () => {
    if (sending.current || !check()) return
    sending.current = true
    setBusy(true)
    try {
      const seat = await call('events.signUp', wishOf(event, draft))
      consent.give()
      calledBy.set(seat.name)
      drafts.drop(event.id)
      setOpen(false)
      onSeated(seat)
    } catch (failure) {
      await onFailure(failure)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }

  const start = () => {
    if (signedIn) setOpen(true)
    else if (residentsWrite) toSignIn()
    else toMiniProgram()
  }
  const close = () => {
    setOpen(false)
    setElsewhere(false)
  }
  return { ...form, open, elsewhere, start, close, busy, submit }
}

function wishOf(event: EventDetail, draft: SignUpDraft) {
  const { terms } = event
  return {
    eventId: chosenSection(event.sections, draft.section)?.eventId ?? event.id,
    name: draft.name.trim(),
    companions: Math.min(draft.companions, terms.maxCompanions),
    answers: answersFor(terms, draft),
    terms,
    consent: privacyVersion,
  }
}
