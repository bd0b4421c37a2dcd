import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { openWeapp, type WeappHost, type WeappOptions } from '../weapp-host/open-weapp'
import { type SmallCloud, startSmallCloud } from '../weapp-host/small-cloud'
import { eventually } from './eventually'

const dist = join(__dirname, '../weapp-host/fixture')
let browser: Browser
let cloud: SmallCloud
let host: WeappHost | undefined

beforeAll(async () => {
  browser = await launchBrowser()
  cloud = await startSmallCloud()
}, 120_000)
afterEach(async () => {
  await host?.close()
  host = undefined
})
afterAll(async () => {
  await browser?.close()
  cloud.stop()
})

async function opened(options: Partial<WeappOptions> = {}) {
  const running = await openWeapp({ dist, browser, cloud, ...options })
  host = running
  const button = (name: string) => running.page.getByRole('button', { name })
  const message = running.page.getByRole('status')
  const says = (text: string) => message.filter({ hasText: text }).waitFor({ timeout: 5000 })
  return { ...running, button, says }
}

test('a page shows its data, its scripts and its styles', async () => {
  const { page, button, says, errors } = await opened()
  await says('您好，邻居')
  await eventually(() => button('国学讲坛').textContent()).toBe('国学讲坛 余 3 席')
  // The other page has a rule for the same class, which must stay there.
  await page.getByRole('tab', { name: '我的' }).click()
  await page.getByRole('tab', { name: '活动' }).click()
  const colour = await page.evaluate("getComputedStyle(document.querySelector('wx-button.row')).color")
  expect(colour).toBe('rgb(1, 2, 3)')
  expect((await page.locator('#half').boundingBox())?.width).toBe(195)
  await eventually(() => page.title()).toBe('活动')
  expect(await errors()).toEqual([])
})

test('a tap opens a page, whose query arrives as it was written, and the way back works', async () => {
  const { page, button, back, path, calls, errors } = await opened()
  await button('国学讲坛').click()
  await page.getByText('e1 国学').waitFor()
  await eventually(() => path()).toBe('pages/apply/apply')
  await eventually(() => calls()).toContainEqual({
    name: 'navigateTo',
    args: { url: '/pages/apply/apply?id=e1&title=%E5%9B%BD%E5%AD%A6' },
  })
  await back()
  await eventually(() => path()).toBe('pages/list/list')
  await button('国学讲坛').waitFor()
  expect(await errors()).toEqual([])
})

test('a form collects what was typed and chosen, and storage outlives the page', async () => {
  const { page, button, says, storage, errors } = await opened({ path: 'pages/apply/apply?id=e2' })
  await page.getByLabel('称呼').fill('张阿姨真高兴')
  await page.getByText('e2 张阿姨真高兴').waitFor()
  await page.getByPlaceholder('备注').fill('坐前面')
  await page.getByText('关怀模式').click()
  await page.getByText('两位').click()
  await page.getByRole('checkbox').nth(1).click()
  await page.getByLabel('厅').selectOption({ label: '西厅' })
  await page.getByText('西厅', { exact: true }).and(page.locator('wx-view')).waitFor()
  await page.getByLabel('日期').fill('2026-12-01')
  await button('提交').click()
  await says('张阿姨真高兴')
  const sent = JSON.parse((await page.getByRole('status').textContent()) ?? '')
  expect(sent).toEqual({
    name: '张阿姨真高兴',
    note: '坐前面',
    elder: true,
    party: '2',
    needs: ['seat'],
    hall: '1',
    day: '2026-12-01',
  })
  await page.getByText('去我的').click()
  await page.getByText('看过 1 次，上次叫 张阿姨真高兴').waitFor()
  await eventually(() => storage()).toEqual({ name: '张阿姨真高兴' })
  expect(await errors()).toEqual([])
})

test('a tab keeps its page alive', async () => {
  const { page } = await opened({ storage: { name: '李叔' } })
  await page.getByRole('tab', { name: '我的' }).click()
  await page.getByText('看过 1 次，上次叫 李叔').waitFor()
  await page.getByRole('tab', { name: '活动' }).click()
  await page.getByRole('tab', { name: '我的' }).click()
  await page.getByText('看过 2 次，上次叫 李叔').waitFor()
  await eventually(() => page.getByRole('tab', { name: '我的', selected: true }).count()).toBe(1)
})

test('a call reaches the cloud that WeChat opens, as JSON carries it', async () => {
  const { button, says } = await opened()
  cloud.heard.length = 0
  await button('刷新').click()
  await says('收到 1')
  expect(cloud.heard).toEqual([{ name: 'events', data: { page: 1 } }])
})

