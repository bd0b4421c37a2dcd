import { expect, test } from '@jest/globals'
import { anEntry, anEvent, day, hour, idOf } from '../support/builders'
import { granted } from '../support/cloud'
import { screenshot } from '../support/looks'
import { messagingOptions, setTime, shanghai, templates } from '../support/messaging'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident, ResidentOptions } from './resident'

const eventId = idOf('a lecture with notices')
const place = neighbourhood(messagingOptions)

const people = ['张阿姨', '李叔', '王大爷']

async function prepare(now: Date): Promise<void> {
  setTime(place.cloud.emulator, now)
  const entries = people.map((name, n) =>
    anEntry(place.cloud.person(`openid-${n}`).personId, { name, at: new Date(now.getTime() - day) }),
  )
  await place.cloud.insert('events', [
    anEvent(now, {
      _id: eventId,
      title: '国学讲坛：论语里的邻里',
      startsAt: new Date(now.getTime() + 3 * day),
      entries,
    }),
  ])
  for (const n of [0, 1]) {
    const tap = { id: `tap-${n}`, eventId, accepted: ['changed' as const] }
    granted(await place.cloud.person(`openid-${n}`).call('messages.consent', tap))
    place.cloud.emulator.control.grantConsent(`openid-${n}`, templates.changed.id, 1)
  }
}

async function staff(options: Partial<ResidentOptions> = {}): Promise<Resident> {
  const one = await place.resident('staff1', options)
  await one.open('/account/sign-in/index')
  await one.signIn()
  await one.button('登录').waitFor({ state: 'detached' })
  return one
}

test('staff see whom a notice reaches, send it, and read whom it missed', async () => {
  const today = new Date(Date.now() + 8 * hour).toISOString().slice(0, 10)
  await prepare(shanghai(`${today}T10:00`))
  const office = await staff()
  await office.open(`/office/messages/index?id=${eventId}`)
  const saying = (words: string | RegExp) => office.screen().getByText(words).first().waitFor()
  await saying('3 家报名，微信能通知到 2 家')
  await office.button('看看通知不到的 1 家').click()
  await saying(/王大爷/)
  await office.button('发送').click()
  await saying('请先写一句话')
  await office.screen().getByLabel('想说的话').fill('请提前十分钟入场')
  await screenshot(office.page, 'messages-compose')
  await office.button('发送').click()
  const sheet = office.page.getByRole('dialog')
  await sheet.getByText(/分钟内发出/).waitFor()
  await screenshot(office.page, 'messages-confirm')
  await sheet.getByRole('button', { name: '确认发送' }).click()
  await saying(/待发 3 家/)
  await place.cloud.emulator.control.fireTimer('timers')
  await office.page.reload()
  await saying('发到 2 家 · 没发到 1 家')
  await office.button('看看没发到的 1 家').click()
  await saying('没开提醒')
  await screenshot(office.page, 'messages-sent')
  expect(place.cloud.emulator.control.outbox().sent.map(({ data }) => data.thing4)).toEqual(
    Array(2).fill('请提前十分钟入场'),
  )
})

test.each([
  ['on a desktop', { viewport: { width: 1280, height: 800 } }],
  ['in elder mode', { elder: true }],
  ['in the dark', { colorScheme: 'dark' as const }],
])('the page shows %s', async (look, options) => {
  const office = await staff(options)
  await office.open(`/office/messages/index?id=${eventId}`)
  await office.screen().getByText('发过的').waitFor()
  await screenshot(office.page, `messages ${look}`.replaceAll(' ', '-'))
})

test('a resident is told that this is the office’s', async () => {
  const resident = await place.resident('resident1')
  await resident.open('/account/sign-in/index')
  await resident.signIn()
  await resident.button('登录').waitFor({ state: 'detached' })
  await resident.open(`/office/messages/index?id=${eventId}`)
  await resident.screen().getByText('这一项由社区工作人员办理').waitFor()
  await eventually(() =>
    resident
      .screen()
      .getByText(/张阿姨|李叔|王大爷/)
      .count(),
  ).toBe(0)
})
