import { door } from '../contract/door'
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
import { inviteKeeper } from './invite-keeper'
import { listKeepers, revokeKeeper } from './keepers'
import type { DoorNeeds } from './needs'
import { open } from './open'
import { sync } from './sync'

const needs: DoorNeeds = {
  now: () => new Date(),
  secrets: functionSecrets,
  doors: doorStore,
  contacts: contactStore,
  audit: auditStore,
  checkWords,
}

export const main = serve(door, {
  inviteKeeper: inviteKeeper(needs),
  keepers: listKeepers(needs),
  revokeKeeper: revokeKeeper(needs),
  accept: accept(needs),
  duties: duties(needs),
  open: open(needs),
  call: call(needs),
  sync: sync(needs),
  arriveByCode: arriveByCode(needs),
})
