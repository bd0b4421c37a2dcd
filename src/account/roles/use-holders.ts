import type { Role } from '@contract/action'
import type { MemberFace } from '@contract/members'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'

/** Those who hold a role, in pages. */
export function useHolders(role: Role) {
  const communityId = useSettings((settings) => settings.communityId)
  return usePages<MemberFace>(`holders.${role}.${communityId}.${usePerson()}`, async (after) => {
    const { members, next } = await call('members.roleHolders', { role, ...(after && { after: after.id }) })
    return { events: members, next: next === null ? null : { at: '', id: next } }
  })
}
