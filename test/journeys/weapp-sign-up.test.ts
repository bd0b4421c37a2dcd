import { expect, test } from '@jest/globals'
import { anEvent, idOf } from '../support/builders'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Phone } from './phone'

const mostSetData = 20_000
const mostRequestsAtStart = 2

const place = neighbourhood()

async function lecture(name: string, fields: Parameters<typeof anEvent>[1] = {}): Promise<string> {
  const _id = idOf(name)
  await place.cloud.insert('events', [anEvent(new Date(), { _id, title: name, ...fields })])
  return _id
}

const cardOf = (eventId: string) => `pages/event/index?id=${eventId}&c=${demoCommunityId}`

/** From the event's page: fills the sheet, and sends it. */
async function signUp(one: Phone, name: string, words: { start: '报名' | '候补'; send: '报名' | '排候补' }) {
  await one.button(words.start).click()
  await one.sheet().getByLabel('怎么称呼您').fill(name)
  await one.sheet().getByRole('switch').click()
  await one.sheet().getByRole('button', { name: words.send, exact: true }).click()
}

/** The size that 95 of 100 `setData` stay within. */
async function usualSetData(one: Phone): Promise<number> {
  const sizes = (await one.setDataSizes()).sort((a, b) => a - b)
  return sizes[Math.ceil(sizes.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY
}

// First, while the demo's own events, which all have a picture, are all there are.
test.each([
  ['normal type', false],
  ['elder mode', true],
])('home starts with few requests and little data in %s', async (_, elder) => {
  const one = await place.phone({ username: 'resident1', elder })
  await one.says('社区服务中心')
  await one.screen().locator('.picture-image').first().waitFor({ state: 'attached' })
  const calls = (await one.calls()).filter(({ name }) => name === 'request' || name.startsWith('cloud.'))
  const asked = calls.map(({ name, args }) => `${name} ${Reflect.get(Object(args), 'name') ?? ''}`)
  expect(asked).toContain('cloud.callFunction communities')
  expect(asked.slice(mostRequestsAtStart)).toEqual([])
  expect(asked).toEqual([...new Set(asked)])
  expect(await usualSetData(one)).toBeLessThanOrEqual(mostSetData)
})

test.each([
  ['in normal type', false],
  ['in elder mode', true],
])('a shared lecture fills, the second waits, the first leaves and the second is seated: %s', async (look, elder) => {
  const eventId = await lecture(`国学讲坛 ${look}`, { capacity: 1, waitlistCap: 3 })
  const first = await place.phone({ username: 'resident1', elder, path: cardOf(eventId) })
  await first.says('还剩 1 座')
  await signUp(first, '张阿姨', { start: '报名', send: '报名' })
  await first.says('已报名 · 1 人')
  await eventually(() => first.path()).toBe('pages/ticket/index')
  await first.screen().getByRole('img', { name: '门口扫的二维码' }).waitFor()
  await first.screen().getByLabel(/^票号/).waitFor()
  await screenshot(first.page, `weapp-ticket-${elder ? 'elder' : 'normal'}`)

  const second = await place.phone({ username: 'resident2', elder, path: cardOf(eventId) })
  await second.says('可候补')
  await signUp(second, '李叔', { start: '候补', send: '排候补' })
  await second.says('候补第 1 位 · 1 人')
  await second.back()
  await second.says('候补第 1 位 · 1 人')

  await first.button('取消报名').click()
  await first.sheet().getByRole('button', { name: '取消报名', exact: true }).click()
  await first.button('候补').or(first.button('报名')).waitFor()

  await second.pullDown()
  await second.says('已报名 · 1 人')
  await screenshot(second.page, `weapp-event-${elder ? 'elder' : 'normal'}`)
  for (const one of [first, second]) expect(await usualSetData(one)).toBeLessThanOrEqual(mostSetData)
})

test('a ticket opens without network once it has been seen', async () => {
  const eventId = await lecture('没有网也能进的讲座')
  const one = await place.phone({ username: 'resident2', path: cardOf(eventId) })
  await signUp(one, '赵叔', { start: '报名', send: '报名' })
  await one.says('已报名 · 1 人')
  const number = await one.screen().getByLabel(/^票号/).textContent()
  await one.goOffline()
  await one.back()
  await one.button('我的票').click()
  await one.says('没有网络')
  await one.screen().getByRole('img', { name: '门口扫的二维码' }).waitFor()
  await eventually(() => one.screen().getByLabel(/^票号/).textContent()).toBe(number)
})

test('the calendar waits for agreement, and a refusal can be thought over', async () => {
  const eventId = await lecture('加到日历的讲座')
  const one = await place.phone({ username: 'resident1', path: cardOf(eventId), privacyAgreed: false })
  await one.button('加到日历').click()
  await one.sheet().getByRole('button', { name: '先不用', exact: true }).click()
  await one.says(/^没有加成/)
  await one.button('加到日历').click()
  await one.sheet().getByRole('button', { name: '同意并继续', exact: true }).click()
  await one.says('已加到手机日历')
  await eventually(() => one.sheet().count()).toBe(0)
})
