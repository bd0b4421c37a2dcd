import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { hour } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { aReport, formKey, someRules } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const staff = () => cloud.person('staff')
const worker = () => cloud.person('worker')
const refOf = ({ personId }: Person) => memberRef(openSecrets(testSecret), personId)
const stored = async (id: string) => (await cloud.find('reports', { _id: id }))[0]
const ids = ['a', 'b', 'c', 'd']
const of = (reportId: string) => ({ reportId, key: formKey, why: '' })
const assignee = () => ({ id: worker().personId, ref: refOf(worker()), name: '网格员一' })
const insert = (some: string[], fields: Parameters<typeof aReport>[1] = {}) =>
  cloud.insert(
    'reports',
    some.map((_id) => aReport(now, { _id, ...fields })),
  )
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  cloud.emulator.database.resetStats()
  await work()
  const { requests, unindexed } = cloud.emulator.database.stats()
  expect(unindexed).toEqual([])
  return requests
}

beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  await cloud.giveRoles('worker', ['gridWorker'], { ref: refOf(worker()), nickname: '网格员一' })
  const assign = [{ gridId: null, kind: 'rubbish', worker: worker().personId, name: '网格员一' }]
  await cloud.insert('report-rules', [{ _id: `${communityId}|rules`, communityId, revision: 1, ...someRules, assign }])
})

test('several are accepted and given by rule with one update for each of them', async () => {
  await insert(ids)
  const items = ids.map((id) => ({ ...of(id), move: 'accept' as const }))
  // Who asks, the reports, the rules once a minute, the worker.
  const beside = 4
  const answer = staff().call('reports.officeAct', { items })
  const requests = await requestsOf(() => answer.then(granted))
  expect(requests).toBeLessThanOrEqual(ids.length + beside)
  for (const id of ids) {
    expect(await stored(id)).toMatchObject({ status: 'dispatched', turn: 1, assignee: { name: '网格员一' } })
  }
  expect((await stored('a'))?.steps).toMatchObject([{ move: 'accept' }, { move: 'dispatch' }])
  expect(granted(await staff().call('reports.officeAct', { items })).results).toMatchObject(
    ids.map(() => ({ verdict: 'done', status: 'dispatched' })),
  )
})

test('whoever fixes several says so with one update for each, and that they are at it once', async () => {
  await insert(ids, { status: 'dispatched', assignee: assignee() })
  const start = ids.map((id) => ({ ...of(id), move: 'start' as const }))
  expect(await requestsOf(() => worker().call('reports.workOn', { items: start }))).toBeLessThanOrEqual(ids.length + 2)
  expect(granted(await worker().call('reports.work', {})).reports.map(({ startedAt }) => startedAt)).toEqual(
    ids.map(() => expect.any(String)),
  )
  const [again] = granted(
    await worker().call('reports.workOn', {
      items: [{ ...of('a'), key: 'another-key-of-a-form', move: 'start' }],
    }),
  ).results
  expect(again).toMatchObject({ verdict: 'not-now', status: 'dispatched' })
  const fix = ids.map((reportId) => ({ ...of(reportId), key: `${formKey}-fix`, move: 'fix' as const }))
  expect(await requestsOf(() => worker().call('reports.workOn', { items: fix }))).toBeLessThanOrEqual(ids.length + 2)
  expect((await stored('a'))?.steps).toMatchObject([{ move: 'start' }, { move: 'fix' }])
})

test('whoever it is given to next has not begun', async () => {
  await insert(['a'], { status: 'dispatched', assignee: assignee(), startedAt: now })
  const back = { ...of('a'), why: '不归我', move: 'handBack' as const }
  granted(await worker().call('reports.workOn', { items: [back] }))
  expect(await stored('a')).toMatchObject({ status: 'accepted', startedAt: null, assignee: null })
})

