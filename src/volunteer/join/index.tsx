import type { Output } from '@contract/index'
import type { Skill, Volunteering } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AccountPage } from '@/account/account-page'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Switch } from '@/components/switch'
import { dutyWords, joinCopy, skillWords } from '@/copy/volunteer'
import { volunteerForCopy } from '@/copy/volunteer-for'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { BornFields } from '../born-fields'
import { useVolunteering } from '../use-volunteering'
import { ways } from '../ways'
import { FreeTimes } from './free-times'
import { type ForWhom, useJoin } from './use-join'
import '../index.scss'
import './index.scss'

const skills = Object.entries(skillWords).map(([value, label]) => ({ value: value as Skill, label }))

type Kept = Pick<Output<'volunteers.me'>, 'volunteering'> & Output<'volunteers.teams'>

interface JoinFormProps {
  kept: Kept
  onSent: (volunteering: Volunteering) => void
  forWhom: ForWhom | null
}

function JoinForm({ kept, onSent, forWhom }: JoinFormProps) {
  const { draft, change, errors, busy, problem, send } = useJoin(kept, onSent, forWhom)
  const held = new Set(kept.volunteering?.teams)
  const teams = kept.teams
    .filter(({ id, open }) => open || held.has(id))
    .map(({ id, name, kind, members }) => ({
      value: id,
      label: name,
      note: `${dutyWords[kind]} · ${joinCopy.teamMembers(members)}`,
    }))
  return (
    <View className="volunteer">
      <Field
        label={joinCopy.name}
        value={draft.name}
        maxLength={20}
        error={errors.name}
        onInput={(name) => change({ name })}
      />
      <View className="join-born">
        <BornFields born={draft} errors={errors} onChange={change} />
      </View>
      <Choice
        label={joinCopy.teams}
        options={teams}
        multiple
        value={draft.teams}
        error={errors.teams}
        onChange={(chosen) => change({ teams: chosen })}
      />
      <FreeTimes value={draft.free} onChange={(free) => change({ free })} />
      <View className="join-skills">
        <Choice
          label={joinCopy.skills}
          options={skills}
          multiple
          value={draft.skills}
          onChange={(chosen) => change({ skills: chosen })}
        />
      </View>
      <Section title={joinCopy.consentTitle}>
        <Card>
          {joinCopy.consent.map((line) => (
            <View key={line} className="join-consent">
              {line}
            </View>
          ))}
          <Switch label={joinCopy.agree} checked={draft.agreed} onChange={(agreed) => change({ agreed })} />
        </Card>
      </Section>
      {errors.agreed && <Notice tone="bad">{errors.agreed}</Notice>}
      <Problem problem={problem} />
      <Button kind="primary" wide busy={busy} onClick={send}>
        {kept.volunteering?.state === 'active' ? joinCopy.save : joinCopy.send}
      </Button>
    </View>
  )
}

function Join({ forWhom }: { forWhom: ForWhom | null }) {
  const { data, failure, loading, refresh, put } = useVolunteering(forWhom?.careRef)
  if (loading) return <Skeleton lines={8} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const sent = (volunteering: Volunteering) => {
    put({ ...data, volunteering })
    go.back(() => (forWhom ? ways.forOther(forWhom.careRef, forWhom.name) : ways.hub()))
  }
  return <JoinForm kept={data} onSent={sent} forWhom={forWhom} />
}

export default function JoinPage() {
  const { for: careRef, name = '' } = useRouter().params
  const forWhom = careRef ? { careRef, name: decodeURIComponent(name) } : null
  return (
    <AccountPage
      title={forWhom ? volunteerForCopy.joinTitle(forWhom.name) : joinCopy.title}
      intro={forWhom ? volunteerForCopy.joinIntro : joinCopy.intro}
    >
      <Join forWhom={forWhom} />
    </AccountPage>
  )
}
