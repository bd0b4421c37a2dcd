import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { cloudSettings } from '../support/cloud'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { textOfQr } from '../support/read-qr'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident, ResidentOptions } from './resident'

const desktop = { width: 1280, height: 800 }
const minutes = (count: number) => count * 60_000
const place = neighbourhood({ settings: { ...cloudSettings, LINLI_CUSTOM_LOGIN_KEY: '{customLoginKey}' } })

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()

/** A computer whose sign-in page shows a code; its clock can be moved. */
async function atSignIn(
  options: Partial<ResidentOptions> = {},
): Promise<{ one: Resident; code: string; check: string }> {
  const one = await place.resident('staff1', { viewport: desktop, ...options })
  await one.page.clock.install()
  const begun = one.page.waitForResponse((answer) => answer.url().endsWith('/v1/functions/signIn'))
  await one.open('/account/sign-in/index')
  const { data } = (await (await begun).json()) as { data: { code: string; check: string } }
  await saying(one, data.check)
  return { one, ...data }
}

/** The staff member's own phone, with what the computer shows held before it. */
async function askedOnPhone(code: string): Promise<Resident> {
  const phone = await place.resident('staff1')
  await phone.open('/account/sign-in/index')
  await phone.signIn()
  await saying(phone, '已登录：staff1')
  await phone.open(`/account/let-in/index?code=${code}&c=${demoCommunityId}`)
  return phone
}

/** What a browser keeps: beyond the tab, and with it. */
const kept = async (page: Page): Promise<Record<string, string>[]> =>
  JSON.parse(await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage])'))

const theirs = /^linli\.(last\.|draft|called-by|consent|door)/

/** Names of what is kept of a person; an anonymous visitor's session is nobody's. */
async function keptOfSomebody(page: Page): Promise<string[]> {
  const isSomebodys = (key: string, value: string) =>
    key === 'linli.session' ? JSON.parse(value).username !== null : theirs.test(key)
  return (await kept(page)).flatMap((storage) =>
    Object.entries(storage).flatMap(([key, value]) => (isSomebodys(key, value) ? [key] : [])),
  )
}

async function letIn(): Promise<Resident> {
  const { one, code, check } = await atSignIn()
  const phone = await askedOnPhone(code)
  await saying(phone, check)
  await saying(phone, /文庙坪社区/)
  await screenshot(phone.page, 'web-sign-in-phone')
  await phone.button('数字一样，允许').click()
  await saying(phone, '已允许，请看电脑')
  await saying(one, '需要我处理')
  return one
}