test('several go into one, with an answer for each, and everyone follows that one once', async () => {
  const follower = { id: 'follower', at: now }
  await insert(['into'], { reporter: 'first' })
  await insert(['a', 'b'], { reporter: 'second', followers: [follower], followerCount: 1 })
  await insert(['fixed'], { status: 'fixed', open: false })
  const wish = { reportIds: ['a', 'missing', 'b', 'into', 'fixed'], into: 'into', key: formKey }
  let results: unknown
  const requests = await requestsOf(async () => {
    ;({ results } = granted(await staff().call('reports.mergeAll', wish)))
  })
  expect(results).toEqual([
    { reportId: 'a', verdict: 'done', status: 'merged' },
    { reportId: 'missing', verdict: 'gone', status: null },
    { reportId: 'b', verdict: 'done', status: 'merged' },
    { reportId: 'into', verdict: 'itself', status: 'received' },
    { reportId: 'fixed', verdict: 'not-now', status: 'fixed' },
  ])
  // Who asks, the reports, the rules, the one that takes over, and each that goes.
  expect(requests).toBeLessThanOrEqual(6)
  const into = await stored('into')
  expect(into).toMatchObject({ duplicates: ['a', 'b'], followerCount: 2 })
  expect(into?.followers).toMatchObject([{ id: 'second' }, { id: 'follower' }])
  expect(granted(await staff().call('reports.mergeAll', wish)).results).toEqual(results)
  expect(await stored('into')).toEqual(into)
  const back = { reportIds: ['into'], into: 'a', key: formKey }
  expect(granted(await staff().call('reports.mergeAll', back)).results).toMatchObject([{ verdict: 'circle' }])
  expect(refusal(await staff().call('reports.mergeAll', { ...back, into: 'missing' }))).toBe('report-not-found')
})

test('what the office has not decided about stands in one list until it is shown or kept', async () => {
  await insert(['shown', 'kept', 'waits'])
  await insert(['said'], { wordsState: 'pending', sentAt: new Date(+now - 2 * hour) })
  await insert(['public'], { published: true })
  let listed: string[] = []
  const list = async () => {
    const { reports } = granted(await staff().call('reports.toReview', {}))
    listed = reports.map(({ id }) => id)
  }
  expect(await requestsOf(list)).toBe(2)
  expect(listed.slice(0, 3).sort()).toEqual(['kept', 'shown', 'waits'])
  expect(listed.slice(3)).toEqual(['said'])
  const decide = (reportIds: string[], publish: boolean) => staff().call('reports.review', { reportIds, publish })
  let answer: unknown
  const publishing = async () => {
    answer = granted(await decide(['shown', 'said', 'missing'], true)).results
  }
  // The role, one update, one look, and the line for whose report is shown.
  expect(await requestsOf(publishing)).toBe(4)
  expect(answer).toEqual([
    { reportId: 'shown', verdict: 'done' },
    { reportId: 'said', verdict: 'words-not-passed' },
    { reportId: 'missing', verdict: 'gone' },
  ])
  granted(await decide(['kept'], false))
  await list()
  expect(listed).toEqual(['waits', 'said'])
  const faces = granted(await cloud.visitor.call('reports.publicList', {})).reports.map(({ id }) => id)
  expect(faces.sort()).toEqual(['public', 'shown'])
})

test('deciding about several leaves the office’s own words about one that is shown', async () => {
  await insert(['a'], { published: true, publicWords: '社区的话' })
  granted(await staff().call('reports.review', { reportIds: ['a'], publish: true }))
  granted(await staff().call('reports.review', { reportIds: ['a'], publish: false }))
  expect(await stored('a')).toMatchObject({ published: true, publicWords: '社区的话' })
})

test('what was declined or merged asks for no decision', async () => {
  await insert(['a'])
  const items = [{ ...of('a'), move: 'decline' as const, why: '不在我们这里' }]
  granted(await staff().call('reports.officeAct', { items }))
  expect(granted(await staff().call('reports.toReview', {})).reports).toEqual([])
})
