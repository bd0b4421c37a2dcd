import { addressStore } from './address-store'
import { consentStore } from './consent-store'
import { messageStore } from './message-store'
import type { MessageNeeds } from './needs'
import { tellableStore } from './tellable-store'
import { functionTemplates } from './templates'

/** What the running functions give the use cases of messages. */
export const messageNeeds = (): MessageNeeds => ({
  now: () => new Date(),
  templates: functionTemplates,
  consents: consentStore,
  addresses: addressStore,
  messages: messageStore,
  events: tellableStore,
})
