import { EJSON } from 'bson'
import { contract } from '../../cloudfunctions/contract'
import { AuditAct } from '../../cloudfunctions/contract/audit'
import { dateOf, dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { keeperMark, keeperRef } from '../../cloudfunctions/door/keeper-ref'
import { packMark } from '../../cloudfunctions/door/packed-mark'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, hour, idOf } from '../support/builders'
import { type Cloud, communityId, granted, type Person, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { aPlan, aRun, everyDay, host, programmeOf } from '../support/radio'
import { plantedReports, reportInputs } from '../support/report-inputs'
import { formKey } from '../support/reports'
import { staffDeeds } from '../support/staff-deeds'
import { plantedRecord, plantedVolunteers, volunteerInputs } from '../support/volunteer-inputs'
import { refOf, teamId } from '../support/volunteers'

const now = new Date()
const eventId = idOf('planted')
const shiftId = plantedVolunteers.shifts[0]?._id ?? ''
const assetId = plantedReports.assets[0]?._id ?? ''
const yesterday = dateOf(dayNumber(shanghaiDate(now)) - 1)
const ref = 'marker-ref'
const { startsAt, endsAt } = plantedVolunteers.shifts[0] ?? { startsAt: now, endsAt: now }
const stretch = { from: startsAt.toISOString(), to: endsAt.toISOString() }
const item = { id: 'OfficeDesk-0', kind: 'add', number: '98765', ...stretch, reason: '补记巡防' }
const aired = { broadcastId: `p@${yesterday}`, revision: 0, state: 'aired', skipped: [], reason: '', hosts: ['a'] }
const edit = { do: 'host', host: { id: 'a', name: '主播甲', leftOn: null } }

/** What staff do about the person planted as `marker-person`. */
const acts: [name: string, input: object][] = [
  ['assets.officeShow', { assetId }],
  ['assets.setResponsible', { assetId, refs: [ref] }],
  ['assets.handOver', { type: 'extinguisher', refs: [ref] }],
  ['door.revokeKeeper', { eventId, ref: 'marker-keeper' }],
  ['door.settle', { eventId, marks: ['MarkerDoor-0'], count: true }],
  ['events.roster', { eventId }],
  ['events.exportRoster', { eventId }],
  ['events.takeList', { eventId, as: 'text' }],
  ['events.call', { eventId, ticket: '98765' }],
  ['members.roleHolders', { role: 'buildingHead' }],
  ['members.grantRole', { ref, role: 'gridWorker' }],
  ['members.revokeRole', { ref, role: 'volunteer' }],
  ['messages.reach', { eventId }],
  ['messages.report', { eventId }],
  ['messages.ledger', { eventId }],
  ['onAir.settle', aired],
  ['radio.edit', { version: 1, key: formKey, edit }],
  ['reports.officeShow', { reportId: 'planted-report' }],
  ['reports.byNumber', reportInputs['reports.byNumber']?.[0] as object],
  ['reports.merge', { reportId: 'planted-report', key: formKey, into: 'another-report' }],
  ['reports.call', { reportId: 'planted-report' }],
  ['reports.publish', { reportId: 'planted-report', words: null }],
  ['reports.review', { reportIds: ['planted-report'], publish: true }],
  ['reports.withdraw', { reportId: 'planted-report' }],
  ['service.disputes', {}],
  ['service.ofShift', { shiftId }],
  ['service.correct', { shiftId, items: [item] }],
  ['service.issued', {}],
  ['volunteers.register', {}],
  ['volunteers.guardianSigned', { ref, name: '妈妈' }],
  ['volunteers.nameLeader', { teamId, ref }],
  ['volunteers.dismissLeader', { teamId, ref }],
  ['volunteers.answerClaim', { recordId: 'planted-record', ref, yes: false }],
]

/** What those may do to whom a duty gives the right, and staff besides. */
const byDuty: [name: string, by: string, line: string, input: object][] = [
  ['door.open', 'the-keeper', 'list-at-door', { eventId }],
  ['door.call', 'the-keeper', 'called', { eventId, ticket: '98765' }],
  ['volunteers.people', 'the-leader', 'team-seen', { teamId }],
  ['volunteers.applicants', 'the-staff', 'applicants-seen', { teamId: 'another-team' }],
  ['volunteers.applicants', 'the-staff', 'applicants-seen', {}],
  ['messages.shiftReach', 'the-leader', 'shift-reach-seen', { shiftId }],
  ['messages.shiftReport', 'the-leader', 'shift-told-seen', { shiftId }],
  ['checkIn.board', 'the-staff', 'shift-list-seen', { shiftId }],
  ['shifts.teamBoard', 'the-staff', 'team-seen', volunteerInputs['shifts.teamBoard']?.[0] as object],
]

let cloud: Cloud
let resident: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  resident = cloud.person('the-resident')
  const [leader, keeper] = [cloud.person('the-leader'), cloud.person('the-keeper')]
  await cloud.giveRoles('the-staff', ['staff', 'admin'])
  const leaders = ['marker-person', leader.personId].map((id) => ({ id, name: '队长', since: now }))
  const keepers = ['marker-person', keeper.personId].map((id) => ({ id, name: '志愿者甲' }))
  const handedIn = { 'MarkerDoor-0': packMark({ kind: 'walk-in', at: now, heads: 1, by: keeperBy(resident.personId) }) }
  const entries = [anEntry('marker-person', { number: '98765' })]
  await plant('events', [
    { ...anEvent(now, { _id: eventId, startsAt: new Date(now.getTime() + 2 * hour), entries }), keepers, handedIn },
  ])
  await plant('shifts', [{ ...plantedVolunteers.shifts[0], leaders }])
  await plant('teams', [
    { ...plantedVolunteers.teams[0], leaders },
    { ...plantedVolunteers.teams[0], _id: 'another-team', leaders: [] },
  ])
  await plant('volunteerRecords', plantedVolunteers.volunteerRecords)
  await plant('reports', [{ ...plantedReports.reports[0], reporter: 'marker-person', followers: [] }])
  await plant('reports', plantedReports.reports.slice(1))
  await plant('assets', plantedReports.assets)
  const runs = [aRun({ ...aPlan({ pattern: everyDay }), rota: { hosts: ['a'], turn: 'week' } }, { from: '2026-11-01' })]
  const hosts = [host('a', { person: 'marker-person', boundAt: now })]
  await plant('programmes', [{ _id: `${communityId}|programme`, communityId, ...programmeOf({ runs, hosts }) }])
  await plant('members', [
    {
      ...{ _id: 'marker-person', communityId, platformId: 'the-resident', ref, nickname: '居民甲' },
      ...{ roles: ['volunteer', 'buildingHead'], headOf: ['3 栋'], phone: '13900009876' },
      volunteer: { ...plantedRecord, age: 'minor' },
    },
  ])
})

