import type { VolunteerFace } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { showToast } from '@/components/toast'
import { teamCopy } from '@/copy/team'
import { sayFree, skillWords } from '@/copy/volunteer'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { DeclineSheet } from './decline-sheet'
import { GuardianSheet } from './guardian-sheet'
import '../index.scss'

const most = 50

/** What somebody can do and when, in words. */
function About({ person }: { person: VolunteerFace }) {
  return (
    <View className="day-note">
      {[
        person.free.length > 0 && teamCopy.free(sayFree(person.free)),
        person.skills.length > 0 && teamCopy.skills(person.skills.map((skill) => skillWords[skill]).join('、')),
      ]
        .filter(Boolean)
        .join(' · ')}
    </View>
  )
}

const lacksGuardian = ({ age, guardianAgreed }: VolunteerFace) => age === 'minor' && !guardianAgreed

function Applicants({ teamId, onJoined }: { teamId: string; onJoined: () => Promise<void> }) {
  const { data, failure, refresh } = useUnkept(`applicants.${teamId}`, () =>
    call('volunteers.applicants', { teamId, limit: most }),
  )
  const [declining, setDeclining] = useState<VolunteerFace | null>(null)
  const [signing, setSigning] = useState<VolunteerFace | null>(null)
  const wanting = data?.volunteers.some((person) => lacksGuardian(person)) ?? false
  const me = useUnkept(wanting ? 'me' : '', () => call('members.me', {}))
  const isStaff = me.data?.roles.some((role) => role === 'staff' || role === 'admin') ?? false
  const { busy, problem, run } = useAct()
  const approve = ({ ref, name }: VolunteerFace) =>
    run(async () => {
      await call('volunteers.approve', { ref, teamId })
      showToast(teamCopy.approved(name))
      await Promise.all([refresh(), onJoined()])
    })
  if (failure !== null && !data) return <Failed failure={failure} onRetry={refresh} />
  if (!data) return <Skeleton lines={3} />
  return (
    <Card>
      <Problem problem={problem} />
      {data.volunteers.length === 0 && <View className="day-note">{teamCopy.applicantsEmpty}</View>}
      {data.volunteers.map((person) => (
        <View key={person.ref} className="day-line">
          <View className="day-words">
            <View className="day-name">{person.name}</View>
            <About person={person} />
            <View className="day-tags">
              {person.age === 'minor' && <Tag tone="gold">{teamCopy.minor}</Tag>}
              {lacksGuardian(person) && <Tag tone="bad">{teamCopy.guardianMissing}</Tag>}
            </View>
          </View>
          <View className="day-acts">
            {!lacksGuardian(person) && (
              <Button
                kind="primary"
                busy={busy}
                label={`${person.name} ${teamCopy.approve}`}
                onClick={() => approve(person)}
              >
                {teamCopy.approve}
              </Button>
            )}
            {lacksGuardian(person) && isStaff && (
              <Button label={`${person.name} ${teamCopy.guardianSigned}`} onClick={() => setSigning(person)}>
                {teamCopy.guardianSigned}
              </Button>
            )}
            <Button label={`${person.name} ${teamCopy.declineApplicant}`} onClick={() => setDeclining(person)}>
              {teamCopy.declineApplicant}
            </Button>
          </View>
        </View>
      ))}
      {signing && <GuardianSheet person={signing} onClose={() => setSigning(null)} onDone={refresh} />}
      {declining && (
        <DeclineSheet person={declining} teamId={teamId} onClose={() => setDeclining(null)} onDone={refresh} />
      )}
    </Card>
  )
}

function People({ teamId }: { teamId: string }) {
  const { data, failure, refresh } = useUnkept(`people.${teamId}`, () =>
    call('volunteers.people', { teamId, limit: most }),
  )
  return (
    <>
      <Section title={teamCopy.applicants}>
        <Applicants teamId={teamId} onJoined={refresh} />
      </Section>
      <Section title={teamCopy.members}>
        {failure !== null && !data && <Failed failure={failure} onRetry={refresh} />}
        {!data && failure === null && <Skeleton lines={4} />}
        {data && (
          <Card>
            {data.volunteers.length === 0 && <View className="day-note">{teamCopy.membersEmpty}</View>}
            {data.volunteers.map((person) => (
              <View key={person.ref} className="day-line">
                <View className="day-words">
                  <View className="day-name">{person.name}</View>
                  <About person={person} />
                </View>
              </View>
            ))}
          </Card>
        )}
      </Section>
    </>
  )
}

export default function TeamPeoplePage() {
  const { id = '', name = '' } = useRouter().params
  return (
    <AccountPage title={decodeURIComponent(name) || teamCopy.people}>
      <People teamId={id} />
    </AccountPage>
  )
}
