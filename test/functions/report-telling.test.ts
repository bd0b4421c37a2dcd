import type { MessageKind } from '../../cloudfunctions/contract/messages'
import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import type { StoredReport } from '../../cloudfunctions/reports/stored-report'
import { day, hour, minute } from '../support/builders'
import { communityId, granted, type Person } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { shanghai } from '../support/messaging'
import { aReport, reportWish, someRules } from '../support/reports'
import { toldCloud, wednesday } from '../support/told'

const { cloud, staff, allow: allowAt, setClock, requestsOf } = toldCloud()
const allow = (openid: string, ...kinds: MessageKind[]) => allowAt(openid, kinds)
const fire = () => cloud().emulator.control.fireTimer('reportTimer')
const reporter = (): Person => cloud().person('first')
const worker = (): Person => cloud().person('worker')
const refOf = ({ personId }: Person) => memberRef(openSecrets(testSecret), personId)
const given = () => ({
  ...{ status: 'dispatched' as const, reporter: reporter().personId },
  assignee: { id: worker().personId, ref: refOf(worker()), name: '网格员一' },
})
const notes = () =>
  cloud()
    .emulator.control.outbox()
    .sent.map(({ touser, page, data }) => [touser, page.split('?')[0], data.thing4])
const insert = (fields: Partial<StoredReport>) => cloud().insert('reports', [aReport(wednesday, fields)])

beforeEach(async () => {
  await cloud().giveRoles('worker', ['gridWorker'], { ref: refOf(worker()), nickname: '网格员一' })
  const assign = [{ gridId: null, kind: 'rubbish', worker: worker().personId, name: '网格员一' }]
  await cloud().insert('report-rules', [
    { _id: `${communityId}|rules`, communityId, revision: 1, ...someRules, assign },
  ])
})

let keys = 0
const item = (reportId: string, move: string, why = '') => {
  keys += 1
  return [{ reportId, key: `a-key-of-a-telling-${String(keys).padStart(4, '0')}`, move, why }] as never
}
const office = async (reportId: string, move: string, why = '') =>
  granted(await staff().call('reports.officeAct', { items: item(reportId, move, why) })).results[0]
const work = async (reportId: string, move: string) =>
  granted(await worker().call('reports.workOn', { items: item(reportId, move) })).results[0]

test('who reported it hears once that it was taken up and once that it is fixed; who fixes it hears of it once', async () => {
  const { id } = granted(await reporter().call('reports.send', reportWish()))
  await allow('first', 'reportTaken', 'reportFixed')
  await allow('worker', 'reportDue')
  await fire()
  expect(notes()).toEqual([])
  expect(await office(id, 'accept')).toMatchObject({ status: 'dispatched' })
  await fire()
  await fire()
  await Promise.all([fire(), fire()])
  expect(notes().sort()).toEqual([
    ['first', 'report/show/index', '社区受理了，有人去办了'],
    ['worker', 'report/show/index', '派给您一件，请去看看'],
  ])
  await work(id, 'start')
  await work(id, 'fix')
  await fire()
  await fire()
  expect(notes().slice(2)).toEqual([['first', 'report/show/index', '说是修好了，请您看看']])
  const [{ data } = { data: {} }] = cloud().emulator.control.outbox().sent
  expect(JSON.stringify(data)).not.toMatch(/居民|网格员一/)
})

test('followers hear that it is fixed; a timer that was asleep says only what is still true', async () => {
  const followers = [{ id: cloud().person('second').personId, at: wednesday }]
  await insert({ _id: 'slept', ...given(), followers, followerCount: 1 })
  await insert({ _id: 'reopened', ...given() })
  await insert({ _id: 'confirmed', ...given() })
  await allow('first', 'reportTaken', 'reportFixed')
  await allow('first', 'reportTaken', 'reportFixed')
  await allow('second', 'reportFixed')
  for (const id of ['slept', 'reopened', 'confirmed']) await work(id, 'fix')
  granted(
    await reporter().call('reports.answer', {
      ...{ reportId: 'confirmed', key: 'a-key-of-an-answer-0002', move: 'confirm', why: '', photos: [] },
    }),
  )
  granted(
    await reporter().call('reports.answer', {
      ...{ reportId: 'reopened', key: 'a-key-of-an-answer-0001', move: 'reopen', why: '还有', photos: [] },
    }),
  )
  setClock(new Date(+wednesday + 3 * day))
  await fire()
  expect(notes().sort()).toEqual([
    ['first', 'report/show/index', '说是修好了，请您看看'],
    ['second', 'report/show/index', '说是修好了，请您看看'],
  ])
})

test('who fixes it is warned before the limit, and the office with them once it is over', async () => {
  const dueAt = new Date(+wednesday + 2 * hour)
  const warnAt = new Date(+wednesday + hour)
  await insert({ _id: 'pressing', ...given(), dueAt, warnAt, lookAt: warnAt })
  await insert({ _id: 'nobodys', status: 'accepted', dueAt, warnAt, lookAt: warnAt })
  for (const openid of ['worker', 'worker', 'the-staff', 'the-staff', 'the-staff']) await allow(openid, 'reportDue')
  setClock(new Date(+warnAt + minute))
  await fire()
  await fire()
  expect(notes().sort()).toEqual([
    ['the-staff', 'dispatch/show/index', '快到时限了，请尽快办'],
    ['worker', 'report/show/index', '快到时限了，请尽快办'],
  ])
  setClock(new Date(+dueAt + minute))
  await Promise.all([fire(), fire()])
  await fire()
  expect(notes().slice(2).sort()).toEqual([
    ['the-staff', 'dispatch/show/index', '超过时限了，请看看'],
    ['the-staff', 'dispatch/show/index', '超过时限了，请看看'],
    ['worker', 'report/show/index', '超过时限了，请看看'],
  ])
})

