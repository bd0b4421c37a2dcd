import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, day, idOf, openTerms } from './builders'
import { checkInInputs, plantedShiftId } from './check-in-inputs'
import { communityId } from './cloud'
import { testSecret } from './event-needs'
import { newsInputs } from './news'
import { eventFields, seriesFields, weekly } from './office'
import { onAirInputs, plantedOnAir } from './on-air-inputs'
import { plantedProgramme, radioInputs } from './radio-inputs'
import { plantedReports, reportInputs } from './report-inputs'
import { plantedRecord, plantedVolunteers, volunteerInputs } from './volunteer-inputs'
import { aShift, aStoredRoute, onDuty } from './walked-shift'

/** Planted where personal things are kept; none may come out to someone with no right to it. */
export const markers = [
  ...['标记姓名', '标记答案', 'marker-openid', 'marker-person', 'marker-ticket', '98765', 'marker-consent'],
  ...['标记昵称', '标记楼栋', '13900009876', '标记老人', '标记帮手', '标记房号', '标记队长', 'marker-deed'],
]
const now = new Date()
export const plantedEvent = anEvent(now, {
  _id: idOf('planted'),
  capacity: 1,
  entries: [
    anEntry('marker-person', {
      name: '标记姓名',
      ticketId: 'marker-ticket',
      number: '98765',
      consent: 'marker-consent',
      answers: [{ questionId: 'q', value: '标记答案' }],
    }),
  ],
})
const eventId = plantedEvent._id
const wish = { eventId, name: '旁人', companions: 0, answers: [], terms: openTerms, consent: '1' }

const slip = {
  key: 'random-key-of-a-form',
  ...{ name: '旁人', building: '标记楼栋', room: '301', phone: null, signedOn: '2026-11-01', acts: ['sign-up'] },
}

/** An input that reaches the documents, for every action. */
export const inputs: Record<string, unknown[]> = {
  'communities.list': [{}],
  'communities.home': [{}],
  'door.inviteKeeper': [{ eventId }],
  'door.keepers': [{ eventId }],
  'door.revokeKeeper': [{ eventId, ref: 'some-ref' }],
  'door.accept': [{ code: 'K1.forged', name: '旁人' }],
  'door.duties': [{}],
  'door.open': [{ eventId }],
  'door.call': [{ eventId, ticket: '98765' }],
  'door.sync': [
    { eventId, marks: [] },
    { eventId, marks: [{ kind: 'find', id: 'CuriousDoor-0', at: now.toISOString(), ticket: '98765' }] },
  ],
  'door.arriveByCode': [
    { doorCode: doorCode(openSecrets(testSecret), communityId, eventId, stepAt(now)), ticketCode: 'L1.forged' },
  ],
  'door.handIn': [
    { eventId, marks: [{ kind: 'find', id: 'CuriousDoor-0', at: now.toISOString(), ticket: '98765' }] },
    { eventId, marks: [{ kind: 'scan', id: 'CuriousDoor-1', at: now.toISOString(), code: 'L1.forged' }] },
  ],
  'door.settle': [{ eventId, marks: ['CuriousDoor-0'], count: true }],
  'events.list': [{}, { when: 'past' }],
  'events.series': [{}],
  'events.show': [{ eventId }],
  'events.code': [{ eventId }, { eventId: null }],
  'events.signUp': [wish, { ...wish, name: '别名' }],
  'events.leave': [
    { eventId, party: 3 },
    { eventId, party: 1 },
  ],
  'events.shrink': [{ eventId, from: 2, to: 1 }],
  'events.rename': [{ eventId, name: '改名' }],
  'events.mine': [{}, { when: 'past' }, { for: 'marker-care' }],
  'events.roster': [{ eventId }],
  'events.changeCapacity': [{ eventId, capacity: 5 }],
  'events.edit': [{ eventId, revision: 1, title: '换题' }],
  'events.cancel': [{ eventId, reason: '不办了' }],
  'events.officeList': [{}, { show: 'drafts' }],
  'events.officeShow': [{ eventId }],
  'events.createDraft': [{ key: 'random-key-of-a-form', fields: eventFields(now) }],
  'events.copy': [{ eventId, key: 'random-key-of-a-form', startsAt: now.toISOString() }],
  'events.publish': [{ eventId, revision: 1 }],
  'events.withdrawDraft': [{ eventId }],
  'events.officeSeries': [{}],
  'events.createSeries': [{ key: 'random-key-of-a-form', fields: seriesFields() }],
  'events.editSeries': [{ seriesId: idOf('series'), revision: 0, fields: seriesFields() }],
  'events.touchedSessions': [{ seriesId: idOf('series'), rule: weekly(now) }],
  'events.previewSessions': [{ rule: weekly(now) }],
  'events.makeSessions': [{ eventId, seriesId: idOf('series'), publish: false }],
  'events.publishSessions': [{ seriesId: idOf('series') }],
  'events.cancelSessions': [{ seriesId: idOf('series'), reason: '下雨' }],
  'events.addByHand': [{ eventId, key: 'random-key-of-a-form', name: '没带手机', party: 1 }],
  'events.takeOff': [{ eventId, entry: `hand-${idOf('entry')}`, party: 1 }],
  'events.exportRoster': [{ eventId }, { eventId, phones: { reason: '改期要打电话' } }],
  'events.takeList': [{ eventId, as: 'text' }],
  'events.call': [{ eventId, ticket: '98765' }],
  'events.forecast': [{ eventId }],
  'events.seriesForecasts': [{ seriesId: idOf('series') }],
  'events.record': [{ eventId }],
  'events.writeBrief': [{ eventId, revision: 0, words: '来的人不少' }],
  'events.poster': [{ eventId }],
  'events.setPhotos': [{ eventId, from: [], photos: [] }],
  'photos.begin': [{ id: 'random-key-of-a-photo', purpose: 'avatar' }],
  'photos.beginForOffice': [{ id: 'random-key-of-a-photo', purpose: 'cover' }],
  'photos.accept': [{ id: 'random-key-of-a-photo', fileId: 'cloud://local.local/incoming/marker-photo.jpg' }],
  'photos.mine': [{ fileIds: ['cloud://local.local/avatars/marker-photo.jpg'] }],
  'photos.ofOffice': [{ fileIds: ['cloud://local.local/covers/marker-photo.jpg'] }],
  'messages.mine': [{}],
  'messages.consent': [{ id: 'tap', eventId, accepted: ['changed'] }],
  'messages.reach': [{ eventId }],
  'messages.send': [{ eventId, id: 'n1', words: '记得带伞' }],
  'messages.report': [{ eventId }],
  'messages.ledger': [{ eventId }],
  ...checkInInputs,
  ...volunteerInputs,
  ...reportInputs,
  ...newsInputs,
  ...onAirInputs,
  ...radioInputs,
  'signIn.begin': [{ tab: 'a-secret-of-a-curious-tab', browser: { name: 'other', system: 'other' } }],
  'signIn.look': [{ code: 'x'.repeat(22) }],
  'signIn.answer': [{ code: 'x'.repeat(22), allow: true }],
  'signIn.collect': [{ tab: 'a-secret-of-a-curious-tab' }],
  'events.reviewWords': [{ eventId, ticket: '98765', keep: true }],
  'members.me': [{}],
  'members.openCalendar': [{}],
  'members.closeCalendar': [{}],
  'members.editProfile': [{ nickname: '旁人', building: null, phone: null }],
  'members.showCode': [{ purpose: 'office' }, { purpose: 'care' }],
  'members.byCode': [{ code: 'MARKERCD' }],
  'members.roleHolders': [{ role: 'staff' }],
  'members.grantRole': [{ ref: 'marker-ref', role: 'admin' }],
  'members.revokeRole': [{ ref: 'marker-ref', role: 'staff' }],
  'members.audit': [{}],
  'members.data': [{}],
  'members.exportData': [{}],
  'members.deleteAccount': [{ confirm: 'delete-everything-about-me' }],
  'members.lookAfter': [{ code: 'MARKERCD', theirName: '老人', myName: '旁人' }],
  'members.care': [{}],
  'members.endCare': [{ ref: 'marker-care' }, { ref: 'marker-slip' }],
  'members.buildingHeads': [{}],
  'members.enterSlip': [slip, { ...slip, head: 'marker-ref' }],
  'members.slips': [{ state: 'pending' }],
  'members.confirmSlip': [{ ref: 'marker-slip' }],
  'members.endSlip': [{ ref: 'marker-slip' }],
  'members.slipData': [{ ref: 'marker-slip' }],
  'members.eraseSlip': [{ ref: 'marker-slip', confirm: 'delete-everything-about-them' }],
}

