import type { Care } from '@contract/care'
import type { EventDetail } from '@contract/events'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { forOthersCopy } from '@/copy/slips'
import { saySpan } from '@/copy/times'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { SectionChoice } from '@/events/section-choice'
import { AccountPage } from '../account-page'
import { AnswersPart } from '../answers-part'
import { useForOthers, useThem } from './use-for-others'

function ForOthers({ event, them }: { event: EventDetail; them: readonly Care[] }) {
  const form = useForOthers(event, them)
  const { draft, change, errors, left, wanted } = form
  return (
    <>
      {form.said.map(({ care, ok, words }) => (
        <Notice
          key={care.ref}
          tone={ok ? 'ok' : 'bad'}
          title={ok ? forOthersCopy.done(care.name, words) : forOthersCopy.failed(care.name, words)}
          {...(ok && { action: { label: forOthersCopy.tickets, onClick: () => go.carePerson(care.ref, care.name) } })}
        />
      ))}
      {left.length > 0 && (
        <Card>
          <Choice
            label={forOthersCopy.who}
            multiple
            options={left.map(({ ref, name }) => ({ value: ref, label: name }))}
            value={form.chosen}
            onChange={form.setChosen}
          />
          <SectionChoice event={event} chosen={draft.section} onChange={(section) => change({ section })} />
          {event.terms.questions.length > 0 && <View className="people-note">{forOthersCopy.sameAnswers}</View>}
          <AnswersPart questions={event.terms.questions} draft={draft} errors={errors} onChange={change} />
          <Problem problem={form.problem} />
          <View className="people-actions">
            <Button kind="primary" wide busy={form.busy} disabled={wanted.length === 0} onClick={form.submit}>
              {wanted.length === 0 ? forOthersCopy.chooseOne : forOthersCopy.submit(wanted.length)}
            </Button>
          </View>
        </Card>
      )}
    </>
  )
}

function Body({ eventId }: { eventId: string }) {
  const { data, failure, loading, refresh } = useThem(eventId)
  if (loading) return <Skeleton lines={6} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const { event, them } = data
  const care = { label: forOthersCopy.toCare, onClick: go.care }
  return (
    <Section title={event.title}>
      <View className="people">
        <View className="people-note">{saySpan(event.startsAt, event.endsAt, cloudNow())}</View>
        {them.length === 0 ? (
          <Empty title={forOthersCopy.nobody} hint={forOthersCopy.nobodyHint} icon="people" action={care} />
        ) : (
          <ForOthers event={event} them={them} />
        )}
      </View>
    </Section>
  )
}

export default function SignUpForPage() {
  const { id = '' } = useRouter().params
  return (
    <AccountPage title={forOthersCopy.title} intro={forOthersCopy.intro}>
      <Body eventId={id} />
    </AccountPage>
  )
}