test('a warning that comes after the time is over is not told', async () => {
  await insert({ _id: 'over', ...given(), dueAt: new Date(+wednesday - hour), lookAt: wednesday })
  await allow('worker', 'reportDue')
  await fire()
  expect(notes()).toEqual([['worker', 'report/show/index', '超过时限了，请看看']])
})

test('at night people sleep, but for danger, of which the office hears at once', async () => {
  setClock(shanghai('2026-06-10T23:00'))
  await allow('first', 'reportTaken')
  await allow('the-staff', 'reportDue')
  const rubbish = granted(await reporter().call('reports.send', reportWish()))
  await office(rubbish.id, 'decline', '不在我们这里')
  granted(
    await cloud()
      .person('second')
      .call('reports.send', reportWish({ kind: 'rubbish', key: 'another-key-of-a-form' })),
  )
  await insert({ _id: 'danger', kind: 'manhole', sentAt: shanghai('2026-06-10T23:00'), tellAt: wednesday })
  await fire()
  expect(notes()).toEqual([['the-staff', 'dispatch/show/index', '有一件急事，请马上看看']])
  setClock(shanghai('2026-06-11T07:31'))
  await fire()
  expect(notes().slice(1)).toEqual([['first', 'report/show/index', '没有受理，点开看原因']])
})

test('nobody is told of what they did themselves', async () => {
  const ref = refOf(staff())
  await cloud().emulator.control.reset()
  setClock(wednesday)
  await cloud().giveRoles('the-staff', ['staff', 'gridWorker'], { ref, nickname: '社区工作者' })
  await allow('the-staff', 'reportDue')
  await insert({ _id: 'own', status: 'accepted' })
  const items = [{ reportId: 'own', key: 'a-key-of-a-gift-00001', move: 'dispatch' as const, why: '', to: ref }]
  granted(await staff().call('reports.officeAct', { items }))
  await fire()
  expect(notes()).toEqual([])
})

test('whoever allowed nothing costs nothing, and is told nothing', async () => {
  await insert({ _id: 'quiet', ...given(), tellAt: wednesday })
  expect(await requestsOf(fire)).toBe(3)
  expect(await requestsOf(fire)).toBe(2)
  expect(notes()).toEqual([])
})

test.each(['fail', 'drop-answer'] as const)('a run that meets “%s” anywhere tells nobody twice', async (kind) => {
  const steps = (n: number) => ({ _id: `struck-${n}`, ...given() })
  await insert(steps(0))
  await work('struck-0', 'fix')
  await allow('first', 'reportFixed')
  const requests = await requestsOf(fire)
  expect(notes()).toHaveLength(1)
  for (let n = 1; n <= requests; n += 1) {
    await insert(steps(n))
    await work(`struck-${n}`, 'fix')
    await allow('first', 'reportFixed')
    const before = notes().length
    cloud().emulator.control.fault({ n, kind })
    await fire()
    cloud().emulator.control.clearFaults()
    await fire()
    await fire()

    expect({ n, twice: notes().length - before > 1 }).toEqual({ n, twice: false })
  }
})

describe('what reached nobody', () => {
  const untold = async () => {
    const { reports } = granted(await staff().call('reports.untold', {}))
    return reports.map(({ id, missed }) => [id, missed.map(({ kind, to, why, people }) => [kind, to, why, people])])
  }

  test('is listed for the office without names, by whom it was for and why, until they were told otherwise', async () => {
    const followers = ['second', 'third'].map((openid) => ({ id: cloud().person(openid).personId, at: wednesday }))
    await insert({ _id: 'fixed', ...given(), followers, followerCount: 2 })
    await insert({ _id: 'told', ...given() })
    await allow('first', 'reportTaken', 'reportFixed')
    await allow('third', 'reportFixed')
    for (const id of ['told', 'fixed']) {
      await work(id, 'fix')
      await fire()
    }
    expect(await untold()).toEqual([
      [
        'fixed',
        [
          ['reportFixed', 'reporter', 'no-consent', 1],
          ['reportFixed', 'follower', 'no-consent', 1],
        ],
      ],
    ])
    expect(JSON.stringify(await staff().call('reports.untold', {}))).not.toMatch(/居民|first|second/)
    expect(await requestsOf(() => staff().call('reports.untold', {}))).toBe(4)
    granted(await staff().call('reports.toldOtherwise', { reportId: 'fixed' }))
    expect(await untold()).toEqual([])
  })

  test('is whoever is to see to it, too; a report leaves the list when all heard what is new', async () => {
    await insert({ _id: 'lamp', status: 'accepted', reporter: reporter().personId })
    const [dispatch] = item('lamp', 'dispatch') as [object]
    granted(await staff().call('reports.officeAct', { items: [{ ...dispatch, to: refOf(worker()) }] as never }))
    await fire()
    expect(await untold()).toEqual([['lamp', [['reportDue', 'worker', 'no-consent', 1]]]])
    await allow('first', 'reportFixed')
    await work('lamp', 'start')
    await work('lamp', 'fix')
    await fire()
    expect(await untold()).toEqual([])
  })
})
