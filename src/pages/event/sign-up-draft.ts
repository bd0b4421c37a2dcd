import { keptPersonal } from '@/cloud/kept-personal'
import { privacyVersion } from '@/copy/privacy'
import { calledBy } from '@/events/called-by'
import { consent } from '@/events/consent'

/** What a person has typed so far; survives a failure, a sign-in and a closed app. */
export interface SignUpDraft {
  name: string
  companions: number
  /** By question; an empty text is no answer. */
  answers: Record<string, string | boolean>
  agreed: boolean
  /** The part of the hall that was chosen, by its event. */
  section?: string
  /** Sent to sign in; the sheet opens again on return. */
  resume: boolean
}

const nameOf = (eventId: string) => `linli.draft.${eventId}`

export const drafts = {
  find: (eventId: string): SignUpDraft => {
    const kept = keptPersonal.get(nameOf(eventId))
    const fresh = { name: calledBy.get() ?? '', companions: 0, answers: {}, agreed: consent.given(), resume: false }
    if (typeof kept !== 'object' || kept === null) return fresh
    const draft: SignUpDraft & { words?: string } = { ...fresh, ...kept }
    // Agreement is to certain words; when those changed, it is asked for again.
    return { ...draft, agreed: draft.agreed && draft.words === privacyVersion }
  },
  keep: (eventId: string, draft: SignUpDraft) => keptPersonal.set(nameOf(eventId), { ...draft, words: privacyVersion }),
  drop: (eventId: string) => keptPersonal.remove(nameOf(eventId)),
}
