import { auditStore } from '../members/audit-store'
import { rolesOf } from '../platform/roles'
import { functionSecrets } from '../platform/settings'
import { addressStore } from './address-store'
import { consentStore } from './consent-store'
import { messageStore } from './message-store'
import type { OfficeMessageNeeds, ShiftMessageNeeds } from './needs'
import { tellableEvents, tellableShifts } from './tellable-store'
import { functionTemplates } from './templates'

/** What the running functions give the use cases of messages. */
export const messageNeeds = (): OfficeMessageNeeds & ShiftMessageNeeds => ({
  now: () => new Date(),
  templates: functionTemplates,
  consents: consentStore,
  addresses: addressStore,
  messages: messageStore,
  events: tellableEvents,
  shifts: tellableShifts,
  rolesOf,
  secrets: functionSecrets,
  audit: auditStore,
})
