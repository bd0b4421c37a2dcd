import type { Community } from '@contract/communities'
import { recall, remember } from '@/cloud/remembered'

/** The chosen community's office as last seen, for pages that only need its name and phone. */
export const keptOffice = {
  get: (communityId: string | null) => (communityId ? recall<Community>(`office.${communityId}`) : null),
  keep: (community: Community) => remember(`office.${community.id}`, community),
}
