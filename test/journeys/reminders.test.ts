import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { anEvent, hour, idOf, minute, openTerms } from '../support/builders'
import { type Cloud, granted, startCloud } from '../support/cloud'
import { demoAccounts } from '../support/demo-accounts'
import { testSecret } from '../support/event-needs'
import { screenshot } from '../support/looks'
import { messagingOptions, setTime, shanghai, templates } from '../support/messaging'
import { seedDemo } from '../support/seed-demo'
import { openPhone } from './phone'

const eventId = idOf('a lecture to be reminded of')
const [account] = demoAccounts
let browser: Browser
let cloud: Cloud

beforeAll(async () => {
  browser = await launchBrowser()
  cloud = await startCloud(messagingOptions)
  await seedDemo(cloud.emulator, testSecret)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const opened = () => openPhone(browser, cloud.emulator, { username: 'resident1', path: 'pages/mine/index' })

test('one tap on the ticket allows the reminders, and they come', async () => {
  const today = new Date(Date.now() + 8 * hour).toISOString().slice(0, 10)
  const startsAt = shanghai(`${today}T15:00`)
  setTime(cloud.emulator, shanghai(`${today}T10:00`))
  await cloud.insert('events', [
    anEvent(shanghai(`${today}T09:00`), { _id: eventId, title: '提醒得到的讲座', startsAt, terms: openTerms }),
  ])
  const resident = cloud.person(account?.sub ?? '')
  const wish = { eventId, name: '张阿姨', companions: 0, answers: [], terms: openTerms, consent: '1' }
  granted(await resident.call('events.signUp', { ...wish, expects: 'seat' }))

  const host = await opened()
  await host.page.getByText('提醒得到的讲座').first().click()
  await host.page.getByRole('button', { name: '开讲前提醒我' }).click()
  await host.page.getByText('好，到时在微信里提醒您').first().waitFor()
  await screenshot(host.page, 'ticket-reminders')
  const asked = (await host.calls()).filter(({ name }) => name === 'requestSubscribeMessage')
  const three = ['dayBefore', 'soon', 'changed'] as const
  expect(asked).toMatchObject([{ args: { tmplIds: three.map((kind) => templates[kind].id) } }])
  expect(granted(await resident.call('messages.mine', {})).left).toMatchObject({ dayBefore: 1, soon: 1, changed: 1 })

  cloud.emulator.control.grantConsent(resident.openid, templates.soon.id)
  setTime(cloud.emulator, new Date(startsAt.getTime() - 90 * minute))
  await cloud.emulator.control.fireTimer('timers')
  expect(cloud.emulator.control.outbox().sent).toMatchObject([{ touser: resident.openid, templateId: 'template-soon' }])
  expect(await host.errors()).toEqual([])
  await host.close()
})

test('one tap at a broadcast is one message before it begins, and the page says so, without network too', async () => {
  const resident = cloud.person(account?.sub ?? '')
  const { sheet } = granted(await resident.call('radio.programme', { mark: null }))
  const next = sheet?.broadcasts.find(
    ({ startsAt, state }) => state === 'on' && Date.parse(startsAt) > cloud.emulator.control.now() + 2 * hour,
  )
  if (!next) throw new Error('the demo has no broadcast to come')
  const startsAt = new Date(next.startsAt)
  setTime(cloud.emulator, new Date(startsAt.getTime() - hour))

  const host = await opened()
  await host.page.getByRole('button', { name: /^社区广播/ }).click()
  await host.page.getByRole('radio', { name: '七天内' }).click()
  const ask = host.page.getByRole('button', { name: `提醒我听 ${next.title}` }).first()
  const takeBack = host.page.getByRole('button', { name: `不用提醒 ${next.title}` }).first()
  const marked = host.page.getByRole('button', { name: /会提醒您/ }).first()
  await ask.click()
  await takeBack.waitFor()
  await marked.waitFor()
  await screenshot(host.page, 'radio-reminder-list')
  await takeBack.click()
  await marked.waitFor({ state: 'detached' })
  await ask.waitFor()

  await host.page
    .getByRole('button', { name: new RegExp(`^${next.title}`) })
    .first()
    .click()
  await host.page.getByRole('button', { name: '开播前提醒我' }).click()
  await host.page.getByRole('button', { name: '不用提醒了' }).waitFor()
  await screenshot(host.page, 'radio-reminder')
  await host.goOffline()
  await host.back()
  await host.page
    .getByRole('button', { name: /会提醒您/ })
    .first()
    .click()
  await host.page.getByRole('button', { name: '不用提醒了' }).waitFor()
  await host.back()
  await host.goOnline()

  cloud.emulator.control.grantConsent(resident.openid, templates.broadcast.id)
  setTime(cloud.emulator, new Date(startsAt.getTime() - 10 * minute))
  await cloud.emulator.control.fireTimer('radioTimer')
  await cloud.emulator.control.fireTimer('radioTimer')
  const { sent } = cloud.emulator.control.outbox()
  expect(sent.filter(({ templateId }) => templateId === templates.broadcast.id)).toMatchObject([
    { touser: resident.openid, data: { thing1: next.title, thing4: '快开播了，记得听' } },
  ])
  await host.page
    .getByRole('button', { name: /会提醒您/ })
    .first()
    .click()
  await host.page.getByText('已经在微信里提醒过您了').waitFor()
  expect(await host.errors()).toEqual([])
  await host.close()
})
