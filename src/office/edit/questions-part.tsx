import { View } from '@tarojs/components'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Section } from '@/components/section'
import { Switch } from '@/components/switch'
import { editCopy } from '@/copy/office-edit'
import type { QuestionForm } from './form'
import type { PartProps } from './parts'

const most = 5
const kinds = (['text', 'choice', 'yes-no'] as const).map((value) => ({ value, label: editCopy.kinds[value] }))

/** What the organiser asks at sign-up. */
export function QuestionsPart({ form, change }: PartProps) {
  const put = (id: string, part: Partial<QuestionForm>) =>
    change({ questions: form.questions.map((question) => (question.id === id ? { ...question, ...part } : question)) })
  const added: QuestionForm = { id: randomKey(), label: '', kind: 'text', required: false, choices: '' }
  return (
    <Section title={editCopy.questions}>
      {form.questions.map((question, index) => (
        <View key={question.id} className="edit-question">
          <Card>
            <Field
              label={editCopy.question(index + 1)}
              value={question.label}
              maxLength={40}
              onInput={(label) => put(question.id, { label })}
            />
            <Choice
              label={editCopy.kind}
              options={kinds}
              value={question.kind}
              onChange={(kind) => put(question.id, { kind })}
            />
            {question.kind === 'choice' && (
              <Field
                label={editCopy.choices}
                hint={editCopy.choicesHint}
                value={question.choices}
                onInput={(choices) => put(question.id, { choices })}
              />
            )}
            <Switch
              label={editCopy.required}
              checked={question.required}
              onChange={(required) => put(question.id, { required })}
            />
            <Button onClick={() => change({ questions: form.questions.filter(({ id }) => id !== question.id) })}>
              {editCopy.removeQuestion}
            </Button>
          </Card>
        </View>
      ))}
      {form.questions.length < most && (
        <Button onClick={() => change({ questions: [...form.questions, added] })}>{editCopy.addQuestion}</Button>
      )}
    </Section>
  )
}
