import { door } from '../contract/door'
import { doorHandedIn } from '../contract/door-handed-in'
import { auditStore } from '../members/audit-store'
import { contactStore } from '../members/contact-store'
import { serve } from '../platform/serve'
import { functionSecrets } from '../platform/settings'
import { checkWords } from '../platform/text-check'
import { accept } from './accept'
import { arriveByCode } from './arrive-by-code'
import { call } from './call'
import { doorStore } from './door-store'
import { duties } from './duties'
import { handIn } from './hand-in'
import { inviteKeeper } from './invite-keeper'
import { listKeepers, revokeKeeper } from './keepers'
import type { DoorNeeds } from './needs'
import { open } from './open'
import { settle } from './settle'
import { sync } from './sync'

const needs: DoorNeeds = {
  now: () => new Date(),
  secrets: functionSecrets,
  doors: doorStore,
  contacts: contactStore,
  audit: auditStore,
  checkWords,
}

export const main = serve(
  { ...door, ...doorHandedIn },
  {
    inviteKeeper: inviteKeeper(needs),
    keepers: listKeepers(needs),
    revokeKeeper: revokeKeeper(needs),
    accept: accept(needs),
    duties: duties(needs),
    open: open(needs),
    call: call(needs),
    sync: sync(needs),
    arriveByCode: arriveByCode(needs),
    handIn: handIn(needs),
    settle: settle(needs),
  },
)
