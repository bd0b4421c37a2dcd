import { door } from '../contract/door'
import { serve } from '../platform/serve'
import { functionSecrets } from '../platform/settings'
import { accept } from './accept'
import { arriveByCode } from './arrive-by-code'
import { doorStore } from './door-store'
import { duties } from './duties'
import { inviteKeeper } from './invite-keeper'
import { listKeepers, revokeKeeper } from './keepers'
import type { DoorNeeds } from './needs'
import { open } from './open'
import { sync } from './sync'

const needs: DoorNeeds = { now: () => new Date(), secrets: functionSecrets, doors: doorStore }

export const main = serve(door, {
  inviteKeeper: inviteKeeper(needs),
  keepers: listKeepers(needs),
  revokeKeeper: revokeKeeper(needs),
  accept: accept(needs),
  duties: duties(needs),
  open: open(needs),
  sync: sync(needs),
  arriveByCode: arriveByCode(needs),
})
