import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, idOf } from '../support/builders'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { anAsset, aReport, assetScene, formKey } from '../support/reports'

const now = new Date()
const assetId = idOf('asset')
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const keeper = () => cloud.person('keeper')
const staff = () => cloud.person('staff')
const other = () => cloud.person('other')
const keeperRef = () => memberRef(openSecrets(testSecret), keeper().personId)
const look = { scene: assetScene, everyDays: 30, key: formKey, faults: [], note: '正常' }
const dayOf = (moment: Date) => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  await cloud.giveRoles('keeper', ['volunteer'], { ref: keeperRef(), nickname: '志愿者一' })
  const responsible = [{ id: keeper().personId, ref: keeperRef(), name: '志愿者一' }]
  await cloud.insert('assets', [anAsset(now, { responsible })])
})

test('an inspection is one request, and the same one sent again counts once', async () => {
  await keeper().call('assets.scan', { scene: assetScene })
  cloud.emulator.database.resetStats()
  const { asset } = granted(await keeper().call('assets.inspect', look))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
  expect(asset).toMatchObject({ state: 'fit', nextDueOn: dayOf(new Date(now.getTime() + 30 * day)), due: 'later' })
  granted(await keeper().call('assets.inspect', look))
  expect(granted(await keeper().call('assets.scan', { scene: assetScene })).history).toMatchObject([
    { faults: [], note: '正常', by: keeperRef() },
  ])
})

test('a look at another pace than is set counts by the pace that is set', async () => {
  const { asset } = granted(await keeper().call('assets.inspect', { ...look, everyDays: 999, faults: ['pressure'] }))
  expect(asset).toMatchObject({ state: 'faulty', nextDueOn: dayOf(new Date(now.getTime() + 30 * day)) })
})

test('a look that waited on a phone stands where it belongs by time, once, and a later one keeps its word', async () => {
  const hour = 3_600_000
  const ago = (ms: number) => new Date(Date.now() - ms).toISOString()
  const waited = { ...look, key: 'key-of-a-look-that-waited', at: ago(30 * hour), faults: ['seal' as const] }
  granted(await keeper().call('assets.inspect', { ...look, at: ago(2 * hour) }))
  cloud.emulator.database.resetStats()
  const { asset } = granted(await keeper().call('assets.inspect', waited))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 2, unindexed: [] })
  const due = dayOf(new Date(Date.parse(ago(2 * hour)) + 30 * day))
  expect(asset).toMatchObject({ state: 'fit', nextDueOn: due })
  granted(await keeper().call('assets.inspect', waited))
  const of = { ...look, key: 'key-of-a-clock-that-is-off', at: ago(-9 * hour) }
  granted(await keeper().call('assets.inspect', of))
  granted(await keeper().call('assets.inspect', { ...of, key: 'key-of-a-look-too-long-ago', at: ago(400 * hour) }))
  const { history } = granted(await keeper().call('assets.scan', { scene: assetScene }))
  expect(history.map(({ faults, late }) => [faults, late])).toEqual([
    [[], false],
    [[], false],
    [[], true],
    [['seal'], true],
  ])
  expect(history[3]?.at).toBe(waited.at)
})

test('anyone may look at it and learns no one’s name, and only those responsible and staff inspect', async () => {
  granted(await keeper().call('assets.inspect', look))
  await cloud.insert('reports', [aReport(now, { assetId })])
  const seen = granted(await cloud.visitor.call('assets.scan', { scene: assetScene }))
  expect(seen).toMatchObject({ mayInspect: false, history: [{ note: '', by: null }], faults: [{ kind: 'rubbish' }] })
  const again = { ...look, key: 'another-key-of-a-form' }
  expect(refusal(await other().call('assets.inspect', again))).toBe('asset-not-found')
  granted(await staff().call('assets.inspect', again))
})

test('a code that was printed anew, or whose thing is gone, works no more', async () => {
  const { scene } = granted(await staff().call('assets.reprint', { assetId, print: 1 }))
  expect(granted(await staff().call('assets.reprint', { assetId, print: 1 }))).toEqual({ scene, print: 2 })
  expect(refusal(await keeper().call('assets.inspect', look))).toBe('asset-not-found')
  granted(await keeper().call('assets.inspect', { ...look, scene }))
  granted(await staff().call('assets.retire', { assetId }))
  expect(refusal(await keeper().call('assets.scan', { scene }))).toBe('asset-not-found')
})

