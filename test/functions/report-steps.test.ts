import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, hour } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { readWorkbook } from '../support/read-workbook'
import { aReport, formKey, reportWish, someRules } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const resident = () => cloud.person('resident')
const neighbour = () => cloud.person('neighbour')
const worker = () => cloud.person('worker')
const staff = () => cloud.person('staff')
const refOf = ({ personId }: Person) => memberRef(openSecrets(testSecret), personId)
const stored = async (id: string) => (await cloud.find('reports', { _id: id }))[0]

beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  await cloud.giveRoles('worker', ['gridWorker'], { ref: refOf(worker()), nickname: '网格员一' })
  const assign = [{ gridId: null, kind: 'rubbish', worker: worker().personId, name: '网格员一' }]
  await cloud.insert('report-rules', [{ _id: `${communityId}|rules`, communityId, revision: 1, ...someRules, assign }])
})

let keys = 0
const key = () => {
  keys += 1
  return `a-key-of-a-step-${String(keys).padStart(4, '0')}`
}
type OfficeMove = { move: string; why?: string } & Record<string, unknown>
const office = async (reportId: string, wish: OfficeMove, by = staff()) =>
  granted(await by.call('reports.officeAct', { items: [{ reportId, key: key(), why: '', ...wish }] as never }))
    .results[0]
const work = async (reportId: string, wish: OfficeMove, by = worker()) =>
  granted(await by.call('reports.workOn', { items: [{ reportId, key: key(), why: '', ...wish }] as never })).results[0]
const send = async (fields: object = {}) => granted(await resident().call('reports.send', reportWish(fields))).id
const answer = (reportId: string, move: 'confirm' | 'reopen', why = '') =>
  resident().call('reports.answer', { reportId, key: key(), move, why })

test('a report is accepted, given to whom a rule names, fixed, reopened, fixed again and confirmed', async () => {
  const id = await send()
  expect(await office(id, { move: 'accept' })).toMatchObject({ verdict: 'done', status: 'dispatched' })
  const { reports } = granted(await worker().call('reports.work', {}))
  expect(reports).toMatchObject([{ id, status: 'dispatched' }])
  expect(await work(id, { move: 'fix', why: '清走了' })).toMatchObject({ verdict: 'done', status: 'fixed' })
  expect(granted(await worker().call('reports.work', {})).reports).toEqual([])
  expect(granted(await resident().call('reports.mine', {})).reports).toMatchObject([{ id, asksToConfirm: true }])
  expect(refusal(await answer(id, 'reopen'))).toBe('say-why')
  expect(granted(await answer(id, 'reopen', '还有一半'))).toMatchObject({ status: 'reopened', clock: 'fine' })
  expect(await work(id, { move: 'fix', why: '都清走了' })).toMatchObject({ verdict: 'done' })
  const confirmed = granted(await answer(id, 'confirm'))
  expect(confirmed.timeline.map(({ move }) => move)).toEqual([
    ...['send', 'accept', 'dispatch', 'fix', 'reopen', 'fix', 'confirm'],
  ])
  expect(confirmed.timeline.every(({ by }) => by.ref === null)).toBe(true)
  const seen = granted(await staff().call('reports.officeShow', { reportId: id }))
  expect(seen.timeline.map(({ by }) => by.ref)).toEqual([
    ...[null, refOf(staff()), refOf(staff()), refOf(worker()), null, refOf(worker()), null],
  ])
})

test('a step sent again is one step, and what does not follow is answered and written nowhere', async () => {
  const id = await send()
  const items = [{ reportId: id, key: formKey, move: 'accept' as const, why: '' }]
  const first = granted(await staff().call('reports.officeAct', { items }))
  const steps = (await stored(id))?.steps
  expect(granted(await staff().call('reports.officeAct', { items }))).toEqual(first)
  expect((await stored(id))?.steps).toEqual(steps)
  expect(await office(id, { move: 'confirm' })).toMatchObject({ verdict: 'not-now', status: 'dispatched' })
  expect(await office(id, { move: 'dispatch', to: refOf(resident()) })).toMatchObject({ verdict: 'no-worker' })
  expect(await office('missing', { move: 'decline', why: '没有' })).toMatchObject({ verdict: 'gone' })
})

