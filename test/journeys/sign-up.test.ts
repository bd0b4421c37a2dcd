import { expect, test } from '@jest/globals'
import { anEvent, idOf } from '../support/builders'
import { granted } from '../support/cloud'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { eventually, never } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident, ResidentOptions } from './resident'

const questions = [
  { id: 'topic', label: '最想听什么', required: true, kind: 'choice' as const, choices: ['论语', '诗词'] },
  { id: 'words', label: '想对老师说的话', required: false, kind: 'text' as const, choices: [] },
]

const place = neighbourhood()

async function resident(username: string, options: Partial<ResidentOptions> = {}): Promise<Resident> {
  const one = await place.resident(username, options)
  return one
}

/** A lecture of its own for each test; the id is what its address names. */
async function lecture(name: string, fields: Parameters<typeof anEvent>[1] = {}): Promise<string> {
  const _id = idOf(name)
  await place.cloud.insert('events', [
    anEvent(new Date(), {
      _id,
      title: name,
      terms: { audience: { kind: 'everyone' }, maxCompanions: 2, questions: [] },
      ...fields,
    }),
  ])
  return _id
}

const linkTo = (eventId: string) => `/pages/event/index?id=${eventId}&c=${demoCommunityId}`

/** From the event's page: taps the one button, signs in where asked, and fills the sheet. */
async function fillSheet(one: Resident, word: '报名' | '候补', name: string): Promise<void> {
  await one.button(word).click()
  await one.screen().getByLabel('用户名').or(one.page.getByRole('dialog')).first().waitFor()
  if (await one.screen().getByLabel('用户名').isVisible()) await one.signIn()
  const sheet = one.page.getByRole('dialog')
  await sheet.getByLabel('怎么称呼您').fill(name)
  const consent = sheet.getByRole('switch')
  if ((await consent.count()) > 0) await consent.click()
}

const send = (one: Resident, word: '报名' | '排候补') =>
  one.page.getByRole('dialog').getByRole('button', { name: word, exact: true }).click()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()

test.each([
  ['in normal type', false],
  ['in elder mode', true],
])('a lecture fills, the second waits, the first leaves and the second is seated: %s', async (look, elder) => {
  const eventId = await lecture(`国学讲坛 ${look}`, { capacity: 1, waitlistCap: 3 })
  const first = await resident('resident1', { elder })
  await first.open(linkTo(eventId))
  await saying(first, '还剩 1 座')
  await screenshot(first.page, `event-${elder ? 'elder' : 'normal'}`)
  await fillSheet(first, '报名', '张阿姨')
  await screenshot(first.page, `sign-up-${elder ? 'elder' : 'normal'}`)
  await send(first, '报名')
  await saying(first, '已报名 · 1 人')
  await first.screen().getByRole('img', { name: '门口扫的二维码' }).waitFor()
  await screenshot(first.page, `ticket-${elder ? 'elder' : 'normal'}`)

  const second = await resident('resident2', { elder })
  await second.open(linkTo(eventId))
  await saying(second, '可候补')
  await fillSheet(second, '候补', '李叔')
  await send(second, '排候补')
  await saying(second, /候补第 1 位/)

  await first.button('取消报名').click()
  await first.page.getByRole('dialog').getByRole('button', { name: '取消报名', exact: true }).click()
  await first.button('候补').or(first.button('报名')).waitFor()

  await second.open('/pages/home/index')
  await second.page.reload()
  await saying(second, '我接下来的活动')
  await saying(second, '已报名 · 1 人')
  await screenshot(second.page, `home-${elder ? 'elder' : 'normal'}`)
})

test('what was typed survives a lost network, and a double tap signs up once', async () => {
  const eventId = await lecture('断网也不丢的讲座', {
    terms: { audience: { kind: 'everyone' }, maxCompanions: 2, questions },
  })
  const one = await resident('resident1')
  await one.open(linkTo(eventId))
  await fillSheet(one, '报名', '王奶奶')
  await send(one, '报名')
  await one.page.getByRole('dialog').getByText('“最想听什么”还没有回答').waitFor()
  await one.page.getByRole('radio', { name: '诗词' }).check()
  await one.page.getByRole('dialog').getByRole('button', { name: '另外同来几位加一位' }).click()

  await one.context.setOffline(true)
  await send(one, '报名')
  await one.page.getByRole('dialog').getByText('网络不太好').waitFor()
  await one.page.getByRole('button', { name: '关闭' }).click()
  await one.context.setOffline(false)
  await one.page.reload()

  await one.button('报名').click()
  const sheet = one.page.getByRole('dialog')
  await eventually(() => sheet.getByLabel('怎么称呼您').inputValue()).toBe('王奶奶')
  await eventually(() => sheet.getByRole('radio', { name: '诗词' }).isChecked()).toBe(true)
  await sheet.getByRole('button', { name: '报名', exact: true }).dblclick()
  await saying(one, '已报名 · 2 人同来')
  const [stored] = await place.cloud.find('events', { _id: eventId })
  expect(stored?.entries).toHaveLength(1)
})

