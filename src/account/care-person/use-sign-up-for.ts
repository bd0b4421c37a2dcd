import type { EventCard } from '@contract/events'
import type { Terms } from '@contract/terms'
import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { carePersonCopy } from '@/copy/care'
import { privacyVersion } from '@/copy/privacy'
import { useAct } from '@/events/use-act'
import { answersFor, checkDraft, type DraftErrors } from '@/pages/event/check-draft'
import type { SignUpDraft } from '@/pages/event/sign-up-draft'

const noErrors: DraftErrors = { answers: {} }

/** One sign-up for another, under the terms as the event has them now. */
export function useSignUpFor(event: EventCard, careRef: string, name: string, onDone: () => Promise<void>) {
  const [terms, setTerms] = useState<Terms | null>(null)
  const [draft, setDraft] = useState<SignUpDraft>({ name, companions: 0, answers: {}, agreed: false, resume: false })
  const [errors, setErrors] = useState(noErrors)
  const { busy, problem, run } = useAct()
  const [ask] = useState(
    () => () => run(async () => setTerms((await call('events.show', { eventId: event.id })).terms)),
  )
  useEffect(() => void ask(), [ask])

  const submit = () => {
    if (!terms) return
    const found = checkDraft(terms, draft)
    setErrors(found ?? noErrors)
    if (found) return
    void run(async () => {
      const wish = { eventId: event.id, name: draft.name.trim(), companions: 0, terms, consent: privacyVersion }
      await call('events.signUp', { ...wish, answers: answersFor(terms, draft), for: careRef })
      showToast(carePersonCopy.done(name))
      await onDone()
    })
  }

  const change = (part: Partial<SignUpDraft>) => setDraft({ ...draft, ...part })
  return { terms, draft, change, errors, busy, problem, submit }
}