test('a batch answers for each item, and one bad item holds up none', async () => {
  const mine = {
    assignee: { id: worker().personId, ref: refOf(worker()), name: '网格员一' },
    status: 'dispatched',
  } as const
  await cloud.insert('reports', [
    aReport(now, { _id: 'a', ...mine }),
    aReport(now, { _id: 'b' }),
    aReport(now, { _id: 'c', ...mine }),
  ])
  const items = ['a', 'b', 'missing', 'c'].map((reportId) => ({ reportId, key: key(), move: 'fix' as const, why: '' }))
  const { results } = granted(await worker().call('reports.workOn', { items }))
  expect(results.map(({ verdict }) => verdict)).toEqual(['done', 'gone', 'gone', 'done'])
  expect(await stored('b')).toMatchObject({ status: 'received', steps: [] })
})

test('whoever lost the report, or the role, a second ago changes nothing', async () => {
  const id = await send()
  await office(id, { move: 'accept' })
  expect(await work(id, { move: 'handBack', why: '不是我们网格' })).toMatchObject({ status: 'accepted' })
  expect(await work(id, { move: 'fix' })).toMatchObject({ verdict: 'gone' })
  await cloud.emulator.database.handle('database.modifyDocument', {
    ...{ collectionName: 'members', query: JSON.stringify({ _id: staff().personId }) },
    ...{ data: JSON.stringify({ $set: { roles: [] } }), multi: false, merge: true, upsert: false },
  })
  const items = [{ reportId: id, key: key(), move: 'fix' as const, why: '' }]
  expect(refusal(await staff().call('reports.officeAct', { items }))).toBe('not-allowed')
  expect(await stored(id)).toMatchObject({ status: 'accepted' })
})

test('after seven days a report stays closed', async () => {
  const closedAt = new Date(now.getTime() - 7 * day - hour)
  const reporter = resident().personId
  await cloud.insert('reports', [aReport(now, { _id: 'old', reporter, status: 'fixed', open: false, closedAt })])
  expect(refusal(await answer('old', 'reopen', '又坏了'))).toBe('too-late-to-reopen')
})

test('a duplicate takes its followers and its reporter along', async () => {
  const followers = [{ id: neighbour().personId, at: now }]
  await cloud.insert('reports', [
    aReport(now, { _id: 'first', reporter: 'somebody' }),
    aReport(now, { _id: 'second', reporter: resident().personId, followers, followerCount: 1 }),
  ])
  const wish = { reportId: 'second', into: 'first', key: formKey }
  const merged = granted(await staff().call('reports.merge', wish))
  expect(merged).toMatchObject({ status: 'merged', mergedInto: 'first' })
  expect(granted(await staff().call('reports.merge', wish))).toEqual(merged)
  expect(await stored('first')).toMatchObject({ followerCount: 2, duplicates: ['second'] })
  expect(granted(await resident().call('reports.show', { reportId: 'first' }))).toMatchObject({ as: 'follower' })
  const back = { reportId: 'first', into: 'second', key: formKey }
  expect(refusal(await staff().call('reports.merge', back))).toBe('merge-in-circle')
  expect(refusal(await staff().call('reports.merge', { ...back, into: 'first' }))).toBe('not-itself')
})

test('two who merge two reports into each other at once make no circle', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = [`a${round}`, `b${round}`]
    await cloud.insert('reports', [aReport(now, { _id: a }), aReport(now, { _id: b })])
    await Promise.all([
      staff().call('reports.merge', { reportId: a, into: b, key: key() }),
      staff().call('reports.merge', { reportId: b, into: a, key: key() }),
    ])
    const merged = [await stored(a), await stored(b)].filter((report) => report?.mergedInto)
    expect(merged.length).toBeLessThan(2)
  }
})

test('nothing is public before its words passed and staff looked at it', async () => {
  await cloud.insert('reports', [aReport(now, { _id: 'waits', wordsState: 'pending', words: '还没查的话' })])
  expect(refusal(await staff().call('reports.publish', { reportId: 'waits', words: null }))).toBe('words-not-passed')
  expect(granted(await cloud.visitor.call('reports.publicList', {})).reports).toEqual([])
  granted(await staff().call('reports.publish', { reportId: 'waits', words: '门口的垃圾' }))
  expect(granted(await cloud.visitor.call('reports.publicList', {})).reports).toMatchObject([{ words: '门口的垃圾' }])
  granted(await staff().call('reports.withdraw', { reportId: 'waits' }))
  expect(granted(await cloud.visitor.call('reports.publicList', {})).reports).toEqual([])
})

