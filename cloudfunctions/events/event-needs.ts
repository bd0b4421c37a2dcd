import { actingFor } from '../members/acting-for'
import { auditStore } from '../members/audit-store'
import { careStore } from '../members/care-store'
import { memberStore } from '../members/member-store'
import { functionSecrets, publicUrl } from '../platform/settings'
import { checkWords } from '../platform/text-check'
import { randomTickets } from '../roster/tickets'
import { eventStore } from './event-store'
import type { EventNeeds } from './needs'

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
  lookedAfter: (communityId, helper, careRef, now) => {
    const stores = { care: careStore(communityId), members: memberStore(communityId) }
    return actingFor(stores, { helper, careRef, act: 'sign-up', now })
  },
  audit: auditStore,
  checkWords,
})
