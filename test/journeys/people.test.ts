import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { cloud as manifest } from '../../config/cloud'
import { anEvent, idOf } from '../support/builders'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const place = neighbourhood()

async function signedIn(username: string, options: { elder?: boolean } = {}): Promise<Resident> {
  const one = await place.resident(username, options)
  await one.open('/account/sign-in/index')
  await one.signIn()
  await saying(one, '我报名的活动')
  return one
}

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const item = (one: Resident, words: string | RegExp) => one.screen().getByRole('button', { name: words }).first()
const dialog = (page: Page) => page.getByRole('dialog')
const shownCode = async (one: Resident) => {
  const code = one.screen().getByText(/^[2-9A-Y]{4} [2-9A-Y]{4}$/)
  return ((await code.first().textContent()) ?? '').trim()
}

test('a helper looks after a neighbour by a code, signs them up, and the neighbour reads it and ends it', async () => {
  const _id = idOf('people lecture')
  await place.cloud.insert('events', [anEvent(new Date(), { _id, title: '替人报名的讲座' })])
  const neighbour = await signedIn('resident1', { elder: true })
  await item(neighbour, '互相照看').click()
  await neighbour.button('请人照看我').click()
  await saying(neighbour, /前有效/)
  await screenshot(neighbour.page, 'people-code-elder')
  const code = await shownCode(neighbour)

  const helper = await signedIn('resident2')
  await helper.open('/account/care/index')
  await helper.button('我来照看一位').click()
  const sheet = dialog(helper.page)
  await sheet.getByLabel('对方手机上的码').fill(code.toLowerCase())
  await sheet.getByLabel('怎么称呼对方').fill('王奶奶')
  await sheet.getByLabel('对方怎么称呼您').fill('楼长')
  await screenshot(helper.page, 'people-look-after')
  await sheet.getByRole('button', { name: '开始照看' }).click()
  await item(helper, '王奶奶').click()
  await helper
    .screen()
    .getByRole('button', { name: /替人报名的讲座/ })
    .click()
  await dialog(helper.page).getByRole('switch').click()
  await dialog(helper.page).getByRole('button', { name: '替 TA 报名' }).click()
  // Another lecture of theirs says the same words, so it is the card that must say them.
  await item(helper, /替人报名的讲座[\s\S]*已报名 · 1 人/).waitFor()
  await screenshot(helper.page, 'people-care-person')

  await neighbour.open('/account/audit/index')
  await saying(neighbour, '照看您的人替您报名《替人报名的讲座》')
  await screenshot(neighbour.page, 'people-audit-elder')
  await neighbour.open('/account/care/index')
  await neighbour.button('收回').click()
  await dialog(neighbour.page).getByRole('button', { name: '收回' }).click()
  await saying(neighbour, '还没有人替您办。')
  await eventually(() => place.cloud.find('care', {})).toEqual([])
})

test('an administrator gives a role to whoever shows a code, and takes it back', async () => {
  const resident = await signedIn('resident3')
  await resident.open('/account/profile/index')
  await resident.screen().getByLabel('称呼').fill('三号街坊')
  await resident.screen().getByLabel('电话').fill('13900001234')
  await screenshot(resident.page, 'people-profile')
  await resident.button('存好').click()
  await saying(resident, /139\*\*\*\*1234/)
  await item(resident, '出示我的码').click()
  const code = await shownCode(resident)

  const admin = await signedIn('admin1')
  await item(admin, '身份管理').click()
  await admin.screen().getByLabel('对方手机上的码').fill(code)
  await admin.button('查看').click()
  await dialog(admin.page).getByText('139****1234').waitFor()
  await screenshot(admin.page, 'people-roles')
  await dialog(admin.page).getByRole('button', { name: '给“志愿者”' }).click()
  await dialog(admin.page).getByRole('button', { name: '收回“志愿者”' }).click()
  await dialog(admin.page).getByRole('button', { name: '收回“志愿者”' }).click()
  await dialog(admin.page).getByRole('button', { name: '给“志愿者”' }).waitFor()
})

test('somebody reads what is kept, takes it along, deletes everything, and nothing of them is found', async () => {
  const marker = '标记称呼甲'
  const one = await signedIn('resident1')
  await one.open('/account/profile/index')
  await one.screen().getByLabel('称呼').fill(marker)
  await one.screen().getByLabel('电话').fill('13900009876')
  await one.button('存好').click()
  await saying(one, /139\*\*\*\*9876/)
  await one.open('/account/data/index')
  await saying(one, marker)
  await screenshot(one.page, 'people-data')
  const download = one.page.waitForEvent('download')
  await one.button('存成 JSON，方便别的软件读').click()
  const data = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(data.profile).toMatchObject({ nickname: marker, phone: '13900009876' })
  expect(data.signUps.length).toBeGreaterThan(0)
  const printed = one.page.waitForEvent('download')
  await one.button('存成网页，方便看').click()
  const page = await readFile(await (await printed).path(), 'utf8')
  const numbers = (data.reports as { number: string }[]).map(({ number }) => number)
  expect([marker, '13900009876', ...numbers].filter((words) => !page.includes(words))).toEqual([])
  const before = await place.cloud.find('events', {})

  await one.button('删除我的全部数据').click()
  await dialog(one.page).getByRole('switch').click()
  await screenshot(one.page, 'people-delete')
  await dialog(one.page).getByRole('button', { name: '全部删除' }).click()
  await saying(one, '社区服务中心')
  const store = (await Promise.all(Object.keys(manifest.collections).map((name) => place.cloud.find(name, {})))).flat()
  const gone = [marker, '13900009876', 'demo-resident1', place.cloud.person('demo-resident1').personId]
  expect(gone.filter((words) => JSON.stringify(store).includes(words))).toEqual([])
  const counts = (rows: Record<string, unknown>[]) =>
    rows.map(({ _id, room, entries }) => [_id, room, (entries as unknown[]).length])
  expect(counts(await place.cloud.find('events', {}))).toEqual(counts(before))
})