test('a call that fails in the cloud says so as WeChat does', async () => {
  const fails = { ...cloud, callFunction: () => Promise.reject(new Error('out of order')) }
  const { button, says } = await opened({ cloud: fails })
  await button('刷新').click()
  await says('cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg:')
})

test('offline, a call fails as on a phone and the page is told', async () => {
  const { button, says, goOffline, goOnline } = await opened()
  await goOffline()
  await says('网络已断开')
  cloud.heard.length = 0
  await button('刷新').click()
  await says('cloud.callFunction:fail request:fail')
  expect(cloud.heard).toEqual([])
  await goOnline()
  await says('已连上网络')
  await button('刷新').click()
  await says('收到 1')
})

test('a picture comes from the cloud by its file id, and fails offline', async () => {
  const online = await opened({ path: 'pages/mine/mine' })
  await online.says('40 × 20')
  expect((await online.page.getByRole('img', { name: '封面' }).boundingBox())?.height).toBe(160)
  await online.close()
  const offline = await opened({ path: 'pages/mine/mine', offline: true })
  await offline.says('图片没有打开')
})

test('a disabled button does nothing', async () => {
  const { button, calls } = await opened()
  await button('停用').click({ force: true })
  await button('求值').click()
  expect((await calls()).map((call) => call.name)).not.toContain('cloud.callFunction')
  await eventually(() => button('停用').isDisabled()).toBe(true)
})

test('code from text is refused in every way, and said so', async () => {
  const { button, says, errors } = await opened()
  await button('求值').click()
  await says('EvalError EvalError EvalError EvalError')
  expect((await errors()).filter((error) => error.startsWith('refused: code from text'))).toHaveLength(2)
})

test('the mini-program sees WeChat and not the browser', async () => {
  const { button, says } = await opened()
  await button('打量').click()
  await says('undefined object boolean function function undefined')
})

test('a private function waits for consent', async () => {
  const { page, button, says } = await opened()
  await button('提醒').click()
  await page.getByRole('dialog').getByRole('button', { name: '拒绝' }).click()
  await says('addPhoneCalendar:fail privacy permission is not authorized')
  await button('提醒').click()
  await page.getByRole('dialog').getByRole('button', { name: '同意' }).click()
  await says('已加入日历')
})

test('the camera sees the code that a test holds before it', async () => {
  const { button, says, scan } = await opened()
  await scan('linli:1')
  await button('扫一扫').click()
  await says('linli:1')
  await button('扫一扫').click()
  await scan(null)
  await says('scanCode:fail cancel')
})

test('questions, choices and measured nodes answer', async () => {
  const { page, button, says } = await opened()
  await button('询问').click()
  await page.getByRole('dialog', { name: '离开名单' }).getByRole('button', { name: '确定' }).click()
  await page.getByRole('menuitem', { name: '两位' }).click()
  await page.getByText('好的').waitFor()
  await says('true 1 195')
})

test('a page offers a card and refreshes when it is pulled down', async () => {
  const { button, says, share, pullDown, calls } = await opened()
  await eventually(() => share()).toEqual({ title: '国学讲坛', path: '/pages/apply/apply?id=e1&from=menu' })
  await button('分享').click()
  await pullDown()
  await says('已下拉')
  await eventually(() => calls()).toContainEqual({
    name: 'open-type share',
    args: { title: '国学讲坛', path: '/pages/apply/apply?id=e1&from=button' },
  })
})

test('what WeChat has and the host lacks says so; what nobody has is not there', async () => {
  const { button, says, errors } = await opened()
  await button('缺失').click()
  await says('chooseInvoice:fail Error: not in the host undefined')
  expect(await errors()).toEqual(['wx.chooseInvoice: not in the host'])
})

test('a page that does not exist is an error of the launch', async () => {
  const { errors } = await opened({ path: 'pages/nowhere/nowhere' })
  expect((await errors())[0]).toContain('page "pages/nowhere/nowhere" is not found')
})

test('a mini-program that does not compile or run says where', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weapp-'))
  await cp(dist, folder, { recursive: true })
  await writeFile(join(folder, 'app.js'), 'undefinedThing()')
  await expect(opened({ dist: folder })).rejects.toThrow('undefinedThing is not defined')
  await writeFile(join(folder, 'pages/mine/mine.wxml'), '<view>\n<view a="{{"></view>')
  await expect(opened({ dist: folder })).rejects.toThrow('pages/mine/mine.wxml:2: ')
  await rm(folder, { recursive: true })
})

test('the dark theme colours the bars', async () => {
  const { page } = await opened({ colorScheme: 'dark' })
  const barStyle = async () => (await page.locator('#bar').getAttribute('style')) ?? ''
  await eventually(() => barStyle()).toContain('rgb(27, 24, 21)')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.locator('#bar[style*="250, 246, 238"]').waitFor()
})
