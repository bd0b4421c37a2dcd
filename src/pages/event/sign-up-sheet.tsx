import type { EventDetail } from '@contract/events'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Press } from '@/components/press'
import { Sheet } from '@/components/sheet'
import { Stepper } from '@/components/stepper'
import { Switch } from '@/components/switch'
import { eventCopy, signUpCopy } from '@/copy/event'
import { privacy } from '@/copy/privacy'
import { chosenSection } from '@/events/chosen-section'
import { consent } from '@/events/consent'
import { go } from '@/events/go'
import { MiniProgramSheet } from '@/events/mini-program'
import { SectionChoice } from '@/events/section-choice'
import { Questions } from './questions'
import type { useSignUp } from './use-sign-up'

interface SignUpSheetProps {
  event: EventDetail
  form: ReturnType<typeof useSignUp>
}

/** Everything a sign-up needs, on one sheet. */
export function SignUpSheet({ event, form }: SignUpSheetProps) {
  const { draft, change, errors, problem } = form
  const { maxCompanions, questions } = event.terms
  const { signup } = chosenSection(event.sections, draft.section) ?? event
  const kind = signup === 'waitlist' ? 'waitlist' : 'open'
  return (
    <>
      <Sheet open={form.open} title={signUpCopy.title[kind]} onClose={form.close}>
        <View className="sign-up">
          {kind === 'waitlist' && <Notice tone="gold">{signUpCopy.waitlistHint}</Notice>}
          {event.terms.lateSeats && (
            <Notice tone="stone" title={eventCopy.lateSeats}>
              {eventCopy.lateSeatsNote}
            </Notice>
          )}
          <SectionChoice event={event} chosen={draft.section} onChange={(section) => change({ section })} />
          <Field
            label={signUpCopy.name}
            hint={signUpCopy.nameHint}
            value={draft.name}
            maxLength={20}
            error={errors.name}
            onInput={(name) => change({ name })}
          />
          {maxCompanions > 0 ? (
            <Stepper
              label={signUpCopy.companions}
              hint={signUpCopy.companionsHint(maxCompanions)}
              value={Math.min(draft.companions, maxCompanions)}
              min={0}
              max={maxCompanions}
              unit={signUpCopy.companionUnit}
              onChange={(companions) => change({ companions })}
            />
          ) : (
            <View className="sign-up-alone">{signUpCopy.alone}</View>
          )}
          <Questions
            questions={questions}
            answers={draft.answers}
            errors={errors.answers}
            onAnswer={(id, value) => change({ answers: { ...draft.answers, [id]: value } })}
          />
          <View className="sign-up-privacy">
            {consent.given() ? (
              <View className="sign-up-consented">{privacy.consentGiven}</View>
            ) : (
              <Switch
                label={privacy.consent}
                note={privacy.consentSentence}
                checked={draft.agreed}
                onChange={(agreed) => change({ agreed })}
              />
            )}
            <Press className="sign-up-read" role="link" onClick={go.privacy}>
              {privacy.read}
            </Press>
          </View>
          {problem && (
            <View className="sign-up-problem">
              <Notice tone="bad" title={problem.title}>
                {problem.hint}
              </Notice>
            </View>
          )}
          <Button kind="primary" wide busy={form.busy} onClick={form.submit}>
            {signUpCopy.submit[kind]}
          </Button>
        </View>
      </Sheet>
      <MiniProgramSheet open={form.elsewhere} eventId={event.id} onClose={form.close} />
    </>
  )
}
