import type { EventDetail } from '@contract/events'
import { useState } from 'react'
import { Refused } from '@/cloud/refused'
import { signUpCopy } from '@/copy/event'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'
import { checkDraft, type DraftErrors, whatIsMissing } from './check-draft'
import { drafts, type SignUpDraft } from './sign-up-draft'

const noErrors: DraftErrors = { answers: {} }

/** What is typed, kept at every stroke, and what is wrong with it. */
export function useDraft({ id, terms }: EventDetail) {
  const [draft, setDraft] = useState(() => drafts.find(id))
  const [errors, setErrors] = useState(noErrors)
  const [problem, setProblem] = useState<Explanation | null>(null)

  /** True when the draft can be sent. */
  const check = (candidate: SignUpDraft): boolean => {
    const found = checkDraft(terms, candidate)
    setErrors(found ?? noErrors)
    // The fields themselves may be out of sight above the button.
    setProblem(found && { title: signUpCopy.incomplete, hint: whatIsMissing(terms, found).join('；') })
    return found === null
  }

  const change = (part: Partial<SignUpDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    drafts.keep(id, next)
    // Once told what is missing, a person sees the list grow shorter.
    if (errors !== noErrors) check(next)
  }

  const blame = (failure: unknown) => {
    setErrors(errorsOf(failure))
    setProblem(explain(failure))
  }

  return { draft, change, errors, problem, check: () => check(draft), blame }
}

function errorsOf(failure: unknown): DraftErrors {
  if (!(failure instanceof Refused)) return noErrors
  const { questionId, field } = failure.detail
  return {
    ...(field === 'name' && { name: signUpCopy.nameNeeded }),
    answers: typeof questionId === 'string' ? { [questionId]: signUpCopy.answerWrong } : {},
  }
}