test('a code on the desktop, allowed on the phone, opens the office; half an hour without a hand closes it', async () => {
  const one = await letIn()
  await saying(one, '接下来')
  await screenshot(one.page, 'web-sign-in-office')
  const [outlives, withTab] = await kept(one.page)
  expect(Object.keys(outlives ?? {}).filter((key) => key === 'linli.session' || theirs.test(key))).toEqual([])
  const { refreshToken } = JSON.parse(withTab?.['linli.session'] ?? '{}') as { refreshToken?: string }

  const question = one.screen().getByRole('dialog', { name: '还在吗？' })
  await one.page.clock.fastForward(minutes(29.2))
  await question.waitFor()
  await screenshot(one.page, 'web-sign-in-idle')
  await question.getByRole('button', { name: '继续' }).click()
  await question.waitFor({ state: 'detached' })
  await one.page.clock.fastForward(minutes(29.2))
  await question.waitFor()
  await one.page.clock.fastForward(minutes(1))
  await saying(one, '已自动退出')
  await screenshot(one.page, 'web-sign-in-ended')
  await eventually(() => keptOfSomebody(one.page)).toEqual([])
  const refreshed = await fetch(`${place.cloud.emulator.url}/auth/v1/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  })
  expect(await refreshed.json()).toMatchObject({ error: 'invalid_grant' })
})

test('in the mini-program the computer’s code is scanned from “mine”, and something else is no such code', async () => {
  const { one, check } = await atSignIn()
  const picture = one.screen().getByRole('img', { name: '登录用的二维码' }).locator('img')
  const shown = textOfQr((await picture.getAttribute('src')) ?? '') ?? ''
  const phone = await place.phone({ username: 'staff1', path: 'pages/mine/index' })
  await phone.screen().getByRole('button', { name: '扫码登录电脑' }).click()
  await phone.says('只扫您面前电脑上的码')
  await phone.scan('L1.a-ticket')
  await phone.button('扫电脑上的码').click()
  await phone.says('这不是登录码')
  await phone.scan(shown)
  await phone.button('扫电脑上的码').click()
  await phone.says(check)
  await phone.says('Linux 电脑上的 Chrome 浏览器')
  await screenshot(phone.page, 'web-sign-in-weapp')
  await phone.button('数字一样，允许').click()
  await phone.says('已允许，请看电脑')
  await saying(one, '需要我处理')
})

test('a computer that slept for two hours shows nothing of the office when it wakes, and keeps what was half written', async () => {
  const one = await letIn()
  await one.button('新建活动').click()
  await one.screen().getByLabel('题目', { exact: true }).fill('写到一半的活动')
  await one.page.clock.fastForward(minutes(120))
  await saying(one, '已自动退出')
  await eventually(() => one.page.getByText('写到一半的活动').count()).toBe(0)
  await one.open('/account/sign-in/index')
  await one.signIn()
  await saying(one, '已登录：staff1')
  await one.open('/office/edit/index')
  await saying(one, '上次没保存的内容还在')
})

test('what is declined on the phone stays out, and says so', async () => {
  const { one, code } = await atSignIn({ colorScheme: 'dark' })
  await screenshot(one.page, 'web-sign-in-desktop-dark')
  const phone = await askedOnPhone(code)
  await phone.button('不允许').click()
  await saying(phone, '没有允许，电脑登录不了')
  await saying(one, '手机上点了“不允许”')
  await one.open('/office/events/index')
  await saying(one, '还没有登录')
})

test('every tab is a session of its own, and signing out of one leaves the other', async () => {
  const one = await letIn()
  const other = await one.context.newPage()
  await other.goto(`${place.cloud.emulator.url}/#/pages/mine/index`)
  await other.getByText('还没有登录').first().waitFor()
  await other.close()
  await one.open('/pages/mine/index')
  await saying(one, '已用手机扫码登录')
  await one.button('退出登录').click()
  await saying(one, '还没有登录')
  await eventually(() => keptOfSomebody(one.page)).toEqual([])
})

test('a page that is loaded again while its tokens are renewed stays signed in', async () => {
  const one = await place.resident('staff1', { viewport: desktop })
  await one.open('/account/sign-in/index')
  await one.signIn()
  await saying(one, '已登录：staff1')
  const worker = one.context.serviceWorkers()[0] ?? (await one.context.waitForEvent('serviceworker'))
  // The cloud has the old token by then, and the page is gone before it has the new one.
  await worker.evaluate(`const plain = self.fetch
    self.asked = new Promise((resolve) => {
      self.fetch = async (...request) => {
        const answer = await plain(...request)
        resolve()
        await new Promise((done) => setTimeout(done, 1500))
        return answer
      }
    })
    undefined`)
  const held = "JSON.parse(sessionStorage['linli.session'])"
  const before = await one.page.evaluate<string>(`${held}.refreshToken`)
  await one.page.evaluate(`sessionStorage['linli.session'] = JSON.stringify({ ...${held}, expiresAt: 0 })`)
  await one.open('/office/events/index')
  await worker.evaluate('self.asked')
  await one.page.reload()
  await saying(one, '需要我处理')
  await eventually(() => one.page.evaluate<string>(`${held}.username`)).toBe('staff1')
  await eventually(() => one.page.evaluate<string>(`${held}.refreshToken`)).not.toBe(before)
})
