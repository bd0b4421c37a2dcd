import type { Question } from '@contract/terms'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { signUpCopy } from '@/copy/event'

interface QuestionsProps {
  questions: Question[]
  answers: Record<string, string | boolean>
  errors: Record<string, string>
  onAnswer: (questionId: string, value: string | boolean) => void
}

const skip = { value: '', label: signUpCopy.skip }
const yesNo = [
  { value: 'yes', label: signUpCopy.yes },
  { value: 'no', label: signUpCopy.no },
]

function optionsOf({ kind, choices = [], required }: Question) {
  const options = kind === 'yes-no' ? yesNo : choices.map((choice) => ({ value: choice, label: choice }))
  return required ? options : [...options, skip]
}

function chosen(value: string | boolean | undefined): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value ?? null
}

/** What the organiser asks, each in the shape that is easiest to answer. */
export function Questions({ questions, answers, errors, onAnswer }: QuestionsProps) {
  return questions.map((question) => {
    const { id, kind, required } = question
    const label = required ? question.label : signUpCopy.optional(question.label)
    const value = answers[id]
    if (kind === 'text') {
      return (
        <Field
          key={id}
          label={label}
          value={typeof value === 'string' ? value : ''}
          maxLength={80}
          multiline
          error={errors[id]}
          onInput={(text) => onAnswer(id, text)}
        />
      )
    }
    return (
      <Choice
        key={id}
        label={label}
        options={optionsOf(question)}
        value={chosen(value)}
        error={errors[id]}
        onChange={(picked) => onAnswer(id, kind === 'yes-no' && picked !== '' ? picked === 'yes' : picked)}
      />
    )
  })
}
