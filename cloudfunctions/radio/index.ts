import { radio } from '../contract/radio'
import { radioReminders } from '../contract/radio-reminders'
import { radioStudio } from '../contract/radio-studio'
import { auditStore } from '../members/audit-store'
import { addressStore } from '../messages/address-store'
import { messagesOfKind } from '../messages/message-store'
import { wishStore } from '../messages/wish-store'
import { serve } from '../platform/serve'
import { functionSecrets, publicUrl } from '../platform/settings'
import { becomeHost } from './become-host'
import { offerTurn, takeTurn, withdrawTurn } from './host-turns'
import { programme } from './programme'
import { programmeStore } from './programme-store'
import { forgetReminder, remindMe } from './remind-me'
import { reminded } from './reminded'
import { edit, preview, studio } from './studio'

const needs = {
  now: () => new Date(),
  secrets: functionSecrets,
  audit: auditStore,
  programmes: programmeStore,
  publicUrl,
  wishes: wishStore,
  addresses: addressStore,
  messagesOfKind,
}

export const main = serve(
  { ...radio, ...radioStudio, ...radioReminders },
  {
    programme: programme(needs),
    becomeHost: becomeHost(needs),
    offerTurn: offerTurn(needs),
    withdrawTurn: withdrawTurn(needs),
    takeTurn: takeTurn(needs),
    studio: studio(needs),
    preview: preview(needs),
    edit: edit(needs),
    remindMe: remindMe(needs),
    forgetReminder: forgetReminder(needs),
    reminded: reminded(needs),
  },
)
