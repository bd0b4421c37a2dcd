import { teams } from '../contract/teams'
import { volunteerRecords } from '../contract/volunteer-records'
import { volunteers } from '../contract/volunteers'
import { serve } from '../platform/serve'
import { approve, decline } from './answer'
import { apply } from './apply'
import { answerClaim, claimByPhone, claimBySlip, claimByWechat } from './claim'
import { guardianAgrees, guardianSigned } from './guardian'
import { guardianWithdraws, wards } from './guardian-withdraws'
import { importRows, previewImport } from './import-records'
import { lapse } from './lapse'
import { dismissLeader, nameLeader } from './leaders'
import { leave } from './leave'
import { me } from './me'
import { createTeam, editTeam, officeTeams } from './office-teams'
import { applicants, people } from './people'
import { teamOf } from './present'
import { records } from './records'
import { register } from './register'
import { reinstate } from './reinstate'
import { slip } from './slip'
import { volunteerNeeds } from './volunteer-needs'

const needs = volunteerNeeds()

export const main = serve(
  { ...teams, ...volunteers, ...volunteerRecords },
  {
    teams: async (_, caller) => ({ teams: (await needs.teams(caller.communityId).all()).map(teamOf) }),
    officeTeams: officeTeams(needs),
    createTeam: createTeam(needs),
    editTeam: editTeam(needs),
    nameLeader: nameLeader(needs),
    dismissLeader: dismissLeader(needs),
    me: me(needs),
    apply: apply(needs),
    guardianAgrees: guardianAgrees(needs),
    guardianSigned: guardianSigned(needs),
    wards: wards(needs),
    guardianWithdraws: guardianWithdraws(needs),
    register: register(needs),
    applicants: applicants(needs),
    people: people(needs),
    approve: approve(needs),
    decline: decline(needs),
    leave: leave(needs),
    lapse: lapse(needs),
    reinstate: reinstate(needs),
    previewImport: previewImport(needs),
    importRows: importRows(needs),
    records: records(needs),
    slip: slip(needs),
    removeRecord: async ({ recordId }, { communityId }) => {
      await needs.records(communityId).remove(recordId)
      return {}
    },
    claimBySlip: claimBySlip(needs),
    claimByPhone: claimByPhone(needs),
    claimByWechat: claimByWechat(needs),
    answerClaim: answerClaim(needs),
  },
)