const since = { since: now, until: new Date(now.getTime() + day), acts: ['sign-up'] }
const names = { helperName: '标记帮手', residentName: '标记老人' }
const paper = { state: 'pending', room: '标记房号', phone: '13900009876', signedOn: '2026-11-01' }
const deed = { what: 'looked-up', by: { role: 'admin', ref: 'marker-admin' }, role: null, eventId: null }

/** Something of everything that is kept, by collection; nearly all of it of one person. */
export const planted: Record<string, object[]> = {
  events: [plantedEvent],
  routes: [aStoredRoute()],
  members: [
    {
      _id: 'marker-person',
      communityId,
      platformId: 'marker-openid',
      roles: ['staff', 'buildingHead'],
      headOf: ['标记楼栋'],
      volunteer: plantedRecord,
      ...{ ref: 'marker-ref', nickname: '标记昵称', building: '标记楼栋', phone: '13900009876' },
    },
  ],
  care: [
    { _id: 'marker-care', communityId, helper: 'marker-person', resident: 'other-person', ...names, ...since },
    {
      ...{ _id: 'marker-slip', communityId, helper: 'marker-person', resident: 'paper-person', ...names, ...since },
      ...{ building: '标记楼栋', slip: { ...paper, enteredBy: 'marker-admin', confirmedBy: null } },
    },
  ],
  audit: [{ _id: 'marker-deed', communityId, about: 'marker-person', at: now, ...deed }],
  ...plantedVolunteers,
  shifts: [
    aShift(now, {
      _id: plantedShiftId,
      entries: [onDuty('marker-person', '98765', { name: '标记姓名', ticketId: 'marker-ticket' })],
    }),
    ...plantedVolunteers.shifts,
  ],
  ...plantedReports,
  ...plantedOnAir,
  ...plantedProgramme,
}
