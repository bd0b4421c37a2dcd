import { test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { anEvent, idOf } from '../support/builders'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident, ResidentOptions } from './resident'

const place = neighbourhood()
const title = '替没有手机的人报名的讲座'
const eventId = idOf('slip lecture')
const desktop = { viewport: { width: 1280, height: 800 } }

async function signedIn(username: string, options: Partial<ResidentOptions> = {}): Promise<Resident> {
  const one = await place.resident(username, options)
  await one.open('/account/sign-in/index')
  await one.signIn()
  await saying(one, '我报名的活动')
  return one
}

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const item = (one: Resident, words: string | RegExp) => one.screen().getByRole('button', { name: words }).first()
const dialog = (page: Page) => page.getByRole('dialog')
const yesterday = () => new Date(Date.now() + 8 * 3_600_000 - 24 * 3_600_000).toISOString().slice(0, 10)

/** How it comes out of the printer. */
async function printed(one: Resident, name: string) {
  await one.page.emulateMedia({ media: 'print' })
  await screenshot(one.page, name)
  await one.page.emulateMedia({ media: 'screen' })
}

async function enterSlip(head: Resident, name: string, room: string) {
  await head.open('/account/slip/index')
  await head.screen().getByLabel('住户姓名').fill(name)
  await head.screen().getByLabel('单元和房号').fill(room)
  await head.screen().getByLabel('同意书上的日期').fill(yesterday())
}

async function confirmSlip(staff: Resident, name: string) {
  await staff.open('/office/slips/index')
  await item(staff, name).click()
  await dialog(staff.page).getByRole('button', { name: '核对无误' }).click()
  await dialog(staff.page).waitFor({ state: 'hidden' })
}

test('a head enters a slip, a second person confirms it, the head signs two up at once, all is told and withdrawn', async () => {
  await place.cloud.insert('events', [anEvent(new Date(), { _id: eventId, title })])
  const head = await signedIn('head1', { elder: true })
  await item(head, '互相照看').click()
  await head.button('录入纸质同意书').click()
  await head.button('录好了，交给社区核对').click()
  await saying(head, '请填上')
  await enterSlip(head, '王奶奶', '2 单元 301')
  await screenshot(head.page, 'slip-form-elder')
  await head.button('录好了，交给社区核对').click()
  await saying(head, '王奶奶的同意书录好了')
  await head.button('再录一张').click()
  await enterSlip(head, '李爷爷', '1 单元 102')
  await head.button('录好了，交给社区核对').click()
  await saying(head, '李爷爷的同意书录好了')
  await head.open('/account/care/index')
  await saying(head, '纸质同意书，等社区核对')

  const staff = await signedIn('staff1', desktop)
  await staff.open('/office/events/index')
  await saying(staff, '2 张等您看着原件核对')
  await staff.open('/office/slips/index')
  await saying(staff, '王奶奶')
  await screenshot(staff.page, 'slips-desktop')
  await item(staff, '王奶奶').click()
  await screenshot(staff.page, 'slips-confirm')
  await confirmSlip(staff, '王奶奶')
  await confirmSlip(staff, '李爷爷')

  await head.open(`/pages/event/index?id=${eventId}`)
  await head.button('替街坊报名').click()
  for (const name of ['王奶奶', '李爷爷']) await head.screen().getByRole('checkbox', { name }).check()
  await head.screen().getByRole('switch').click()
  await screenshot(head.page, 'sign-up-for-elder')
  await head.button('替这 2 位报名').click()
  await saying(head, '李爷爷：报好了')
  await screenshot(head.page, 'sign-up-for-done')
  await item(head, '给他们看票').click()
  await item(head, new RegExp(title)).click()
  await dialog(head.page)
    .getByText(/^\d{5}$/)
    .waitFor()
  await screenshot(head.page, 'ticket-for-elder')
  await printed(head, 'ticket-for-printed')
  const seats = [{ party: 1 }, { party: 1 }]
  await eventually(() => place.cloud.find('events', { _id: eventId })).toMatchObject([{ entries: seats }])

  await staff.open('/office/slips/index?state=confirmed')
  await item(staff, '王奶奶').click()
  await dialog(staff.page).getByRole('button', { name: '看记录，打印' }).click()
  await saying(staff, `楼栋长替您报名《${title}》`)
  await saying(staff, '核对了您的纸质同意书')
  await screenshot(staff.page, 'slip-record-desktop')
  await printed(staff, 'slip-record-printed')
  await staff.open('/office/slips/index?state=confirmed')
  await item(staff, '王奶奶').click()
  await dialog(staff.page).getByRole('button', { name: '结束代办' }).click()
  await dialog(staff.page).waitFor({ state: 'hidden' })
  await head.open('/account/care/index')
  await saying(head, '李爷爷')
  await head.screen().getByText('王奶奶').waitFor({ state: 'detached' })
})

test('an administrator makes somebody head of two buildings, and takes that back', async () => {
  const resident = await signedIn('resident2', { colorScheme: 'dark' })
  await resident.open('/account/show-code/index')
  const shown = resident.screen().getByText(/^[2-9A-Y]{4} [2-9A-Y]{4}$/)
  const code = ((await shown.first().textContent()) ?? '').trim()
  const admin = await signedIn('admin1', { colorScheme: 'dark' })
  await admin.open('/account/roles/index')
  await admin.screen().getByLabel('对方手机上的码').fill(code)
  await admin.button('查看').click()
  await dialog(admin.page).getByRole('button', { name: '给“楼栋长”' }).click()
  await dialog(admin.page).getByLabel('负责哪几栋').fill('文庙坪 4 栋、文庙坪 5 栋')
  await screenshot(admin.page, 'roles-head-dark')
  await dialog(admin.page).getByRole('button', { name: '给“楼栋长”' }).click()
  await dialog(admin.page).getByText('改负责的楼栋（文庙坪 4 栋、文庙坪 5 栋）').waitFor()
  await resident.open('/account/slip/index')
  await saying(resident, '文庙坪 5 栋')
  await screenshot(resident.page, 'slip-form-dark')
  await dialog(admin.page).getByRole('button', { name: '收回“楼栋长”' }).click()
  await dialog(admin.page).getByRole('button', { name: '收回“楼栋长”' }).click()
  await dialog(admin.page).getByRole('button', { name: '给“楼栋长”' }).waitFor()
  await resident.page.reload()
  await saying(resident, '这一页由楼栋长和社区工作者使用')
})
