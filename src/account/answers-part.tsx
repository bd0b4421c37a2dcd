import type { Question } from '@contract/terms'
import { Switch } from '@/components/switch'
import { carePersonCopy } from '@/copy/care'
import type { DraftErrors } from '@/pages/event/check-draft'
import { Questions } from '@/pages/event/questions'
import type { SignUpDraft } from '@/pages/event/sign-up-draft'

type Answered = Pick<SignUpDraft, 'answers' | 'agreed'>

interface AnswersPartProps {
  questions: Question[]
  draft: Answered
  errors: DraftErrors
  onChange: (part: Partial<Answered>) => void
}

/** What the organiser asks, answered for somebody else, and that they agreed. */
export function AnswersPart({ questions, draft, errors, onChange }: AnswersPartProps) {
  return (
    <>
      <Questions
        questions={questions}
        answers={draft.answers}
        errors={errors.answers}
        onAnswer={(id, value) => onChange({ answers: { ...draft.answers, [id]: value } })}
      />
      <Switch
        label={carePersonCopy.consent}
        note={errors.agreed ?? carePersonCopy.consentNote}
        checked={draft.agreed}
        onChange={(agreed) => onChange({ agreed })}
      />
    </>
  )
}
