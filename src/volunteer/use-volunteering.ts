import type { Output } from '@contract/index'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { useSettings } from '@/settings/settings'

export type Volunteered = Output<'volunteers.me'> & Output<'volunteers.teams'>

/** Name under which the last answer is remembered. */
export const volunteeringName = (communityId: string | null, person: string | null): string =>
  `volunteering.${communityId}.${person}`

/** One's own record as a volunteer, and the teams that there are. */
export function useVolunteering() {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  return useRequest(volunteeringName(communityId, person), async (): Promise<Volunteered> => {
    const [mine, { teams }] = await Promise.all([call('volunteers.me', {}), call('volunteers.teams', {})])
    return { ...mine, teams }
  })
}
