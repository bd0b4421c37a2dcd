import { auditStore } from '../members/audit-store'
import { careStore } from '../members/care-store'
import { memberStore } from '../members/member-store'
import { functionSecrets, publicUrl } from '../platform/settings'
import { eventStore } from './event-store'
import type { EventNeeds } from './needs'
import { randomTickets } from './ticket'

/** What the running functions give the use cases of events. */
export const eventNeeds = (): EventNeeds => ({
  now: () => new Date(),
  tickets: randomTickets,
  secrets: functionSecrets,
  publicUrl,
  events: eventStore,
  standingOf: async (communityId, personId) => {
    const member = await memberStore(communityId).find(personId)
    return { volunteer: member?.roles.includes('volunteer') ?? false, building: member?.building ?? null }
  },
  lookedAfter: async (communityId, helper, careRef, now) => {
    const care = await careStore(communityId).acting(careRef, helper, now)
    return care?.acts.includes('sign-up') ? care.resident : null
  },
  audit: auditStore,
})
