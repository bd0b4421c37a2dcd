import { contract } from '../../cloudfunctions/contract'
import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, day, idOf, openTerms } from '../support/builders'
import { checkInInputs, plantedShiftId } from '../support/check-in-inputs'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { newsInputs } from '../support/news'
import { eventFields, seriesFields, weekly } from '../support/office'
import { onAirInputs, plantedOnAir } from '../support/on-air-inputs'
import { plantedProgramme, radioInputs } from '../support/radio-inputs'
import { plantedReports, reportInputs } from '../support/report-inputs'
import { plantedRecord, plantedVolunteers, volunteerInputs } from '../support/volunteer-inputs'
import { aShift, aStoredRoute, onDuty } from '../support/walked-shift'

/** Planted where personal things are kept; none may come out to someone with no right to it. */
const markers = [
  ...['标记姓名', '标记答案', 'marker-openid', 'marker-person', 'marker-ticket', '98765', 'marker-consent'],
  ...['标记昵称', '标记楼栋', '13900009876', '标记老人', '标记帮手', '标记房号', '标记队长', 'marker-deed'],
]
const now = new Date()
const event = anEvent(now, {
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
const eventId = event._id
const wish = { eventId, name: '旁人', companions: 0, answers: [], terms: openTerms, consent: '1' }

const slip = {
  key: 'random-key-of-a-form',
  ...{ name: '旁人', building: '标记楼栋', room: '301', phone: null, signedOn: '2026-11-01', acts: ['sign-up'] },
}

/** An input that reaches the documents, for every action. */
const inputs: Record<string, unknown[]> = {
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
  'events.previewSessions': [{ rule: weekly(now) }],
  'events.makeSessions': [{ eventId, seriesId: idOf('series'), publish: false }],
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

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  await cloud.insert('events', [event])
  const onShift = onDuty('marker-person', '98765', { name: '标记姓名', ticketId: 'marker-ticket' })
  await cloud.insert('shifts', [aShift(now, { _id: plantedShiftId, entries: [onShift] })])
  await cloud.insert('routes', [aStoredRoute()])
  for (const [name, documents] of Object.entries(plantedVolunteers)) await cloud.insert(name, documents)
  await cloud.insert('members', [
    {
      _id: 'marker-person',
      communityId,
      platformId: 'marker-openid',
      roles: ['staff', 'buildingHead'],
      headOf: ['标记楼栋'],
      volunteer: plantedRecord,
      ...{ ref: 'marker-ref', nickname: '标记昵称', building: '标记楼栋', phone: '13900009876' },
    },
  ])
  const since = { since: now, until: new Date(now.getTime() + day), acts: ['sign-up'] }
  const names = { helperName: '标记帮手', residentName: '标记老人' }
  await cloud.insert('care', [
    { _id: 'marker-care', communityId, helper: 'marker-person', resident: 'other-person', ...names, ...since },
  ])
  const paper = { state: 'pending', room: '标记房号', phone: '13900009876', signedOn: '2026-11-01' }
  const by = { enteredBy: 'marker-admin', confirmedBy: null }
  await cloud.insert('care', [
    {
      ...{ _id: 'marker-slip', communityId, helper: 'marker-person', resident: 'paper-person', ...names, ...since },
      ...{ building: '标记楼栋', slip: { ...paper, ...by } },
    },
  ])
  const deed = { what: 'looked-up', by: { role: 'admin', ref: 'marker-admin' }, role: null, eventId: null }
  for (const [name, documents] of Object.entries({ ...plantedReports, ...plantedOnAir, ...plantedProgramme }))
    await cloud.insert(name, documents)
  await cloud.insert('audit', [{ _id: 'marker-deed', communityId, about: 'marker-person', at: now, ...deed }])
})

/** Without the clock that travels with each answer. */
const timeless = (reply: unknown) => ({ ...Object(reply), at: 'any time' })

test('the inputs cover every action', () => {
  const actions = Object.entries(contract).flatMap(([name, part]) =>
    Object.keys(part).map((action) => `${name}.${action}`),
  )
  expect(Object.keys(inputs).sort()).toEqual(actions.sort())
})

test.each(Object.keys(inputs))('%s tells a resident and a visitor nothing of who signed up', async (name) => {
  const [functionName = '', action] = name.split('.')
  for (const input of inputs[name] ?? []) {
    for (const caller of [{ openid: 'curious' }, { anonymous: true, uuid: 'v' }]) {
      const reply = await cloud.emulator.invoke(functionName, { action, communityId, input }, caller)
      const answer = JSON.stringify(timeless(reply))
      expect(answer).toContain('"ok"')
      expect(markers.filter((marker) => answer.includes(marker))).toEqual([])
    }
  }
})

test('even staff see no person id, openid or ticket secret in a roster', async () => {
  await cloud.giveRoles('the-staff', ['staff'])
  const answer = JSON.stringify(await cloud.person('the-staff').call('events.roster', { eventId }))
  expect(answer).toContain('标记姓名')
  expect(['marker-openid', 'marker-person', 'marker-ticket'].filter((marker) => answer.includes(marker))).toEqual([])
})

test('one person’s leaving, shrinking or closing touches nobody else', async () => {
  const before = await cloud.find('events', { _id: eventId })
  const curious = cloud.person('curious')
  await curious.call('events.leave', { eventId, party: 1 })
  await curious.call('events.shrink', { eventId, from: 2, to: 1 })
  await curious.call('members.closeCalendar', {})
  expect(await cloud.find('events', { _id: eventId })).toEqual(before)
  expect(await cloud.find('members', {})).toHaveLength(1)
})

test('an event of another community answers like a missing one, for every action that names an event', async () => {
  await cloud.giveRoles('the-staff', ['staff'])
  await cloud.insert('events', [anEvent(now, { _id: 'foreign', communityId: 'elsewhere' })])
  const before = await cloud.find('events', { _id: 'foreign' })
  for (const [name, [input]] of Object.entries(inputs)) {
    if (typeof input !== 'object' || input === null || !('eventId' in input)) continue
    const [functionName = '', action] = name.split('.')
    const ask = async (id: string) =>
      timeless(
        await cloud.emulator.invoke(
          functionName,
          { action, communityId, input: { ...input, eventId: id } },
          { openid: 'the-staff' },
        ),
      )
    expect({ name, answer: await ask('foreign') }).toEqual({ name, answer: await ask('missing') })
  }
  expect(await cloud.find('events', { _id: 'foreign' })).toEqual(before)
})
