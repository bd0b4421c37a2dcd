import type { AssetRow } from '../../cloudfunctions/contract/assets-sheet'
import { idOf } from '../support/builders'
import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { readWorkbook } from '../support/read-workbook'
import { anAsset, someRules } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  const rules = { _id: `${communityId}|rules`, communityId, revision: 1, assign: [] }
  await cloud.insert('report-rules', [{ ...rules, ...someRules }])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const staff = () => cloud.person('staff')
const row = (fields: Partial<AssetRow> = {}): AssetRow => ({
  ...{
    row: 2,
    type: '灭火器',
    name: '三栋一楼灭火器',
    building: '3 栋',
    grid: '一网格',
    detail: '楼梯口',
    expires: '2027年5月31日',
  },
  ...{ every: '', ...fields },
})

test('a list is looked at first, brought in once, and what is wrong is told by row', async () => {
  const rows = [
    row(),
    row({ row: 3, type: '路灯', name: '二巷路灯', grid: '', expires: '', every: '15' }),
    row({ row: 4, type: '喷泉' }),
    row({ row: 5, name: ' ', grid: '九网格', expires: '2027-2-30', every: '半年' }),
    row({ row: 6 }),
    row({ row: 7, name: '\u202e倒着的字', detail: '长'.repeat(61) }),
  ]
  const troubles = [
    { row: 4, troubles: ['type-unknown'] },
    { row: 5, troubles: ['name-wrong', 'grid-unknown', 'date-wrong', 'every-wrong'] },
    { row: 6, troubles: ['twice'] },
    { row: 7, troubles: ['name-wrong', 'detail-wrong'] },
  ]
  expect(granted(await staff().call('assets.previewImport', { rows }))).toEqual({ fresh: 2, known: 0, troubles })
  expect(await cloud.find('assets', {})).toEqual([])
  expect(granted(await staff().call('assets.importRows', { rows }))).toEqual({ made: 2, known: 0, troubles })
  expect(granted(await staff().call('assets.importRows', { rows }))).toEqual({ made: 0, known: 2, troubles })
  const { assets } = granted(await staff().call('assets.officeList', { order: 'due' }))
  expect(
    assets.map(({ name, everyDays, gridId, expiresOn, state, due }) => [
      name,
      everyDays,
      gridId,
      expiresOn,
      state,
      due,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['三栋一楼灭火器', 30, 'grid-1', '2027-05-31', 'unseen', 'soon'],
      ['二巷路灯', 15, null, null, 'unseen', 'soon'],
    ]),
  )
})

test('what is exported can be brought in again, and a formula in a name stays words', async () => {
  const rows = [row(), row({ row: 3, type: '垃圾桶', name: '=1+1', expires: '', every: '3' })]
  granted(await staff().call('assets.importRows', { rows }))
  const { xlsx, rows: count } = granted(await staff().call('assets.exportSheet', {}))
  const { rows: sheet, formulas } = readWorkbook(Buffer.from(xlsx, 'base64'))
  const [head, ...lines] = sheet
  expect(formulas).toBe(0)
  expect(count).toBe(2)
  expect(head?.slice(0, 7)).toEqual(['类型', '名称', '楼栋', '网格', '位置', '到期日', '巡查间隔天数'])
  const cells = lines.map((line) => line.map(String))
  expect(cells.map(([, name]) => name).sort()).toEqual(["'=1+1", '三栋一楼灭火器'])
  const again = cells
    .filter(([type]) => type === '灭火器')
    .map(([type = '', name = '', building = '', grid = '', detail = '', expires = '', every = ''], n) => ({
      ...{ row: n + 2, type, name, building, grid, detail, expires, every },
    }))
  expect(granted(await staff().call('assets.previewImport', { rows: again }))).toMatchObject({ fresh: 0, known: 1 })
})

test('the register is read by type, by grid and by state, a page at a time', async () => {
  const things = Array.from({ length: 6 }, (_, n) =>
    anAsset(now, {
      ...{ _id: `a${n}`, scene: `a${idOf(`s${n}`)}`, gridId: n % 2 ? 'grid-1' : null, type: n < 3 ? 'lamp' : 'bin' },
      ...{ state: n === 4 ? ('faulty' as const) : ('fit' as const), nextDueOn: `2030-01-0${n + 1}` },
    }),
  )
  await cloud.insert('assets', things)
  const ids = async (filter: object) =>
    granted(await staff().call('assets.officeList', { order: 'due', ...filter })).assets.map(({ id }) => id)
  expect(await ids({ gridId: 'grid-1' })).toEqual(['a1', 'a3', 'a5'])
  expect(await ids({ state: 'faulty' })).toEqual(['a4'])
  expect(await ids({ state: 'fit', type: 'lamp', gridId: 'grid-1' })).toEqual(['a1'])
  cloud.emulator.database.resetStats()
  granted(await staff().call('assets.officeList', { order: 'due', gridId: 'grid-1', limit: 2 }))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 2, unindexed: [] })
})
