import { careSlips } from '../contract/care-slips'
import { members } from '../contract/members'
import { serve } from '../platform/serve'
import { deleteAccount } from './delete-account'
import { editProfile } from './edit-profile'
import { enterSlip } from './enter-slip'
import { byCode, roleHolders } from './find-members'
import { careList, endCare, lookAfter } from './look-after'
import { me } from './me'
import { memberNeeds } from './member-needs'
import { openCalendar } from './open-calendar'
import { data, exportData } from './own-data'
import { readAudit } from './read-audit'
import { grantRole, revokeRole } from './roles'
import { showCode } from './show-code'
import { eraseSlip, slipData } from './slip-person'
import { buildingHeads, confirmSlip, endSlip, listSlips } from './slips'

const needs = memberNeeds()

export const main = serve(
  { ...members, ...careSlips },
  {
    me: me(needs),
    openCalendar: openCalendar(needs),
    closeCalendar: async (_, caller) => {
      await needs.members(caller.communityId).closeFeed(caller.personId)
      return {}
    },
    editProfile: editProfile(needs),
    showCode: showCode(needs),
    byCode: byCode(needs),
    roleHolders: roleHolders(needs),
    grantRole: grantRole(needs),
    revokeRole: revokeRole(needs),
    audit: readAudit(needs),
    data: data(needs),
    exportData: exportData(needs),
    deleteAccount: deleteAccount(needs),
    lookAfter: lookAfter(needs),
    care: careList(needs),
    endCare: endCare(needs),
    buildingHeads: buildingHeads(needs),
    enterSlip: enterSlip(needs),
    slips: listSlips(needs),
    confirmSlip: confirmSlip(needs),
    endSlip: endSlip(needs),
    slipData: slipData(needs),
    eraseSlip: eraseSlip(needs),
  },
)
