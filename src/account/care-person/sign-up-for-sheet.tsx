import type { EventCard } from '@contract/events'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { carePersonCopy } from '@/copy/care'
import { SectionChoice } from '@/events/section-choice'
import { AnswersPart } from '../answers-part'
import { useSignUpFor } from './use-sign-up-for'

interface SignUpForSheetProps {
  event: EventCard
  careRef: string
  name: string
  onClose: () => void
  onDone: () => Promise<void>
}

/** A sign-up in another's name: what the organiser asks is answered for them. */
export function SignUpForSheet({ event, careRef, name, onClose, onDone }: SignUpForSheetProps) {
  const form = useSignUpFor(event, careRef, name, async () => {
    onClose()
    await onDone()
  })
  const { shown, draft, change, errors, terms } = form
  return (
    <Sheet open title={carePersonCopy.sheet(event.title)} onClose={onClose}>
      <View className="people-form">
        {!terms && !form.problem && <Skeleton lines={3} />}
        {terms && (
          <>
            <Field
              label={carePersonCopy.name}
              maxLength={20}
              value={draft.name}
              error={errors.name}
              onInput={(typed) => change({ name: typed })}
            />
            {shown && (
              <SectionChoice event={shown} chosen={draft.section} onChange={(section) => change({ section })} />
            )}
            <AnswersPart questions={terms.questions} draft={draft} errors={errors} onChange={change} />
          </>
        )}
        <Problem problem={form.problem} />
        <View className="people-actions">
          <Button kind="primary" wide busy={form.busy} disabled={!terms} onClick={form.submit}>
            {carePersonCopy.signUp}
          </Button>
        </View>
      </View>
    </Sheet>
  )
}