test('a ticket opens without network once it has been seen', async () => {
  const eventId = await lecture('没有网也能进的讲座')
  const one = await resident('resident2')
  await one.open(linkTo(eventId))
  await fillSheet(one, '报名', '赵叔')
  await send(one, '报名')
  await saying(one, '已报名 · 1 人')
  await one.context.setOffline(true)
  await one.button('活动详情').click()
  await one.button('我的票').click()
  await one.screen().getByRole('img', { name: '门口扫的二维码' }).waitFor()
  await saying(one, '没有网络')
})

test('changed terms are shown again and nothing typed is lost', async () => {
  const eventId = await lecture('改了要求的讲座')
  const one = await resident('resident3')
  await one.open(linkTo(eventId))
  await fillSheet(one, '报名', '孙大爷')
  const staff = place.cloud.person('openid-of-staff')
  await place.cloud.giveRoles(staff.openid, ['staff'])
  granted(
    await staff.call('events.edit', {
      eventId,
      revision: 1,
      terms: { audience: { kind: 'everyone' }, maxCompanions: 2, questions },
      words: '请选一个主题',
    }),
  )
  await send(one, '报名')
  const sheet = one.page.getByRole('dialog')
  await sheet.getByText('刚才改了安排或要求').waitFor()
  await eventually(() => sheet.getByLabel('怎么称呼您').inputValue()).toBe('孙大爷')
  await sheet.getByRole('radio', { name: '论语' }).check()
  await send(one, '报名')
  await saying(one, '已报名 · 1 人')
})

test('a party too large for what is free is offered the smaller size and keeps its place', async () => {
  const eventId = await lecture('只空一座的讲座', { capacity: 2, waitlistCap: 10 })
  const seated = place.cloud.person('openid-of-a-neighbour')
  const wish = {
    name: '邻居',
    answers: [],
    terms: { audience: { kind: 'everyone' as const }, maxCompanions: 2, questions: [] },
    consent: '2026-11',
  }
  granted(await seated.call('events.signUp', { eventId, companions: 0, ...wish }))
  const one = await resident('resident3')
  await one.open(linkTo(eventId))
  await fillSheet(one, '报名', '一家人')
  await one.page.getByRole('button', { name: '另外同来几位加一位' }).click()
  await send(one, '报名')
  await saying(one, '候补第 1 位 · 2 人同来')
  await one.button('活动详情').click()
  await saying(one, '有空座了')
  await one.screen().getByRole('button', { name: '改为来 1 人' }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: '改为来 1 人' }).click()
  await saying(one, '已报名 · 1 人')
})

test.each([
  ['an unknown event', '/pages/event/index?id=nobody-knows', '没有找到这场活动'],
  ['a misshapen link', '/pages/event/index?id=%7B%22%24ne%22%3A1%7D', '没有找到这场活动'],
])('%s is said in plain words with a way on', async (_, link, words) => {
  const one = await resident('resident1')
  await one.open(link)
  await saying(one, words)
  await one.button('看看其他活动').click()
  await one.screen().getByRole('heading', { name: '活动', exact: true }).waitFor()
})

test.each([
  ['cancelled', { cancelled: { at: new Date(), reason: '老师生病了' } }, '老师生病了'],
  ['over', { startsAt: new Date(Date.now() - 86_400_000) }, '活动已结束'],
  ['not open yet', { signupOpensAt: new Date(Date.now() + 86_400_000) }, /开始报名$/],
] as const)('an event that is %s says so and cannot be signed up for', async (name, fields, words) => {
  const eventId = await lecture(`${name} 的讲座`, { ...fields })
  const one = await resident('resident1')
  await one.open(linkTo(eventId))
  await saying(one, words)
  await never(() => one.button('报名').count())
})