const keeperBy = (personId: string) => keeperMark(openSecrets(testSecret), eventId, personId)

/** Whoever is planted as `marker-person` is the resident. */
function real<T>(value: T): T {
  const { personId } = resident
  const text = EJSON.stringify(value).replaceAll('marker-person', personId).replaceAll('marker-ref', refOf(personId))
  return EJSON.parse(text.replaceAll('marker-keeper', keeperRef(openSecrets(testSecret), eventId, personId))) as T
}
const plant = (collection: string, documents: object[]) => cloud.insert(collection, real(documents))
const told = async () => granted(await resident.call('members.audit', {})).lines.map(({ what }) => what)

async function act(openid: string, name: string, input: object) {
  const [functionName = '', action] = name.split('.')
  const reply = await cloud.emulator.invoke(functionName, { action, communityId, input: real(input) }, { openid })
  expect(reply).toMatchObject({ ok: true })
}

test('every action of staff says what line it leaves, or why it leaves none', () => {
  const ofStaff = Object.entries(contract).flatMap(([name, part]) =>
    Object.entries(part).flatMap(([action, { who }]) =>
      who === 'staff' || who === 'admin' ? [`${name}.${action}`] : [],
    ),
  )
  expect(Object.keys(staffDeeds).sort()).toEqual(ofStaff.sort())
  const lines = Object.values(staffDeeds).flatMap((deed) => (typeof deed === 'string' ? [] : [deed.line]))
  for (const line of lines) expect(AuditAct.options).toContain(line)
})

test.each(acts)('%s can be read by whom it is about', async (name, input) => {
  await act('the-staff', name, input)
  const deed = staffDeeds[name]
  expect(await told()).toEqual([typeof deed === 'object' ? deed.line : ''])
})

test.each(byDuty)('%s by %s leaves “%s”', async (name, by, line, input) => {
  await act(by, name, input)
  expect(await told()).toEqual([line])
})

test('an act sent again is one line, and a look at a list from before one was on it none', async () => {
  for (let time = 0; time < 2; time += 1) await act('the-staff', 'service.ofShift', { shiftId })
  await act('the-staff', 'service.correct', { shiftId, items: [item] })
  await act('the-staff', 'service.correct', { shiftId, items: [item] })
  expect((await told()).sort()).toEqual(['hours-corrected', 'hours-seen'])
  const stranger = granted(await cloud.person('somebody else').call('members.audit', {}))
  expect(stranger.lines).toEqual([])
  expect(cloud.emulator.control.unindexed()).toEqual([])
})

test('a line about a report names no report, so that a nameless reporter stays nameless', async () => {
  await act('the-staff', 'reports.officeShow', { reportId: 'planted-report' })
  const [line] = await cloud.find('audit', {})
  expect(JSON.stringify(line)).not.toContain('planted-report')
})
