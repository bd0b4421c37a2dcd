import { expect, test } from '@jest/globals'
import jsqr from 'jsqr'
import writeExcelFile from 'write-excel-file/node'
import { idOf } from '../support/builders'
import { screenshot } from '../support/looks'
import { phonePicture } from '../support/pictures'
import { greyOf } from '../support/read-png'
import { eventually, never } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { viewport: { width: 1280, height: 800 } }
const place = neighbourhood()
/** The first extinguisher of the demo, which is late. */
const scene = `a${idOf('demo-scene-0')}`
const name = '文庙坪 1 栋一单元一楼灭火器'

const says = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const sheet = (one: Resident) => one.page.getByRole('dialog')

test('whoever scans a thing sees its history and reports a fault on it, which the next one sees', async () => {
  const resident = await place.signedIn('resident1')
  await resident.open('/asset/scan/index')
  await resident.screen().getByLabel('码下面的字').fill('a-typo')
  await resident.button('查看').click()
  await says(resident, '这不像设备上的码，请再看一下')
  await resident.screen().getByLabel('码下面的字').fill(scene)
  await resident.button('查看').click()
  await says(resident, name)
  await says(resident, '过了巡查日')
  await screenshot(resident.page, 'asset-scan')
  await never(() => resident.button('都没问题，记下').count())
  await resident.button('报故障').click()
  await says(resident, '灭火器问题')
  expect(resident.page.url()).toContain(`asset=${scene}`)
  const wish = {
    ...{ key: 'key-of-a-fault-on-a-thing', kind: 'extinguisher', words: '压力表坏了', asset: scene },
    place: { position: null, building: null, gridId: null, detail: '一楼' },
    ...{ anonymity: 'hidden' as const, consent: '2026-11' },
  }
  await place.cloud.person('demo-resident1').call('reports.send', wish)

  const visitor = await place.resident('resident2')
  await visitor.open(`/asset/scan/index?scene=${scene}`)
  await says(visitor, '灭火器问题')
  await says(visitor, '已收到')
})

test('who looks after it writes a look down with a picture, once, and it is due a month later', async () => {
  const keeper = await place.signedIn('grid1')
  await keeper.open('/asset/mine/index')
  await says(keeper, name)
  await screenshot(keeper.page, 'asset-mine')
  await keeper.open(`/asset/scan/index?scene=${scene}`)
  await keeper.screen().getByRole('checkbox', { name: '压力不足' }).click()
  await keeper.screen().getByLabel('说一句（可以不写）').fill('压力表到红区了')
  const chooser = keeper.page.waitForEvent('filechooser')
  await keeper.button('选照片').click()
  await (await chooser).setFiles([{ name: '表.jpg', mimeType: 'image/jpeg', buffer: phonePicture() }])
  await keeper.button('再选一张').waitFor()
  await screenshot(keeper.page, 'asset-inspect')
  await keeper.button('1 处有问题，记下').click()
  await says(keeper, '有问题的，要报给社区去修吗？')
  await says(keeper, /· 压力不足/)
  const [asset] = await place.cloud.find('assets', { scene })
  expect(asset).toMatchObject({ state: 'faulty', looks: [{}, { faults: ['pressure'], note: '压力表到红区了' }] })
  await keeper.button('都没问题，记下').click()
  await says(keeper, /· 完好/)
  await screenshot(keeper.page, 'asset-inspected')
})

test('what is looked at in a cellar waits on the phone, can be taken back, and is sent once when there is a network', async () => {
  const cellar = { scene: `a${idOf('demo-scene-1')}` }
  const keeper = await place.signedIn('grid1')
  await keeper.open(`/asset/scan/index?scene=${cellar.scene}`)
  await keeper.screen().getByRole('checkbox').first().waitFor()
  const looksOf = async () => {
    const [asset] = await place.cloud.find('assets', cellar)
    return asset?.looks as { faults: string[]; note: string; photos: string[] }[]
  }
  const before = (await looksOf()).length
  await keeper.context.setOffline(true)
  await keeper.screen().getByRole('checkbox', { name: '铅封坏了' }).click()
  await keeper.screen().getByLabel('说一句（可以不写）').fill('楼梯下面没有网')
  const chooser = keeper.page.waitForEvent('filechooser')
  await keeper.button('选照片').click()
  await (await chooser).setFiles([{ name: '表.jpg', mimeType: 'image/jpeg', buffer: phonePicture() }])
  await keeper.button('再选一张').waitFor()
  await keeper.button('1 处有问题，记下').click()
  await says(keeper, '还没发出去，等有网再发')
  await keeper.button('不发了').click()
  await keeper.button('还是要发').click()
  await says(keeper, '还没发出去，等有网再发')
  await screenshot(keeper.page, 'asset-waiting')
  // The app is killed while there is no way to the cloud but for its own files.
  await keeper.page.route('**/v1/functions/assets*', (route) => route.abort())
  await keeper.context.setOffline(false)
  await keeper.page.reload()
  await says(keeper, '楼梯下面没有网')
  await keeper.open('/pages/home/index')
  await says(keeper, '有 1 次巡查还没发出去')
  await keeper.button('去看看').click()
  await says(keeper, '楼梯下面没有网')
  expect(await looksOf()).toHaveLength(before)
  await keeper.page.unroute('**/v1/functions/assets*')
  await keeper.context.setOffline(true)
  await keeper.context.setOffline(false)
  await keeper.screen().getByText('还没发出去的巡查').waitFor({ state: 'detached' })
  const looks = await looksOf()
  expect(looks).toHaveLength(before + 1)
  expect(looks.at(-1)).toMatchObject({ faults: ['seal'], note: '楼梯下面没有网', photos: [expect.any(String)] })
})

