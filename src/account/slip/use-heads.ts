import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { useSettings } from '@/settings/settings'

/** For whom a slip may be entered; a head's own ref is empty, because the cloud knows who they are. */
export type Heads = { ref: string; name: string; buildings: string[] }[]

/** Staff choose among all heads; a head enters slips for themselves. */
export function useHeads(asStaff: boolean) {
  const communityId = useSettings((settings) => settings.communityId)
  return useRequest<Heads>(`slip-heads.${asStaff}.${communityId}.${usePerson()}`, async () => {
    if (asStaff) return (await call('members.buildingHeads', {})).heads
    const { headOf } = await call('members.me', {})
    return headOf.length > 0 ? [{ ref: '', name: '', buildings: headOf }] : []
  })
}
