import type { Answer, Terms } from '@contract/terms'
import { signUpCopy } from '../../copy/event'
import { privacy } from '../../copy/privacy'
import type { SignUpDraft } from './sign-up-draft'

/** What must be mended, by field, in words. */
export interface DraftErrors {
  name?: string
  agreed?: string
  answers: Record<string, string>
}

/** The answers that belong to the questions as they stand; answers to questions since removed are left out. */
export function answersFor(terms: Terms, draft: SignUpDraft): Answer[] {
  return terms.questions.flatMap(({ id }) => {
    const given = draft.answers[id]
    const value = typeof given === 'string' ? given.trim() : given
    return value === undefined || value === '' ? [] : [{ questionId: id, value }]
  })
}

/** Null when the draft can be sent. */
export function checkDraft(terms: Terms, draft: SignUpDraft): DraftErrors | null {
  const answered = new Set(answersFor(terms, draft).map(({ questionId }) => questionId))
  const open = terms.questions.filter(({ id, required }) => required && !answered.has(id))
  const errors: DraftErrors = {
    ...(draft.name.trim() === '' && { name: signUpCopy.nameNeeded }),
    ...(!draft.agreed && { agreed: privacy.consentNeeded }),
    answers: Object.fromEntries(open.map(({ id }) => [id, signUpCopy.answerNeeded])),
  }
  return errors.name || errors.agreed || open.length > 0 ? errors : null
}

/** The same errors in the order of the form, each saying which field it means. */
export function whatIsMissing(terms: Terms, { name, agreed, answers }: DraftErrors): string[] {
  const open = terms.questions.filter(({ id }) => answers[id]).map(({ label }) => signUpCopy.unanswered(label))
  return [name, ...open, agreed].filter((words) => words !== undefined)
}