test('what is due and what expires is read page by page, each by an index', async () => {
  const days = (n: number) => dayOf(new Date(now.getTime() + n * day))
  await cloud.insert(
    'assets',
    Array.from({ length: 5 }, (_, n) =>
      anAsset(now, {
        _id: `a${n}`,
        scene: `a${idOf(`s${n}`)}`,
        nextDueOn: days(-n),
        expiresOn: n % 2 ? days(n) : null,
      }),
    ),
  )
  const first = granted(await staff().call('assets.officeList', { order: 'due', limit: 3 }))
  expect(first.assets.map(({ id }) => id)).toEqual(['a4', 'a3', 'a2'])
  cloud.emulator.database.resetStats()
  const second = granted(
    await staff().call('assets.officeList', { order: 'due', limit: 3, after: first.next ?? undefined }),
  )
  expect(cloud.emulator.database.stats()).toMatchObject({ unindexed: [] })
  expect(second.assets).toHaveLength(3)
  expect(second.next).toBeNull()
  const expiring = granted(await staff().call('assets.officeList', { order: 'expiry' }))
  expect(expiring.assets.map(({ id }) => id)).toEqual(['a1', 'a3'])
  expect(granted(await keeper().call('assets.mine', {})).assets.map(({ id }) => id)).toEqual([assetId])
})

test('a form sent twice makes one thing, and an edit holds for its revision', async () => {
  const fields = {
    ...{ type: 'board' as const, name: '三单元文化墙', building: '3 栋', gridId: null, detail: '', position: null },
    ...{ expiresOn: null, everyDays: 90, content: '' },
  }
  const made = granted(await staff().call('assets.create', { key: formKey, fields }))
  expect(granted(await staff().call('assets.create', { key: formKey, fields }))).toEqual(made)
  const edit = { assetId: made.id, revision: 1, fields: { ...fields, content: '重阳节' } }
  expect(granted(await staff().call('assets.edit', edit))).toMatchObject({ revision: 2, content: '重阳节' })
  expect(granted(await staff().call('assets.edit', edit))).toMatchObject({ revision: 2 })
  const late = { ...edit, fields: { ...fields, content: '春节' } }
  expect(refusal(await staff().call('assets.edit', late))).toBe('changed-meanwhile')
  const gone = { ...edit, fields: { ...fields, gridId: 'grid-9' } }
  expect(refusal(await staff().call('assets.edit', gone))).toBe('grid-not-found')
})

test('those responsible are members, and whoever was taken off inspects no more', async () => {
  expect(refusal(await staff().call('assets.setResponsible', { assetId, refs: ['nobody'] }))).toBe('worker-not-found')
  granted(await staff().call('assets.setResponsible', { assetId, refs: [] }))
  expect(refusal(await keeper().call('assets.inspect', look))).toBe('asset-not-found')
  const { code } = { code: await staff().call('assets.code', { assetId }) }
  expect(granted(code).scene).toBe(assetScene)
  expect((await cloud.find('assets', { communityId }))[0]).toMatchObject({ looks: [] })
})

test('a list is handed over as a whole, and only what is of that type and in that grid', async () => {
  const bin = (name: string, gridId: string | null) =>
    anAsset(now, { _id: name, scene: `a${idOf(name)}`, type: 'bin', gridId })
  await cloud.insert('assets', [bin('here', 'grid-1'), bin('there', null)])
  cloud.emulator.database.resetStats()
  granted(await staff().call('assets.handOver', { type: 'bin', gridId: 'grid-1', refs: [keeperRef()] }))
  // The role, the member, one update, and the line for who is given them.
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 4, unindexed: [] })
  const mine = granted(await keeper().call('assets.mine', {})).assets.map(({ id }) => id)
  expect(mine.sort()).toEqual([assetId, 'here'].sort())
  const nobody = { type: 'bin' as const, refs: ['nobody'] }
  expect(refusal(await staff().call('assets.handOver', nobody))).toBe('worker-not-found')
})

test('what somebody looks after and wrote down is theirs to see, and goes with their account', async () => {
  granted(await keeper().call('assets.inspect', { ...look, faults: ['pressure'], note: '标记巡查' }))
  const { inspecting } = granted(await keeper().call('members.data', {}))
  const own = { name: '三栋二楼灭火器', faults: ['pressure'], note: '标记巡查', photos: 0 }
  expect(inspecting).toMatchObject({ things: ['三栋二楼灭火器'], looks: [own] })
  expect(cloud.emulator.control.unindexed()).toEqual([])
  granted(await keeper().call('members.deleteAccount', { confirm: 'delete-everything-about-me' }))
  const [asset] = await cloud.find('assets', { _id: assetId })
  expect(asset).toMatchObject({ responsible: [], looks: [{ faults: ['pressure'], note: '', photos: [] }] })
  expect(JSON.stringify(asset)).not.toContain(keeperRef())
})
