import { members } from '../contract/members'
import { serve } from '../platform/serve'
import { functionSecrets, publicUrl } from '../platform/settings'
import { me } from './me'
import { memberStore } from './member-store'
import { openCalendar } from './open-calendar'

const needs = { secrets: functionSecrets, publicUrl, members: memberStore }

export const main = serve(members, {
  me: me(needs),
  openCalendar: openCalendar(needs),
  closeCalendar: async (_, caller) => {
    await memberStore(caller.communityId).closeFeed(caller.personId)
    return {}
  },
})
