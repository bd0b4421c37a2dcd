import { idOf } from '../support/builders'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { aNotice } from '../support/news'
import { anAsset, assetScene, formKey } from '../support/reports'

const now = new Date()
const noticeId = idOf('notice')
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const keeper = () => cloud.person('keeper')
const staff = () => cloud.person('staff')
const other = () => cloud.person('other')

beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  const responsible = [{ id: keeper().personId, ref: 'keeper-ref', name: '志愿者一' }]
  await cloud.insert('assets', [anAsset(now, { type: 'board', name: '三单元文化墙', responsible })])
  await cloud.insert('notices', [aNotice(now)])
})

const scanned = async () => granted(await keeper().call('boards.scan', { scene: assetScene }))
async function hangWish(key = formKey) {
  const [offer] = (await scanned()).offered
  if (!offer) throw new Error('nothing is offered')
  return { scene: assetScene, key, ...offer }
}

test('whoever changes the poster notes it with the board’s code in one request, once however often it is sent', async () => {
  const wish = await hangWish()
  expect(wish.content).toEqual({ kind: 'notice', id: noticeId, revision: 1, title: '周四停水检修' })
  cloud.emulator.control.resetCounts()
  const { board } = granted(await keeper().call('boards.hang', wish))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
  expect(board.now).toMatchObject({ content: wish.content })
  granted(await keeper().call('boards.hang', wish))
  expect(await scanned()).toMatchObject({ board, before: [] })
  expect((await cloud.find('assets', { communityId }))[0]).toMatchObject({ content: '周四停水检修' })
  expect(granted(await keeper().call('assets.scan', { scene: assetScene })).asset.content).toBe('周四停水检修')
})

test('what hung there before stays known, latest first', async () => {
  granted(await keeper().call('boards.hang', await hangWish()))
  const { notices } = granted(await staff().call('notices.officeList', {}))
  const { title, words, kind, audience, shows, from, until } = notices[0] ?? (undefined as never)
  const fields = { words, kind, audience, shows, from, until, title: `${title}（改期）` }
  granted(await staff().call('notices.edit', { noticeId, revision: 1, fields }))
  granted(await keeper().call('boards.hang', await hangWish('another-key-of-a-form')))
  expect(await scanned()).toMatchObject({
    board: { now: { content: { revision: 2, title: '周四停水检修（改期）' } } },
    before: [{ content: { revision: 1 } }],
  })
})

test('only those responsible and staff hang, what the cloud offered and nothing else', async () => {
  const wish = await hangWish()
  const forged = { ...wish, content: { ...wish.content, title: '随便写的' } }
  expect(refusal(await keeper().call('boards.hang', forged))).toBe('content-not-offered')
  expect(refusal(await other().call('boards.hang', wish))).toBe('asset-not-found')
  expect(granted(await other().call('boards.scan', { scene: assetScene }))).toMatchObject({
    mayHang: false,
    offered: [],
  })
  granted(await staff().call('boards.hang', wish))
  const nowhere = { ...wish, scene: `a${idOf('nowhere')}` }
  expect(refusal(await keeper().call('boards.hang', nowhere))).toBe('asset-not-found')
  const bin = anAsset(now, { _id: 'bin', type: 'bin', scene: `a${idOf('bin')}` })
  await cloud.insert('assets', [bin])
  expect(refusal(await staff().call('boards.scan', { scene: bin.scene ?? '' }))).toBe('asset-not-found')
})

test('the office’s list begins with boards never changed, then those longest unchanged, page by page', async () => {
  const hungOn = (hours: number) => {
    const at = new Date(now.getTime() - hours * 3_600_000)
    const content = { kind: 'notice', id: noticeId, revision: 1, title: '周四停水检修' }
    return { hungAt: at, hung: [{ key: formKey, at, content }] }
  }
  const board = (id: string, fields: object) => ({
    ...anAsset(now, { _id: id, type: 'board', scene: `a${idOf(id)}` }),
    ...fields,
  })
  await cloud.insert('assets', [
    ...[board('lately', hungOn(1)), board('long', hungOn(900)), board('then', hungOn(50)), board('never', {})],
    board('gone', { retired: true, scene: null }),
    { ...anAsset(now, { _id: 'bin', type: 'bin', scene: `a${idOf('bin')}` }) },
  ])
  const seen: string[] = []
  let after: { at: string | null; id: string } | undefined
  for (let page = 0; page < 5; page += 1) {
    cloud.emulator.control.resetCounts()
    const { boards, next } = granted(await staff().call('boards.officeList', { limit: 1, ...(after && { after }) }))
    expect(cloud.emulator.database.stats()).toMatchObject({ requests: 2, unindexed: [] })
    seen.push(...boards.map(({ id }) => id))
    if (!next) break
    after = next
  }
  expect(seen).toEqual([idOf('asset'), 'never', 'long', 'then', 'lately'].sort((a, b) => order(a) - order(b)))
})

const order = (id: string): number =>
  ['never', idOf('asset')].includes(id)
    ? ['never', idOf('asset')].sort().indexOf(id)
    : 2 + ['long', 'then', 'lately'].indexOf(id)

test('a sheet to be printed has the words of their one entry and the code that opens them', async () => {
  const { contents } = granted(await staff().call('boards.contents', {}))
  expect(contents).toHaveLength(1)
  const sheet = granted(await staff().call('boards.sheet', { source: { kind: 'notice', id: noticeId } }))
  expect(sheet).toMatchObject({ content: { title: '周四停水检修' }, words: ['上午 9 点到 11 点，请提前接好水。'] })
  expect(sheet.png).not.toBeNull()
  const missing = { source: { kind: 'commentary' as const, id: '2026-11-23' } }
  expect(refusal(await staff().call('boards.sheet', missing))).toBe('content-not-found')
})