test('the office sees what is late and what has expired, prints the codes, hands a list over and takes a thing off', async () => {
  const staff = await place.signedIn('staff1', desktop)
  await staff.open('/equipment/list/index')
  await staff.screen().getByRole('link', { name: '设备台账' }).waitFor()
  await staff.screen().getByRole('radio', { name: '按有效期' }).click()
  await says(staff, '已过有效期')
  await screenshot(staff.page, 'equipment-list')
  await staff.screen().getByRole('radio', { name: '文化墙' }).click()
  await staff.screen().getByRole('radio', { name: '按巡查日' }).click()
  await staff.screen().getByRole('radio', { name: '二网格' }).click()
  await staff.button('打印这些码').click()
  await says(staff, /^a[\w-]{22}$/)
  const pictures = staff.screen().locator('img.code-picture')
  await eventually(() => pictures.count()).toBe(12)
  const codes = await staff
    .screen()
    .getByText(/^a[\w-]{22}$/)
    .allTextContents()
  const png = Buffer.from(((await pictures.first().getAttribute('src')) ?? '').split(',')[1] ?? '', 'base64')
  const { pixels, side } = greyOf(png)
  expect(jsqr(pixels, side, side)?.data).toContain(codes[0])
  await screenshot(staff.page, 'equipment-codes')
  await staff.button('返回').click()

  await staff.button('这些交给谁巡查').click()
  await sheet(staff).getByText('二网格文化墙交给谁巡查').waitFor()
  await sheet(staff).getByRole('checkbox', { name: '网格员一' }).click()
  await screenshot(staff.page, 'equipment-hand-over')
  await sheet(staff).getByRole('button', { name: '就这些人' }).click()
  await says(staff, '交好了')
  const boards = await place.cloud.find('assets', { type: 'board', gridId: 'grid-2' })
  expect(boards.every(({ responsible }) => Array.isArray(responsible) && responsible.length === 1)).toBe(true)

  await staff
    .screen()
    .getByRole('cell', { name: /文化墙/ })
    .first()
    .getByRole('button')
    .click()
  await staff.screen().getByLabel('现在的内容（可以不写）').fill('春节')
  await screenshot(staff.page, 'equipment-edit')
  await staff.button('保存').click()
  await says(staff, '现在的内容：春节')
  await staff.button('拆掉了').click()
  await sheet(staff).getByRole('button', { name: '拆掉了' }).click()
  await says(staff, '打印这些码')
  await eventually(() => place.cloud.find('assets', { retired: true })).toHaveLength(1)
})

test('the office brings a list in, and an administrator gives another system a key', async () => {
  const admin = await place.signedIn('admin1', desktop)
  await admin.open('/equipment/list/index')
  const rows = [
    ['类型', '名称', '楼栋', '网格', '到期日'],
    ['灭火器', '门卫室灭火器', '门卫室', '', '2030-5-1'],
    ['喷泉', '广场喷泉', '', '', ''],
  ]
  const buffer = await writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer()
  const chooser = admin.page.waitForEvent('filechooser')
  await admin.button('选 Excel 文件').click()
  await (await chooser).setFiles({ name: 'list.xlsx', mimeType: 'application/octet-stream', buffer })
  await says(admin, '第 3 行：没有这个类型')
  await admin.button('导入').click()
  await says(admin, '导入了 1 件')

  await admin.open('/dispatch/systems/index')
  await admin.screen().getByLabel('系统叫什么').fill('市级平台')
  await admin.button('发密钥').click()
  await says(admin, '密钥只显示这一次')
  const key =
    (await admin
      .screen()
      .getByText(/^[\w-]+\.0\.[\w-]{43}$/)
      .textContent()) ?? ''
  await screenshot(admin.page, 'systems')
  const form = { jurisdiction_id: 'wenmiaoping', service_code: 'lamp', address_string: '二巷', api_key: key }
  const address = `${place.cloud.emulator.url}/open311/v2/requests.json`
  const given = await fetch(address, { method: 'POST', body: new URLSearchParams(form) })
  expect(given.status).toBe(200)
  await admin.button('市级平台 停用').click()
  await sheet(admin).getByRole('button', { name: '停用' }).click()
  await says(admin, '已停用')
  expect((await fetch(address, { method: 'POST', body: new URLSearchParams(form) })).status).toBe(403)
})

test('anyone sees what was fixed, how long it took by kind, and what is around them', async () => {
  const visitor = await place.resident('resident3')
  await visitor.context.grantPermissions(['geolocation'])
  await visitor.context.setGeolocation({ latitude: 28.2333, longitude: 112.9332 })
  await visitor.open('/report/near/index')
  await says(visitor, /近 90 天公开的事里，修好 \d+ 件/)
  await visitor.screen().getByRole('radio', { name: '修好的' }).click()
  await visitor.button(/^井盖问题/).click()
  await says(visitor, '只看 井盖问题')
  await says(visitor, '井盖翘起来了，走路要小心')
  await eventually(() => visitor.screen().getByText('三栋门口的下水道返水').count()).toBe(0)
  await visitor.screen().getByRole('radio', { name: '我身边的' }).click()
  await says(visitor, /离您 \d+ 米|就在这里/)
  await screenshot(visitor.page, 'report-near-public')
})
