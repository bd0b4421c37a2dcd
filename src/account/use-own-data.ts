import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { useSettings } from '@/settings/settings'

/** Everything that the chosen community keeps of the person. */
export function useOwnData() {
  const communityId = useSettings((settings) => settings.communityId)
  return useRequest(`own-data.${communityId}.${usePerson()}`, () => call('members.data', {}))
}
