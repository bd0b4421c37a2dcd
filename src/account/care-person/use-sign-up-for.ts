import type { EventCard, EventDetail } from '@contract/events'
import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { carePersonCopy } from '@/copy/care'
import { privacyVersion } from '@/copy/privacy'
import { chosenSection } from '@/events/chosen-section'
import { useAct } from '@/events/use-act'
import { answersFor, checkDraft, type DraftErrors } from '@/pages/event/check-draft'
import type { SignUpDraft } from '@/pages/event/sign-up-draft'

const noErrors: DraftErrors = { answers: {} }

/** One sign-up for another, under the terms as the event has them now. */
export function useSignUpFor(event: EventCard, careRef: string, name: string, onDone: () => Promise<void>) {
  const [shown, setShown] = useState<EventDetail | null>(null)
  const terms = shown?.terms ?? null
  const [draft, setDraft] = useState<SignUpDraft>({ name, companions: 0, answers: {}, agreed: false, resume: false })
  const [errors, setErrors] = useState(noErrors)
  const { busy, problem, run } = useAct()
  const [ask] = useState(() => () => run(async () => setShown(await call('events.show', { eventId: event.id }))))
  useEffect(() => void ask(), [ask])

  const submit = () => {
    if (!terms) return
    const found = checkDraft(terms, draft)
    setErrors(found ?? noErrors)
    if (found) return
    void run(async () => {
      const eventId = chosenSection(shown?.sections, draft.section)?.eventId ?? event.id
      const wish = { eventId, name: draft.name.trim(), companions: 0, terms, consent: privacyVersion }
      await call('events.signUp', { ...wish, answers: answersFor(terms, draft), for: careRef })
      showToast(carePersonCopy.done(name))
      await onDone()
    })
  }

  const change = (part: Partial<SignUpDraft>) => setDraft({ ...draft, ...part })
  return { shown, terms, draft, change, errors, busy, problem, submit }
}
