import { randomBytes } from 'node:crypto'
import { eventStore } from '../events/event-store'
import { consentStore } from '../messages/consent-store'
import { functionSecrets, publicUrl } from '../platform/settings'
import { auditStore } from './audit-store'
import { careStore } from './care-store'
import { erasureStore } from './erasure-store'
import { memberStore } from './member-store'
import type { MemberNeeds } from './needs'

/** What the running functions give the use cases of members. */
export const memberNeeds = (): MemberNeeds => ({
  now: () => new Date(),
  randomId: () => randomBytes(16).toString('base64url'),
  secrets: functionSecrets,
  publicUrl,
  members: memberStore,
  audit: auditStore,
  care: careStore,
  events: eventStore,
  consents: consentStore,
  erasure: erasureStore,
})
