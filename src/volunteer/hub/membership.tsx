import type { Output } from '@contract/index'
import type { Volunteering } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { showToast } from '@/components/toast'
import { dutyWords, volunteerCopy } from '@/copy/volunteer'
import { useAct } from '@/events/use-act'
import { ways } from '../ways'
import { GuardianSheet } from './guardian-sheet'

interface MembershipProps {
  volunteering: Volunteering | null
  teams: Output<'volunteers.teams'>['teams']
  onChanged: (volunteering: Volunteering) => void
}

/** What one is to the volunteers, and how to become or stop being one. */
export function Membership({ volunteering, teams, onChanged }: MembershipProps) {
  if (!volunteering) return <Invitation />
  const name = (teamId: string) => teams.find(({ id }) => id === teamId)?.name ?? ''
  const mine = teams.filter(({ id }) => volunteering.teams.includes(id))
  return (
    <>
      <Standing volunteering={volunteering} name={name} onChanged={onChanged} />
      {mine.length > 0 && (
        <Section title={volunteerCopy.teamsTitle}>
          <Card>
            {mine.map((team) => (
              <ListItem key={team.id} icon="people" title={team.name} note={dutyWords[team.kind]} />
            ))}
          </Card>
        </Section>
      )}
      <Leave volunteering={volunteering} onChanged={onChanged} />
    </>
  )
}

function Invitation() {
  return (
    <>
      <Empty
        title={volunteerCopy.none}
        hint={volunteerCopy.noneHint}
        icon="people"
        action={{ label: volunteerCopy.join, onClick: ways.join }}
      />
      <Card>
        <ListItem icon="ticket" title={volunteerCopy.claim} note={volunteerCopy.claimNote} onClick={ways.claim} />
      </Card>
    </>
  )
}

interface StandingProps extends Pick<MembershipProps, 'onChanged'> {
  volunteering: Volunteering
  name: (teamId: string) => string
}

function Standing({ volunteering, name, onChanged }: StandingProps) {
  const [asking, setAsking] = useState(false)
  const { state, age, guardian, declined, wishes, ended } = volunteering
  const withdrawn = guardian?.withdrawnAt ?? null
  const agreed = guardian !== null && withdrawn === null
  const wantsGuardian = age === 'minor' && !agreed && (state === 'applied' || state === 'active')
  return (
    <>
      {state !== 'active' && (
        <Notice
          tone={state === 'applied' ? 'gold' : 'stone'}
          title={volunteerCopy.state(volunteering)}
          {...(state !== 'applied' && { action: { label: volunteerCopy.joinAgain, onClick: ways.join } })}
        >
          {state === 'applied'
            ? wishes.map(name).join('、')
            : state === 'lapsed'
              ? volunteerCopy.lapsedHint(ended)
              : ''}
        </Notice>
      )}
      {declined.map(({ teamId, reason }) => (
        <Notice key={teamId} tone="soft">
          {volunteerCopy.declinedHint(name(teamId), reason)}
        </Notice>
      ))}
      {wantsGuardian && (
        <Notice
          tone="gold"
          title={withdrawn ? volunteerCopy.guardianWithdrew(withdrawn, cloudNow()) : volunteerCopy.guardianWanted}
          action={{ label: volunteerCopy.guardianByCode, onClick: () => setAsking(true) }}
        >
          {withdrawn ? volunteerCopy.guardianWithdrewHint : volunteerCopy.guardianWantedHint}
          {volunteerCopy.guardianSlip}
        </Notice>
      )}
      <GuardianSheet open={asking} onClose={() => setAsking(false)} onAgreed={onChanged} />
    </>
  )
}

function Leave({ volunteering, onChanged }: Pick<StandingProps, 'volunteering' | 'onChanged'>) {
  const [open, setOpen] = useState(false)
  const { busy, problem, run } = useAct()
  if (volunteering.state !== 'active' && volunteering.state !== 'applied') return null
  const leave = () =>
    run(async () => {
      onChanged(await call('volunteers.leave', {}))
      setOpen(false)
      showToast(volunteerCopy.left)
    })
  return (
    <View className="volunteer-acts">
      <Button wide onClick={ways.join}>
        {volunteerCopy.edit}
      </Button>
      <Button wide onClick={() => setOpen(true)}>
        {volunteerCopy.leave}
      </Button>
      <AskSheet
        open={open}
        title={volunteerCopy.leaveTitle}
        yes={volunteerCopy.leave}
        no={volunteerCopy.leaveKeep}
        busy={busy}
        problem={problem}
        onYes={leave}
        onClose={() => setOpen(false)}
      >
        {volunteerCopy.leaveHint}
      </AskSheet>
    </View>
  )
}
