import type { Role } from '@contract/action'
import type { MemberFace } from '@contract/members'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { showToast } from '@/components/toast'
import { roleOptions } from '@/copy/mine'
import { rolesCopy } from '@/copy/people'
import { Problem } from '../problem'
import { useAct } from '../use-act'

interface MemberSheetProps {
  member: MemberFace
  about: string
  name: string
  onChanged: (member: MemberFace) => void
}

/** Giving and taking roles of one person; taking asks once more. */
export function MemberSheet({ member, about, name, onChanged }: MemberSheetProps) {
  const [taking, setTaking] = useState<Role | null>(null)
  const { busy, problem, run } = useAct()
  const change = (action: 'grantRole' | 'revokeRole', role: Role) =>
    void run(async () => {
      const changed = await call(`members.${action}`, { ref: member.ref, role })
      setTaking(null)
      showToast(action === 'grantRole' ? rolesCopy.granted : rolesCopy.revoked)
      onChanged(changed)
    })
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
      <Problem problem={problem} />
      {roleOptions.map(({ value: role }) =>
        member.roles.includes(role) ? (
          <Button key={role} kind="danger" wide onClick={() => setTaking(role)}>
            {rolesCopy.revoke(role)}
          </Button>
        ) : (
          <Button key={role} wide busy={busy} onClick={() => change('grantRole', role)}>
            {rolesCopy.grant(role)}
          </Button>
        ),
      )}
    </View>
  )
}
