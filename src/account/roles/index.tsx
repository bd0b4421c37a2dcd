import type { Role } from '@contract/action'
import type { MemberFace } from '@contract/members'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { ListItem } from '@/components/list-item'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { rolesCopy } from '@/copy/people'
import { roleOptions, sayRoles } from '@/copy/roles'
import { canScan, scan } from '@/device/scan'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { AccountPage } from '../account-page'
import { MemberSheet } from './member-sheet'
import { useHolders } from './use-holders'
import { useLookUp } from './use-look-up'

const nameOf = (member: MemberFace) => member.nickname ?? rolesCopy.unnamed
const aboutOf = ({ phone, roles, building }: MemberFace) =>
  [sayRoles(roles, building), phone].filter(Boolean).join(' · ')

function LookUp({ onFound }: { onFound: (member: MemberFace) => void }) {
  const { code, setCode, look, busy, problem } = useLookUp(onFound)
  const scanIt = async () => setCode((await scan())?.slice(0, 20) ?? code)
  return (
    <Section title={rolesCopy.find}>
      <Card>
        <Field label={rolesCopy.code} hint={rolesCopy.codeHint} maxLength={20} value={code} onInput={setCode} />
        <Problem problem={problem} />
        <View className="people-actions">
          {canScan && (
            <Button wide onClick={() => void scanIt()}>
              {rolesCopy.scan}
            </Button>
          )}
          <Button kind="primary" wide busy={busy} disabled={code.trim() === ''} onClick={look}>
            {rolesCopy.look}
          </Button>
        </View>
      </Card>
    </Section>
  )
}

function Roles() {
  const [role, setRole] = useState<Role>('staff')
  const [chosen, setChosen] = useState<MemberFace | null>(null)
  const holders = useHolders(role)
  return (
    <>
      <LookUp onFound={setChosen} />
      <Section title={rolesCopy.holders}>
        <Choice label={rolesCopy.which} options={roleOptions} value={role} onChange={setRole} />
        {holders.loading && <Skeleton lines={4} />}
        {!holders.events && !holders.loading && <Failed failure={holders.failure} onRetry={holders.refresh} />}
        {holders.events && (
          <Card>
            {holders.events.length === 0 && <View className="people-note">{rolesCopy.none}</View>}
            {holders.events.map((member) => (
              <ListItem
                key={member.ref}
                icon="person"
                title={nameOf(member)}
                note={aboutOf(member)}
                onClick={() => setChosen(member)}
              />
            ))}
          </Card>
        )}
        <More {...holders} />
      </Section>
      <Sheet open={chosen !== null} title={chosen ? nameOf(chosen) : ''} onClose={() => setChosen(null)}>
        {chosen && (
          <MemberSheet
            key={chosen.ref}
            member={chosen}
            about={aboutOf(chosen)}
            name={nameOf(chosen)}
            onChanged={(member) => {
              setChosen(member)
              void holders.refresh()
            }}
          />
        )}
      </Sheet>
    </>
  )
}

export default function RolesPage() {
  return (
    <AccountPage title={rolesCopy.title}>
      <Roles />
    </AccountPage>
  )
}
