import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { recall, remember } from '@/cloud/remembered'
import { useRequest } from '@/cloud/use-request'
import { keptOffice } from '@/events/office'
import { useKeepTickets } from '@/events/tickets'
import { type KeptProgramme, keptAs, markOf, merged } from '@/radio-sheet/kept-programme'
import { useSettings } from '@/settings/settings'

/** The first screen in one call; one's own tickets are kept for the door, the radio's programme for its pages. */
export function useHome() {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const request = useRequest(`home.${communityId}.${person}`, async () => {
    const radioAs = keptAs(communityId, person)
    const kept = recall<KeptProgramme>(radioAs)
    const { radio, ...answer } = await call('communities.home', { radio: markOf(kept) })
    remember(radioAs, merged(kept, radio))
    keptOffice.keep(answer.community)
    return answer
  })
  useKeepTickets(request.data?.mine)
  return request
}
