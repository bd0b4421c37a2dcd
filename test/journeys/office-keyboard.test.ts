import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { anEntry, anEvent, day, idOf } from '../support/builders'
import { screenshot } from '../support/looks'
import { wrongWith } from '../support/wrong-with'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident, ResidentOptions } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()

async function atOffice(options: Partial<ResidentOptions> = {}): Promise<Resident> {
  const one = await place.resident('admin1', { viewport: desktop, ...options })
  await one.open('/account/sign-in/index')
  await one.signIn()
  await saying(one, '已登录：admin1')
  await one.open('/office/events/index')
  await saying(one, '需要我处理')
  return one
}

/** What has the focus, by its accessible words, and whether a person can see that it has. */
const focused = (page: Page) =>
  page.evaluate<{ words: string; seen: boolean }>(`(() => {
    const { activeElement } = document
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(activeElement)
    const label = activeElement.getAttribute('aria-label') ?? activeElement.innerText ?? ''
    const outlined = outlineStyle !== 'none' && outlineWidth !== '0px'
    const holder = activeElement.closest('.option, .switch, .field-entry')
    const held = holder ? getComputedStyle(holder) : null
    const around = held ? held.outlineStyle !== 'none' && held.outlineWidth !== '0px' : false
    return { words: label.trim().split('\\n')[0], seen: outlined || around || boxShadow !== 'none' }
  })()`)

/** Presses Tab until what has the focus is called so; every stop on the way must be seen. */
async function tabTo(one: Resident, words: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < 60; stop += 1) {
    await one.page.keyboard.press('Tab')
    const now = await focused(one.page)
    expect(now).toMatchObject({ words: now.words, seen: true })
    if (words.test(now.words)) return
    passed.push(now.words)
  }
  throw new Error(`the keyboard never came to ${words}: ${passed.join(' | ')}`)
}

const rowsOf = (one: Resident) => one.screen().getByRole('table').locator('tbody tr')

test('the office works without a mouse: skip, sort, go on, open with Enter, close with Escape', async () => {
  const _id = idOf('keyboard lecture')
  const startsAt = new Date(Date.now() + 2 * 3_600_000)
  const entries = [anEntry('someone', { name: '键盘报名的居民' })]
  await place.cloud.insert('events', [anEvent(new Date(), { _id, title: '只用键盘的讲座', startsAt, entries })])
  const one = await atOffice()
  const { keyboard } = one.page
  await rowsOf(one).first().waitFor()

  await tabTo(one, /^跳到正文$/)
  await keyboard.press('Enter')
  await tabTo(one, /^新建活动$/)
  await tabTo(one, /^接下来$|^$/)
  await keyboard.press('ArrowRight')
  await one.page.waitForURL(/show=drafts/)
  await one.page.goBack()

  await one.open('/office/events/index?show=upcoming')
  await rowsOf(one).first().waitFor()
  await tabTo(one, /^跳到正文$/)
  await keyboard.press('Enter')
  await tabTo(one, /^人数$/)
  await keyboard.press('Enter')
  await one.screen().locator('th[aria-sort="ascending"]').waitFor()
  await tabTo(one, /^只用键盘的讲座$/)
  await screenshot(one.page, 'office-keyboard-focus')
  await keyboard.press('Enter')
  await saying(one, '键盘报名的居民')

  await tabTo(one, /^登记一位居民$/)
  await keyboard.press('Enter')
  const sheet = one.page.getByRole('dialog')
  await sheet.waitFor()
  await keyboard.type('键盘登记的居民')
  await eventually(() => sheet.getByLabel('怎么称呼').inputValue()).toBe('键盘登记的居民')
  await keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect((await focused(one.page)).words).toBe('登记一位居民')
})

test('the volunteers’ office is reached and used without a mouse', async () => {
  const one = await atOffice()
  await tabTo(one, /^志愿者$/)
  await one.page.keyboard.press('Enter')
  await saying(one, '志愿者名册')
  await tabTo(one, /^跳到正文$/)
  await one.page.keyboard.press('Enter')
  await tabTo(one, /^队伍$/)
  await one.page.keyboard.press('Enter')
  await saying(one, '新建队伍')
  await tabTo(one, /^$/)
  await one.page.keyboard.press('ArrowDown')
  await saying(one, '24 人')
  await tabTo(one, /^队员和申请$/)
  await one.page.keyboard.press('Enter')
  await saying(one, '想加入的人')
})

test('a list longer than a page goes on by its cursor, every event once', async () => {
  const now = new Date()
  const startsAt = (n: number) => new Date(now.getTime() + (30 + Math.floor(n / 3)) * day)
  const many = Array.from({ length: 60 }, (_, n) =>
    anEvent(now, { _id: idOf(`many ${n}`), title: `排得很满 ${n + 1}`, startsAt: startsAt(n) }),
  )
  await place.cloud.insert('events', many)
  const one = await atOffice()
  await rowsOf(one).first().waitFor()
  await eventually(() => rowsOf(one).count()).toBe(30)
  const more = one.button('再看一些')
  for (let shown = 30; (await more.count()) > 0; shown = await rowsOf(one).count()) {
    await more.focus()
    await one.page.keyboard.press('Enter')
    await rowsOf(one).nth(shown).waitFor()
  }
  const titles = (await rowsOf(one).locator('td:first-child').allInnerTexts()).map((title) => title.trim())
  expect(titles.filter((title) => title.startsWith('排得很满')).sort()).toEqual(many.map(({ title }) => title).sort())
})

test.each(['light', 'dark'] as const)('nothing is wrong with any office page in %s', async (colorScheme) => {
  const one = await atOffice({ colorScheme })
  const reply = await place.cloud.visitor.call('events.list', { limit: 1 })
  const id = reply.ok ? (reply.data.events[0]?.id ?? '') : ''
  const pages: [path: string, words: RegExp][] = [
    ['/office/events/index', /需要我处理/],
    ['/office/edit/index', /座位数/],
    [`/office/edit/index?id=${id}`, /座位数/],
    [`/office/roster/index?id=${id}`, /导出 Excel/],
    ['/office/series/index', /选一个系列|系列/],
    [`/office/poster/index?id=${id}`, /微信扫一扫/],
    [`/office/messages/index?id=${id}`, /通知|消息/],
    ['/account/roles/index', /找一位街坊/],
    ['/workforce/home/index', /需要我处理/],
    ['/workforce/teams/index', /新建队伍/],
    ['/workforce/shifts/index', /按周期排/],
    ['/workforce/routes/index', /路线名称/],
    ['/workforce/records/index', /选 Excel 文件/],
    ['/workforce/hours/index', /等核对/],
    ['/workforce/volunteers/index', /志愿者名单/],
    ['/workforce/certificates/index', /开出的证明/],
    [`/team/week/index?id=${idOf('team|civility')}`, /队员和申请/],
    [`/team/people/index?id=${idOf('team|civility')}`, /想加入的人/],
  ]
  const wrong: Record<string, string[]> = {}
  for (const [path, words] of pages) {
    await one.open(path)
    await saying(one, words)
    await one.page.waitForLoadState('networkidle')
    const found = await wrongWith(one.page)
    if (found.length > 0) wrong[path] = found
    await screenshot(one.page, `office-${path.split('/')[2]?.split('?')[0]}-${colorScheme}`)
  }
  expect(wrong).toEqual({})
})
