import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { holderMark, offerCode } from '../../cloudfunctions/shifts/offer-code'
import { termsOf } from '../../cloudfunctions/shifts/terms-mark'
import { anEntry, day, hour } from './builders'
import { communityId } from './cloud'
import { testSecret } from './event-needs'
import { aRecord, aTeam, aTeamShift, dutyFields, formKey, shiftFields, shiftRule, teamId } from './volunteers'

const now = new Date()
const from = '2026-11-23'
const fields = { name: '新队', kind: 'help', about: '', open: true }
const born = { year: 1980, month: 1 }
const rows = [{ row: 1, name: '旁人', phone: '13800000001', teams: '文明督导队', joined: '' }]
const leader = { id: 'marker-person', name: '标记队长', since: now }

const shift = aTeamShift(now, {
  _id: 'planted-team-shift',
  leaders: [leader],
  entries: [anEntry('marker-person', { name: '标记姓名', ticketId: 'marker-ticket', number: '98765' })],
})
const shiftId = shift._id
const until = new Date(now.getTime() + day)
const secrets = openSecrets(testSecret)
const holder = holderMark(secrets, 'marker-ticket')
const code = offerCode(secrets, communityId, { shiftId, number: '98765', holder, until })

/** A team, a shift and an old record of somebody whose name must not come out. */
export const plantedVolunteers = {
  shifts: [shift],
  teams: [aTeam({ leaders: [leader] })],
  shiftPlans: [{ _id: 'planted-plan', communityId, teamId, fields: dutyFields(), rule: shiftRule(), revision: 1 }],
  volunteerRecords: [
    {
      ...{ _id: 'planted-record', communityId, name: '标记姓名', phone: '13900009876', teams: [teamId], joined: null },
      claims: [{ id: 'marker-person', name: '标记姓名', at: now, age: 'adult', consent: 'marker-consent' }],
      ...{ claimed: true, slip: null, takenBy: null, connected: false },
    },
  ],
}

/** The record in the member document of the same person. */
export const plantedRecord = {
  ...aRecord({ name: '标记姓名', consent: 'marker-consent', wishes: ['another-team'] }),
  ...{ waiting: true, turn: 1 },
}

/** Inputs that reach the documents, for every action of volunteers, their teams and shifts. */
export const volunteerInputs: Record<string, unknown[]> = {
  'shifts.list': [{}, { teamId }, { teamId, for: 'marker-care' }],
  'shifts.show': [{ shiftId }],
  'shifts.signUp': [{ shiftId, terms: termsOf(shift) }],
  'shifts.leave': [{ shiftId }],
  'shifts.askToLeave': [{ shiftId, words: '有事' }],
  'shifts.offerPlace': [{ shiftId }],
  'shifts.showOffer': [{ code }],
  'shifts.takeOver': [{ code }],
  'shifts.mine': [{ from }, { from, for: 'marker-care' }],
  'shifts.teamBoard': [{ teamId, from: new Date(shift.startsAt.getTime() - 48 * hour).toISOString().slice(0, 10) }],
  'shifts.create': [{ key: formKey, teamId, publish: true, fields: shiftFields(now) }],
  'shifts.edit': [{ shiftId, revision: 1, title: '换题' }],
  'shifts.changeNeeded': [{ shiftId, capacity: 5, waitlistCap: 1 }],
  'shifts.publish': [{ shiftId }],
  'shifts.cancel': [{ shiftId, reason: '下雨' }],
  'shifts.withdrawDraft': [{ shiftId }],
  'shifts.assign': [{ shiftId, ref: 'marker-ref' }],
  'shifts.takeOff': [{ shiftId, number: '98765' }],
  'shifts.plans': [{ teamId }],
  'shifts.createPlan': [{ key: formKey, teamId, fields: dutyFields(), rule: shiftRule() }],
  'shifts.editPlan': [{ planId: 'planted-plan', revision: 1, fields: dutyFields(), rule: shiftRule() }],
  'shifts.previewPlan': [{ rule: shiftRule() }],
  'shifts.makeShifts': [{ planId: 'planted-plan', publish: true }],
  'messages.shiftReach': [{ shiftId }, { shiftId, to: ['98765'] }],
  'messages.shiftSend': [{ shiftId, id: 'n1', words: '请早到' }],
  'messages.shiftReport': [{ shiftId }],
  'volunteers.teams': [{}],
  'volunteers.officeTeams': [{}],
  'volunteers.createTeam': [{ key: formKey, fields }],
  'volunteers.editTeam': [{ teamId, revision: 1, fields }],
  'volunteers.nameLeader': [{ teamId, ref: 'marker-ref' }],
  'volunteers.dismissLeader': [{ teamId, ref: 'marker-ref' }],
  'volunteers.me': [{}, { for: 'marker-care' }],
  'volunteers.apply': [{ name: '旁人', born, skills: [], free: [], teams: [teamId], consent: '1' }],
  'volunteers.guardianAgrees': [{ code: 'MARKERCD', name: '妈妈' }],
  'volunteers.guardianSigned': [{ ref: 'marker-ref', name: '妈妈' }],
  'volunteers.wards': [{}],
  'volunteers.guardianWithdraws': [{ ref: 'marker-ref' }],
  'volunteers.register': [{}, { teamId }, { words: 'bj' }, { state: 'applied', teamId: 'another-team' }],
  'volunteers.applicants': [{}, { teamId }],
  'volunteers.people': [{ teamId }],
  'volunteers.approve': [{ ref: 'marker-ref', teamId }],
  'volunteers.decline': [{ ref: 'marker-ref', teamId, reason: '人满了' }],
  'volunteers.leave': [{}, { teamId }],
  'volunteers.lapse': [{ ref: 'marker-ref', reason: '很久没来' }],
  'volunteers.reinstate': [{ ref: 'marker-ref' }],
  'volunteers.previewImport': [{ rows }],
  'volunteers.importRows': [{ rows }],
  'volunteers.records': [{}, { show: 'claimed' }],
  'volunteers.slip': [{ recordId: 'planted-record' }],
  'volunteers.removeRecord': [{ recordId: 'planted-record' }],
  'volunteers.claimBySlip': [{ code: 'MARKERCD', born, consent: '1' }],
  'volunteers.claimByPhone': [{ name: '标记', phone: '13900009876', born, consent: '1' }],
  'volunteers.claimByWechat': [{ name: '标记姓名', phoneCode: 'a-code-of-nobody', born, consent: '1' }],
  'volunteers.answerClaim': [{ recordId: 'planted-record', ref: 'marker-ref', yes: true }],
}
