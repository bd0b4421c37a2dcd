import { weekOf } from '../../cloudfunctions/commentary/week'
import { day } from '../support/builders'
import { type Cloud, granted, refusal, startCloud } from '../support/cloud'
import { someCommentaryRules } from '../support/news'
import { aReport } from '../support/reports'

const now = new Date()
const week = weekOf(now)
const ago = (days: number) => new Date(now.getTime() - days * day)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  const fixed = { status: 'fixed', open: false, fixedAt: ago(1), closedAt: ago(1) } as const
  const { personId } = cloud.person('reporter')
  await cloud.insert('reports', [
    aReport(now, { _id: 'deed', kind: 'deed', words: '有人扶老人过马路', published: true, sentAt: ago(1) }),
    aReport(now, { _id: 'heap', words: '巷口堆着袋子', published: true, sentAt: ago(2) }),
    aReport(now, { _id: 'lamp', kind: 'lamp', reporter: personId, published: true, sentAt: ago(3), ...fixed }),
  ])
})

const wide = {
  ...someCommentaryRules,
  weights: (['deed', 'lamp', 'noise', 'bulky', 'parking', 'rubbish'] as const).map((kind) => ({ kind, weight: 3 })),
}
const staff = () => cloud.person('staff')
const draft = async () => granted(await staff().call('commentary.draft', { replacing: null }))
const current = async () => granted(await cloud.visitor.call('commentary.current', {})).commentary
const act = async (reportId: string, fields: object) => {
  const item = {
    reportId,
    key: `key-of-${JSON.stringify(fields)}`.replace(/\W/g, '-').slice(0, 30),
    why: '',
    ...fields,
  }
  return granted(await staff().call('reports.officeAct', { items: [item as never] })).results
}
const states = async () =>
  granted(await staff().call('commentary.desk', {})).drafts[0]?.sentences.map(({ id, state }) => [id, state])

test('a sentence that says something is done is marked at once when whoever reported it says that it is not', async () => {
  const reporter = cloud.person('reporter')
  const drafted = await draft()
  const approve = { week, revision: drafted.revision, despite: false }
  const { revision, sentences } = granted(await staff().call('commentary.approve', approve))
  await reporter.call('reports.guide', {})
  cloud.emulator.control.resetCounts()
  const answer = {
    reportId: 'lamp',
    key: 'key-of-the-answer-of-theirs',
    move: 'reopen' as const,
    why: '又不亮了',
    photos: [],
  }
  granted(await reporter.call('reports.answer', answer))
  expect(cloud.emulator.database.stats()).toMatchObject({ unindexed: [] })
  expect(cloud.emulator.database.stats().requests).toBeLessThanOrEqual(4)
  expect((await current())?.sentences.map(({ id }) => id)).toEqual(['deed', 'heap'])
  // Its version is another, so what hangs on a wall is listed as changed since.
  const [content] = granted(await staff().call('boards.contents', {})).contents
  expect(content).toMatchObject({ kind: 'commentary', id: week, revision: revision + 1 })
  granted(await reporter.call('reports.answer', answer))
  expect(await current()).toMatchObject({ revision: revision + 1 })

  granted(await staff().call('commentary.takeBack', { week, revision: revision + 1 }))
  expect(await states()).toEqual([
    ['deed', 'in'],
    ['lamp', 'overtaken'],
    ['heap', 'in'],
  ])
  const text = sentences[1]?.text ?? ''
  const back = { week, sentenceId: 'lamp', was: { text, state: 'overtaken' as const }, text, state: 'in' as const }
  expect(refusal(await staff().call('commentary.rewrite', back))).toBe('not-so-now')
  expect(await act('lamp', { move: 'fix', photos: [] })).toMatchObject([{ verdict: 'done' }])
  const written = granted(await staff().call('commentary.rewrite', back))
  granted(await staff().call('commentary.approve', { week, revision: written.revision, despite: false }))
  expect((await current())?.sentences.map(({ id }) => id)).toEqual(['deed', 'lamp', 'heap'])
})

test('a commentary of which nothing is left is offered for no board and printed on no sheet', async () => {
  const { revision } = await draft()
  granted(await staff().call('commentary.approve', { week, revision, despite: false }))
  const contents = async () => granted(await staff().call('boards.contents', {})).contents
  expect(await contents()).toMatchObject([{ id: week }])
  for (const reportId of ['deed', 'lamp']) granted(await staff().call('reports.withdraw', { reportId }))
  await act('heap', { move: 'decline', why: '不归社区' })
  expect(await contents()).toEqual([])
  const source = { kind: 'commentary' as const, id: week }
  expect(refusal(await staff().call('boards.sheet', { source }))).toBe('content-not-found')
})

test('a sentence whose report is declined, merged into another or put under another kind is marked; one that is fixed stays', async () => {
  const more = ['noise', 'bulky', 'parking'] as const
  await cloud.insert(
    'reports',
    more.map((kind) => aReport(now, { _id: kind, kind, published: true, sentAt: ago(1), status: 'accepted' })),
  )
  granted(await staff().call('commentary.setRules', { revision: 0, rules: { ...wide, blame: 4 } }))
  await draft()
  await act('noise', { move: 'decline', why: '不归社区' })
  await act('bulky', { move: 'sort', kind: 'rubbish', gridId: null })
  await act('parking', { move: 'fix', photos: [] })
  granted(await staff().call('reports.merge', { reportId: 'heap', into: 'bulky', key: 'key-of-the-merge-of-theirs' }))
  expect(Object.fromEntries((await states()) ?? [])).toEqual({
    ...{ deed: 'in', lamp: 'in', noise: 'overtaken', bulky: 'overtaken', parking: 'in', heap: 'overtaken' },
  })
})
