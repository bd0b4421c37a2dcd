import type { Output } from '@contract/index'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { useSettings } from '@/settings/settings'

export type Volunteered = Output<'volunteers.me'> & Output<'volunteers.teams'>

/** Name under which the last answer is remembered. */
export const volunteeringName = (communityId: string | null, person: string | null, careRef?: string): string =>
  `volunteering.${communityId}.${person}${careRef ? `.${careRef}` : ''}`

/** One's own record as a volunteer, or that of somebody one looks after, and the teams that there are. */
export function useVolunteering(careRef?: string) {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  return useRequest(volunteeringName(communityId, person, careRef), async (): Promise<Volunteered> => {
    const whose = careRef ? { for: careRef } : {}
    const [mine, { teams }] = await Promise.all([call('volunteers.me', whose), call('volunteers.teams', {})])
    return { ...mine, teams }
  })
}
