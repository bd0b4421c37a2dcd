import { auditStore } from '../members/audit-store'
import { functionSecrets } from '../platform/settings'
import { addressStore } from './address-store'
import { consentStore } from './consent-store'
import { messageStore } from './message-store'
import type { OfficeMessageNeeds } from './needs'
import { tellableStore } from './tellable-store'
import { functionTemplates } from './templates'

/** What the running functions give the use cases of messages. */
export const messageNeeds = (): OfficeMessageNeeds => ({
  now: () => new Date(),
  templates: functionTemplates,
  consents: consentStore,
  addresses: addressStore,
  messages: messageStore,
  events: tellableStore,
  secrets: functionSecrets,
  audit: auditStore,
})