test('what the hotline sends is entered once, by its clock, and goes back in its columns', async () => {
  const dueAt = new Date(now.getTime() + 5 * hour).toISOString()
  const wish = {
    ...{ key: formKey, source: 'hotline' as const, kind: 'lamp' as const, words: '=1+1 路灯不亮' },
    ...{ outside: { number: '20261123-0001', dueAt }, place: reportWish().place, contact: null },
  }
  const entered = granted(await staff().call('reports.enter', wish))
  const again = granted(await staff().call('reports.enter', { ...wish, key: key() }))
  expect(again.id).toBe(entered.id)
  expect(entered).toMatchObject({ dueAt, source: 'hotline', outside: { number: '20261123-0001' } })
  await office(entered.id, { move: 'accept' })
  await office(entered.id, { move: 'fix', why: '换了灯泡' })
  const today = new Date(now.getTime() + 8 * hour).toISOString().slice(0, 10)
  const { rows, xlsx } = granted(await staff().call('reports.exportHotline', { from: today, until: today }))
  expect(rows).toBe(1)
  const sheet = await readWorkbook(Buffer.from(xlsx, 'base64'))
  expect(JSON.stringify(sheet)).toContain("'=1+1 路灯不亮")
  expect(JSON.stringify(sheet)).toContain('换了灯泡')
})

test('the number of whoever wants no name is given to nobody, and a call stands in the log', async () => {
  const contact = { name: '居民', phone: '13900000001' }
  const id = await send({ anonymity: 'named', contact })
  const seen = granted(await staff().call('reports.officeShow', { reportId: id }))
  expect(seen.reporter).toEqual({
    anonymity: 'named',
    ref: refOf(resident()),
    contact: { name: '居民', phone: '139****0001' },
  })
  expect(granted(await staff().call('reports.call', { reportId: id }))).toEqual({ phone: '13900000001' })
  expect(granted(await resident().call('members.audit', {})).lines.map(({ what }) => what)).toContain('report-called')
  const hidden = await send({ key: key(), anonymity: 'anonymous' })
  expect(granted(await staff().call('reports.officeShow', { reportId: hidden })).reporter).toEqual({
    ...{ anonymity: 'anonymous', ref: null, contact: null },
  })
})

test('only grid workers stand in a rule, and rules of an older revision are refused', async () => {
  const rules = {
    ...someRules,
    kinds: ['rubbish' as const],
    assign: [{ gridId: null, kind: null, worker: { ref: refOf(worker()), name: '' } }],
  }
  expect(granted(await staff().call('reports.setRules', { revision: 1, rules }))).toEqual({ revision: 2 })
  expect(granted(await staff().call('reports.setRules', { revision: 1, rules }))).toEqual({ revision: 2 })
  const read = granted(await staff().call('reports.rules', {}))
  const assign = [{ gridId: null, kind: null, worker: { ref: refOf(worker()), name: '网格员一' } }]
  expect(read).toEqual({ revision: 2, rules: { ...rules, assign } })
  expect(granted(await staff().call('reports.setRules', { revision: 2, rules: read.rules }))).toEqual({ revision: 3 })
  expect(granted(await staff().call('reports.setRules', { revision: 2, rules: read.rules }))).toEqual({ revision: 3 })
  const changed = { ...rules, area: null }
  expect(refusal(await staff().call('reports.setRules', { revision: 1, rules: changed }))).toBe('changed-meanwhile')
  const stranger = { ...rules, assign: [{ gridId: null, kind: null, worker: { ref: 'nobody', name: '' } }] }
  expect(refusal(await staff().call('reports.setRules', { revision: 3, rules: stranger }))).toBe('worker-not-found')
})

test('the office counts what each has on hand, and the year’s figures', async () => {
  const assignee = { id: worker().personId, ref: refOf(worker()), name: '网格员一' }
  const late = { dueAt: new Date(now.getTime() - hour) }
  await cloud.insert('reports', [
    aReport(now, { _id: 'a', assignee, status: 'dispatched', ...late }),
    aReport(now, { _id: 'b', assignee, status: 'dispatched' }),
    aReport(now, { _id: 'c', status: 'fixed', open: false, fixedAt: now }),
  ])
  expect(granted(await staff().call('reports.load', {})).workers).toEqual([
    { ref: refOf(worker()), name: '网格员一', open: 2, soon: 0, late: 1 },
  ])
  expect(granted(await staff().call('reports.overdue', {})).reports).toMatchObject([{ id: 'a', clock: 'late' }])
  const from = new Date(now.getTime() - 2 * day).toISOString().slice(0, 10)
  const until = new Date(now.getTime() + 2 * day).toISOString().slice(0, 10)
  const { all } = granted(await staff().call('reports.figures', { from, until }))
  expect(all).toMatchObject({ received: 3, open: 2, fixed: 1, medianHours: 1, p90Hours: 1 })
})
