import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { keptOffice } from '@/events/office'
import { useKeepTickets } from '@/events/tickets'
import { useSettings } from '@/settings/settings'

/** The first screen in one call; one's own tickets are kept for the door. */
export function useHome() {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const request = useRequest(`home.${communityId}.${person}`, async () => {
    const answer = await call('communities.home', {})
    keptOffice.keep(answer.community)
    return answer
  })
  useKeepTickets(request.data?.mine)
  return request
}
