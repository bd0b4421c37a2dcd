import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { useSettings } from '@/settings/settings'

/** One's own record as a volunteer, and the teams that there are. */
export function useVolunteering() {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  return useRequest(`volunteering.${communityId}.${person}`, async () => {
    const [mine, { teams }] = await Promise.all([call('volunteers.me', {}), call('volunteers.teams', {})])
    return { ...mine, teams }
  })
}
