import { beforeAll, test } from '@jest/globals'
import { anEntry, anEvent, idOf, minute } from '../support/builders'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const eventId = idOf('door journey')
const names = ['居民甲', '居民乙', '居民丙', '居民丁', '居民戊']

const place = neighbourhood()

beforeAll(async () => {
  const entries = names.map((name, n) => anEntry(name, { name, number: `1000${n}`, party: n === 0 ? 3 : 1 }))
  const startsAt = new Date(Date.now() + 10 * minute)
  await place.cloud.insert('events', [anEvent(new Date(), { _id: eventId, title: '国学讲坛', startsAt, entries })])
})

async function open(username: string, page: string, elder = false): Promise<Resident> {
  const one = await place.resident(username)
  const settings = JSON.stringify({ data: { elder, scale: elder ? 1.25 : 1, communityId: demoCommunityId } })
  await one.page.addInitScript(`localStorage.setItem('linli.settings', ${JSON.stringify(settings)})`)
  await one.open('/account/sign-in/index')
  await one.signIn()
  await one.screen().getByText(`欢迎，${username}`).waitFor()
  await one.open(page)
  return one
}

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const count = (one: Resident, label: string) =>
  one.screen().locator('.door-number', { hasText: label }).locator('.door-number-value')

/** Opens the invitation that the office has made, and comes to the door. */
async function accept(code: string, username: string, elder = false): Promise<Resident> {
  const keeper = await open(username, `/door/accept/index?code=${code}&c=${demoCommunityId}`, elder)
  await keeper.screen().getByLabel('工作人员怎么称呼您').fill('志愿者')
  await keeper.button('接受，开始值守').click()
  await saying(keeper, '应到')
  return keeper
}

test('the office invites two keepers; one loses the network; both doors come to the same', async () => {
  const staff = await open('staff1', `/door/keepers/index?id=${eventId}`)
  await staff.button('生成邀请码').click()
  await saying(staff, /前有效/)
  await screenshot(staff.page, 'door-invitation')
  const code = new URL(`http://x/${await invitationLink(staff)}`).searchParams.get('code') ?? ''

  const front = await accept(code, 'volunteer1')
  const back = await accept(code, 'resident2', true)
  await front.button('票号 10000 到了').click()
  await saying(front, '都已发送')
  await eventually(() => count(front, '已到').textContent()).toBe('3')
  await screenshot(front.page, 'door-front')

  await front.open(`/door/code/index?id=${eventId}`)
  await saying(front, /秒后更换/)
  await screenshot(front.page, 'door-code')
  await front.open(`/door/keep/index?id=${eventId}`)

  await back.context.setOffline(true)
  await back.button('票号 10000 到了').click()
  await back.button('票号 10001 到了').click()
  await back.button('来了 1 位').click()
  await saying(back, '3 条待发送')
  await screenshot(back.page, 'door-offline-elder')
  await eventually(() => count(back, '已到').textContent()).toBe('4')
  await back.context.setOffline(false)
  await saying(back, '都已发送')
  await saying(back, '票号 10000 在两扇门都签到了，只算一次')

  await front.page.reload()
  await saying(front, '票号 10000 在两扇门都签到了，只算一次')
  await eventually(() => count(front, '已到').textContent()).toBe('4')
  await eventually(() => count(front, '现场来的').textContent()).toBe('1')
  await screenshot(front.page, 'door-both')

  await back.open('/pages/home/index')
  await back.page.reload()
  await back.page.waitForLoadState('networkidle')
  await eventually(() => kept(back)).toContain('10001')
  await staff.page.reload()
  await staff.screen().getByRole('button', { name: '撤销 志愿者' }).first().click()
  await staff.page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click()
  await saying(staff, '已撤销')
  await front.page.reload()
  await saying(front, '名单已从这台手机上删除')
  await eventually(() => kept(front)).not.toContain('10001')

  await staff.screen().getByRole('button', { name: '撤销 志愿者' }).nth(1).waitFor({ state: 'detached' })
  await staff.button('撤销 志愿者').click()
  await staff.page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click()
  await saying(staff, '还没有人')
  await back.page.reload()
  while ((await kept(back)).includes('10001')) await back.page.waitForTimeout(50)
})

/** Everything that the browser keeps for the app. */
const kept = (keeper: Resident) =>
  keeper.page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')

/** What the office's copy button puts on the clipboard. */
async function invitationLink(staff: Resident): Promise<string> {
  await staff.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await staff.button('复制邀请链接').click()
  await saying(staff, '已复制，发给志愿者就行')
  const link = String(await staff.page.evaluate('navigator.clipboard.readText()'))
  return link.replace(/^.*#\//, '')
}
