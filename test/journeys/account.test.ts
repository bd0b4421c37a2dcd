import { expect, test } from '@jest/globals'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const place = neighbourhood()

const signInPage = '/account/sign-in/index'

async function signedIn(username: string): Promise<Resident> {
  const resident = await place.resident(username)
  await resident.open(signInPage)
  await resident.signIn()
  await resident.screen().getByText(`已登录：${username}`).waitFor()
  return resident
}

test('after several wrong passwords a picture has to be read, and then the right one lets in', async () => {
  const one = await place.resident('volunteer1')
  await one.open(signInPage)
  await one.screen().getByLabel('用户名').fill('volunteer1')
  await one.screen().getByLabel('密码').fill('not-this')
  const picture = one.screen().getByRole('img', { name: '登录用的验证图片' })
  for (let attempt = 0; attempt < 6 && !(await picture.isVisible()); attempt += 1) {
    const answered = one.page.waitForResponse((answer) => answer.url().includes('/auth/v1/signin?'))
    await one.button('登录').click()
    await answered
    await one.screen().getByRole('alert').first().waitFor()
  }
  await picture.waitFor()
  const html = await one.screen().innerHTML()
  const svg = Buffer.from(/base64,([A-Za-z0-9+/=]+)/.exec(html)?.[1] ?? '', 'base64').toString()
  const letters = [...svg.matchAll(/<text[^>]*>(.)<\/text>/g)].map((match) => match[1]).join('')
  await one.screen().getByLabel('图里的字').fill(letters)
  await one.signIn()
  await one.screen().getByText('已登录：volunteer1').waitFor()
  await one.screen().getByText('居民、志愿者').first().waitFor()
})

test('a calendar feed opens, is fetched without sign-in, and is gone once closed', async () => {
  const one = await signedIn('resident1')
  await one.open('/account/calendar/index')
  await one.button('打开日历订阅').click()
  const address =
    (await one
      .screen()
      .getByText(/\.ics$/)
      .textContent()) ?? ''
  expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR')
  await one.button('关闭订阅').click()
  await one.page.getByRole('dialog').getByRole('button', { name: '关闭订阅', exact: true }).click()
  await one.button('打开日历订阅').waitFor()
  expect((await fetch(address)).status).toBe(404)
})

test('the community one chooses is the one whose home is shown', async () => {
  const one = await place.resident('resident1')
  await one.open('/pages/home/index')
  await one.screen().getByRole('heading', { name: '文庙坪社区' }).waitFor()
  await one.open('/account/community/index')
  await one.page.getByRole('button', { name: /学院街社区/ }).click()
  await one
    .screen()
    .getByRole('heading', { name: /学院街社区/ })
    .waitFor()
})

test('elder mode stays on, and signing out leaves nothing personal behind', async () => {
  const one = await signedIn('resident2')
  await one
    .screen()
    .getByRole('switch', { name: /关怀模式/ })
    .click()
  await one.page.reload()
  await eventually(() =>
    one
      .screen()
      .getByRole('switch', { name: /关怀模式/ })
      .isChecked(),
  ).toBe(true)
  await one.button('退出登录').click()
  await one.screen().getByText('还没有登录').waitFor()
  const kept = await one.page.evaluate<string>('JSON.stringify(localStorage)')
  expect(kept).not.toMatch(/linli\.(last|draft|called-by)/)
  expect(kept).not.toContain('resident2')
})
