import { events } from '../contract/events'
import { serve } from '../platform/serve'
import { cancel } from './cancel'
import { changeCapacity } from './change-capacity'
import { edit } from './edit'
import { eventNeeds } from './event-needs'
import { leave } from './leave'
import { list } from './list'
import { mine } from './mine'
import { seriesOf } from './series-store'
import { show } from './show'
import { showRoster } from './show-roster'
import { shrink } from './shrink'
import { signUp } from './sign-up'

const needs = eventNeeds()

export const main = serve(events, {
  list: list(needs),
  series: async (_, caller) => ({ series: await seriesOf(caller.communityId) }),
  show: show(needs),
  signUp: signUp(needs),
  leave: leave(needs),
  shrink: shrink(needs),
  mine: mine(needs),
  roster: showRoster(needs),
  changeCapacity: changeCapacity(needs),
  edit: edit(needs),
  cancel: cancel(needs),
})
