import { day, hour, idOf } from '../support/builders'
import { type Cloud, granted, refusal, startCloud } from '../support/cloud'
import { aNotice, noticeFields } from '../support/news'
import { formKey } from '../support/reports'

const now = new Date()
const noticeId = idOf('notice')
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ wechat: { riskyWords: ['坏词'], reviewWords: ['可疑'] } })
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
})

const staff = () => cloud.person('staff')
const visitor = () => cloud.visitor
const write = async (fields: Parameters<typeof noticeFields>[1] = {}, key = formKey) =>
  granted(await staff().call('notices.write', { key, fields: noticeFields(now, fields) }))

test('one entry is what anyone reads at home, on the radio and on boards', async () => {
  const { id } = await write()
  for (const place of ['home', 'radio', 'boards'] as const) {
    const { notices } = granted(await visitor().call('notices.list', { place }))
    expect(notices).toMatchObject([{ id, title: '周四停水检修', over: false }])
  }
  const home = granted(await visitor().call('notices.show', { noticeId: id }))
  expect(JSON.stringify(home)).not.toContain('shows')
  granted(await staff().call('notices.edit', { noticeId: id, revision: 1, fields: noticeFields(now, { shows: [] }) }))
  expect(granted(await visitor().call('notices.list', { place: 'home' })).notices).toEqual([])
  expect(granted(await visitor().call('notices.list', {})).notices).toHaveLength(1)
})

test('a list is one request page by page, what ends first comes first, and what is over is not in it', async () => {
  const ends = (n: number) => new Date(now.getTime() + n * hour)
  const some = [-1, 3, 1, 2].map((n) => aNotice(now, { _id: `n${n}`, until: ends(n) }))
  await cloud.insert('notices', [...some, aNotice(now, { _id: 'soon', from: ends(1), until: ends(9) })])
  cloud.emulator.control.resetCounts()
  const first = granted(await visitor().call('notices.list', { limit: 2 }))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
  expect(first.notices.map(({ id }) => id)).toEqual(['n1', 'n2'])
  const second = granted(await visitor().call('notices.list', { limit: 2, after: first.next ?? undefined }))
  expect(second).toMatchObject({ notices: [{ id: 'n3' }], next: null })
})

test('what concerns other buildings is left out for whoever says theirs, and kinds are told apart', async () => {
  const at = (building: string) => ({ kind: 'buildings' as const, buildings: [building] })
  await cloud.insert('notices', [
    aNotice(now, { _id: 'all', kind: 'job' }),
    aNotice(now, { _id: 'three', audience: at('3 栋') }),
    aNotice(now, { _id: 'four', audience: at('4 栋') }),
  ])
  const ids = async (wish: object) =>
    granted(await visitor().call('notices.list', wish))
      .notices.map(({ id }) => id)
      .sort()
  cloud.emulator.control.resetCounts()
  expect(await ids({})).toEqual(['all', 'four', 'three'])
  expect(await ids({ building: '3 栋' })).toEqual(['all', 'three'])
  expect(await ids({ kind: 'job' })).toEqual(['all'])
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 3, unindexed: [] })
})

test('whoever has one open that is over reads that it is; one withdrawn or yet to come is not there', async () => {
  const past = new Date(now.getTime() - hour)
  await cloud.insert('notices', [
    aNotice(now, { until: past }),
    aNotice(now, { _id: 'to-come', from: new Date(now.getTime() + day) }),
    aNotice(now, { _id: 'gone', withdrawn: true }),
  ])
  expect(granted(await visitor().call('notices.show', { noticeId }))).toMatchObject({ over: true })
  for (const hidden of ['to-come', 'gone', 'never-was']) {
    expect(refusal(await visitor().call('notices.show', { noticeId: hidden }))).toBe('notice-not-found')
  }
})

test('the office sees what lies ahead, what is over and what was withdrawn, each by an index', async () => {
  await cloud.insert('notices', [
    aNotice(now, { _id: 'ahead', from: new Date(now.getTime() + day) }),
    aNotice(now, { _id: 'over', until: new Date(now.getTime() - hour) }),
    aNotice(now, { _id: 'gone', withdrawn: true }),
  ])
  cloud.emulator.control.resetCounts()
  for (const show of ['ahead', 'over', 'withdrawn'] as const) {
    const { notices } = granted(await staff().call('notices.officeList', { show }))
    expect(notices.map(({ id }) => id)).toEqual([show === 'withdrawn' ? 'gone' : show])
  }
  expect(cloud.emulator.database.stats()).toMatchObject({ unindexed: [] })
})

test('a form sent twice makes one notice; an edit holds for its revision and keeps what was said before', async () => {
  const made = await write()
  expect(await write()).toEqual(made)
  const edit = { noticeId: made.id, revision: 1, fields: noticeFields(now, { title: '改到周五停水' }) }
  const edited = granted(await staff().call('notices.edit', edit))
  expect(edited).toMatchObject({ revision: 2, title: '改到周五停水', before: [{ revision: 1, title: '周四停水检修' }] })
  expect(granted(await staff().call('notices.edit', edit))).toEqual(edited)
  const late = { ...edit, fields: noticeFields(now, { title: '不停水了' }) }
  expect(refusal(await staff().call('notices.edit', late))).toBe('changed-meanwhile')
  granted(await staff().call('notices.withdraw', { noticeId: made.id }))
  expect(granted(await staff().call('notices.withdraw', { noticeId: made.id })).withdrawn).toBe(true)
  expect(refusal(await staff().call('notices.edit', { ...edit, revision: 2 }))).toBe('notice-not-found')
  expect(granted(await visitor().call('notices.list', {})).notices).toEqual([])
})

test('words are checked as they are typed: what may not be said is not kept, what could not be checked is marked', async () => {
  const before = { key: formKey, fields: noticeFields(now, { until: noticeFields(now).from }) }
  expect(refusal(await staff().call('notices.write', before))).toBe('ends-before-start')
  const bad = { key: formKey, fields: noticeFields(now, { words: '坏词' }) }
  expect(refusal(await staff().call('notices.write', bad))).toBe('words-not-allowed')
  expect(await cloud.find('notices', {})).toEqual([])
  expect((await write({ words: '可疑的话' })).unchecked).toBe(true)
  expect((await write({}, 'another-key-of-a-form')).unchecked).toBe(false)
})
