import type { WalkItem } from '../../cloudfunctions/contract/check-in'
import { idOf } from '../support/builders'
import { type Cloud, communityId, granted, type Person, startCloud } from '../support/cloud'
import { bring } from '../support/photos'
import { someRules } from '../support/reports'
import { aShift, onDuty, walkPhone } from '../support/walked-shift'

const shiftId = idOf('shift')
const number = '10001'
const words = '电动车占了消防通道'

let cloud: Cloud
let walker: Person
let staff: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  walker = cloud.person('walker')
  staff = cloud.person('staff')
  await cloud.giveRoles('staff', ['staff'])
  const leaders = [{ id: cloud.person('leader').personId, name: '队长' }]
  await cloud.insert('shifts', [aShift(new Date(), { leaders, entries: [onDuty(walker.personId, number)] })])
  const rules = { _id: `${communityId}|rules`, communityId, revision: 1, assign: [], ...someRules }
  await cloud.insert('report-rules', [rules])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const send = async (items: WalkItem[]) => granted(await walker.call('checkIn.send', { shiftId, number, items }))
const verdicts = async (items: WalkItem[]) => (await send(items)).results.map(({ verdict }) => verdict)
const reports = () => cloud.find('reports', {})
const reportId = async () => String((await reports())[0]?._id)
const picture = async () => {
  const { id, accepted } = await bring(cloud, walker, 'report')
  return { key: id, fileId: granted(accepted).fileId }
}
const accept = async () => {
  const item = { reportId: await reportId(), key: 'a-key-of-a-step-0001', move: 'accept', why: '' }
  granted(await staff.call('reports.officeAct', { items: [item] as never }))
}

test.each([
  ['correction', 'correction'],
  ['deed', 'deed'],
  ['problem', 'other'],
] as const)('a %s noted on the walk is a report of its kind, entered once, and one’s own', async (about, kind) => {
  const note = { ...walkPhone('FirstPhone').note(new Date(), words), about } as WalkItem
  expect(await verdicts([note])).toEqual(['noted'])
  await send([note])
  const all = await reports()
  expect(all).toMatchObject([{ kind, source: 'walk', words, detail: '东门', reporter: walker.personId, turn: 0 }])
  expect(granted(await walker.call('reports.mine', {})).reports).toMatchObject([{ id: all[0]?._id }])
  const seen = granted(await staff.call('reports.officeShow', { reportId: await reportId() }))
  expect(JSON.stringify(seen)).not.toContain(walker.personId)
})

test('its picture comes along, whether with the note or later, and office and leader see it', async () => {
  const phone = walkPhone('FirstPhone')
  const [first, second] = [phone.note(new Date(), words), phone.note(new Date(), '楼道堆物')]
  const [early, late] = [await picture(), await picture()]
  await send([first, phone.photo(first.id, early), second])
  expect((await reports()).map(({ photos }) => photos)).toEqual(expect.arrayContaining([[early.fileId], []]))
  const attach = phone.photo(second.id, late)
  for (let time = 0; time < 2; time += 1) await send([attach])
  expect((await reports()).map(({ photos }) => photos)).toEqual(expect.arrayContaining([[early.fileId], [late.fileId]]))
  await cloud.emulator.control.deliverMediaChecks()
  const board = granted(await cloud.person('leader').call('checkIn.board', { shiftId }))
  expect(board.notes.map(({ photo }) => photo)).toMatchObject([
    { url: expect.any(String) },
    { url: expect.any(String) },
  ])
  const shown = granted(await staff.call('reports.officeShow', { reportId: await reportId() }))
  expect(shown.allPhotos).toMatchObject([{ url: expect.any(String) }])
})

test('undoing a note takes its report back, and sending either again changes nothing', async () => {
  const phone = walkPhone('FirstPhone')
  const note = phone.note(new Date(), words)
  const undo = phone.undo(note.id)
  await send([note])
  expect(await verdicts([undo])).toEqual(['noted'])
  expect(await verdicts([note, undo])).toEqual(['undone', 'noted'])
  expect(await verdicts([undo])).toEqual(['noted'])
  expect(await reports()).toEqual([])
})

test('a note whose undo came first makes no report', async () => {
  const phone = walkPhone('FirstPhone')
  const note = phone.note(new Date(), words)
  await send([phone.undo(note.id)])
  await send([note])
  expect(await reports()).toEqual([])
})

test('a report that somebody has acted on stays, and the volunteer is told', async () => {
  const phone = walkPhone('FirstPhone')
  const note = phone.note(new Date(), words)
  await send([note])
  await accept()
  const undo = phone.undo(note.id)
  for (let time = 0; time < 2; time += 1) expect(await verdicts([undo])).toEqual(['acted-on'])
  expect(await reports()).toHaveLength(1)
  expect(granted(await cloud.person('leader').call('checkIn.board', { shiftId })).notes).toEqual([])
})

test('so does one that a neighbour follows', async () => {
  const phone = walkPhone('FirstPhone')
  const note = phone.note(new Date(), words)
  await send([note])
  granted(await cloud.person('neighbour').call('reports.follow', { reportId: await reportId() }))
  expect(await verdicts([phone.undo(note.id)])).toEqual(['acted-on'])
  expect(await reports()).toHaveLength(1)
})

test('a note is two requests beside the rules that are remembered, and taking it back is two', async () => {
  const phone = walkPhone('FirstPhone')
  await send([phone.note(new Date(), '先前')])
  const note = phone.note(new Date(), words)
  const requestsOf = async (items: WalkItem[]) => {
    cloud.emulator.database.resetStats()
    await send(items)
    return cloud.emulator.database.stats().requests
  }
  expect(await requestsOf([note])).toBe(2)
  expect(await requestsOf([phone.undo(note.id)])).toBe(2)
})
