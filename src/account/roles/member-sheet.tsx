import type { Role } from '@contract/action'
import type { MemberFace } from '@contract/members'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { showToast } from '@/components/toast'
import { rolesCopy } from '@/copy/people'
import { roleOptions } from '@/copy/roles'
import { useAct } from '@/events/use-act'

interface MemberSheetProps {
  member: MemberFace
  about: string
  name: string
  onChanged: (member: MemberFace) => void
}

/** Giving and taking roles of one person; taking asks once more. */
export function MemberSheet({ member, about, name, onChanged }: MemberSheetProps) {
  const [naming, setNaming] = useState(false)
  const [buildings, setBuildings] = useState(member.headOf.join('、'))
  const [taking, setTaking] = useState<Role | null>(null)
  const { busy, problem, run } = useAct()
  const named = buildings
    .split(/[、，,]/)
    .map((one) => one.trim())
    .filter(Boolean)
  const change = (action: 'grantRole' | 'revokeRole', role: Role) =>
    void run(async () => {
      const wish = { ref: member.ref, role }
      const isHead = action === 'grantRole' && role === 'buildingHead'
      const changed = await call(`members.${action}`, isHead ? { ...wish, buildings: named } : wish)
      setTaking(null)
      setNaming(false)
      showToast(action === 'grantRole' ? rolesCopy.granted : rolesCopy.revoked)
      onChanged(changed)
    })
  if (naming) {
    return (
      <View className="sheet-choice">
        <Field label={rolesCopy.buildings} hint={rolesCopy.buildingsHint} value={buildings} onInput={setBuildings} />
        <Problem problem={problem} />
        <Button
          kind="primary"
          wide
          busy={busy}
          disabled={named.length === 0}
          onClick={() => change('grantRole', 'buildingHead')}
        >
          {rolesCopy.grant('buildingHead')}
        </Button>
        <Button wide onClick={() => setNaming(false)}>
          {rolesCopy.keep}
        </Button>
      </View>
    )
  }
  if (taking) {
    return (
      <View className="sheet-choice">
        <View>{rolesCopy.sureTitle(taking, name)}</View>
        <View className="people-note">{rolesCopy.sureHint}</View>
        <Problem problem={problem} />
        <Button kind="danger" wide busy={busy} onClick={() => change('revokeRole', taking)}>
          {rolesCopy.revoke(taking)}
        </Button>
        <Button wide onClick={() => setTaking(null)}>
          {rolesCopy.keep}
        </Button>
      </View>
    )
  }
  return (
    <View className="sheet-choice">
      <View className="people-note">{about}</View>
      {member.headOf.length > 0 && (
        <Button wide onClick={() => setNaming(true)}>
          {rolesCopy.changeBuildings(member.headOf)}
        </Button>
      )}
      <Problem problem={problem} />
      {roleOptions.map(({ value: role }) =>
        member.roles.includes(role) ? (
          <Button key={role} kind="danger" wide onClick={() => setTaking(role)}>
            {rolesCopy.revoke(role)}
          </Button>
        ) : (
          <Button
            key={role}
            wide
            busy={busy}
            onClick={() => (role === 'buildingHead' ? setNaming(true) : change('grantRole', role))}
          >
            {rolesCopy.grant(role)}
          </Button>
        ),
      )}
    </View>
  )
}
