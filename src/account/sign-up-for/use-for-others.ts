import type { Care } from '@contract/care'
import type { EventDetail } from '@contract/events'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { explain } from '@/copy/failures'
import { privacyVersion } from '@/copy/privacy'
import { forOthersCopy } from '@/copy/slips'
import { chosenSection } from '@/events/chosen-section'
import { useAct } from '@/events/use-act'
import { answersFor, checkDraft, type DraftErrors } from '@/pages/event/check-draft'

/** How it went for one of them. */
export interface Said {
  care: Care
  ok: boolean
  words: string
}

const noErrors: DraftErrors = { answers: {} }
const blank = { companions: 0, answers: {} as Record<string, string | boolean>, agreed: false, resume: false }

/** The event, and those for whom the person may sign up for it now. */
export function useThem(eventId: string) {
  return useRequest(`sign-up-for.${eventId}.${usePerson()}`, async () => {
    const [event, { lookingAfter }] = await Promise.all([call('events.show', { eventId }), call('members.care', {})])
    const may = ({ acts, paper, until }: Care) =>
      acts.includes('sign-up') && paper !== 'pending' && Date.parse(until) > cloudNow()
    return { event, them: lookingAfter.filter(may) }
  })
}

/** One sign-up each, with the same answers; who is signed up already stays so when the rest is tried again. */
export function useForOthers(event: EventDetail, them: readonly Care[]) {
  const [chosen, setChosen] = useState<string[]>([])
  const [draft, setDraft] = useState<typeof blank & { section?: string }>(blank)
  const [errors, setErrors] = useState(noErrors)
  const [said, setSaid] = useState<Said[]>([])
  const { busy, problem, run } = useAct()
  const done = new Set(said.filter(({ ok }) => ok).map(({ care }) => care.ref))
  const left = them.filter(({ ref }) => !done.has(ref))
  const wanted = left.filter(({ ref }) => chosen.includes(ref))

  const one = async (care: Care): Promise<Said> => {
    const { terms } = event
    const eventId = chosenSection(event.sections, draft.section)?.eventId ?? event.id
    const wish = { eventId, name: care.name, companions: 0, terms, consent: privacyVersion }
    try {
      const answers = answersFor(terms, { ...draft, name: care.name })
      const seat = await call('events.signUp', { ...wish, answers, for: care.ref })
      return { care, ok: true, words: forOthersCopy.place(seat) }
    } catch (failure) {
      return { care, ok: false, words: explain(failure).title }
    }
  }
  const submit = () => {
    const found = checkDraft(event.terms, { ...draft, name: 'x' })
    setErrors(found ?? noErrors)
    if (found || wanted.length === 0) return
    void run(async () => {
      const kept = said.filter(({ ok }) => ok)
      for (const care of wanted) {
        kept.push(await one(care))
        setSaid([...kept])
      }
    })
  }
  return {
    ...{ left, wanted, chosen, setChosen, errors, said, busy, problem, submit, draft },
    change: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }),
  }
}
