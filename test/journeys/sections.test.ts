import { expect, test } from '@jest/globals'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const field = (one: Resident, label: string) => one.screen().getByLabel(label, { exact: true })

test('staff make a hall of A区 and B区, a resident chooses B区, the ticket says so and the roster of B区 has them', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open('/office/edit/index')
  await field(staff, '题目').fill('大会场联欢')
  await field(staff, '地点').fill('社区大礼堂')
  await staff.screen().getByRole('switch', { name: /^分区/ }).click()
  await field(staff, 'A区的座位数').fill('3')
  await field(staff, 'B区的座位数').fill('2')
  await field(staff, 'B区的座位数').scrollIntoViewIfNeeded()
  await screenshot(staff.page, 'sections-edit')
  await staff.button('发布').click()
  await staff.button('看名单').waitFor()
  const parts = await place.cloud.find('events', { title: '大会场联欢' })
  expect(parts).toMatchObject([{ capacity: 3 }, { capacity: 2 }])
  const [first] = parts.map(({ _id }) => String(_id)).sort()

  const resident = await place.signedIn('resident1')
  await resident.open(`/pages/event/index?id=${first}&c=${demoCommunityId}`)
  await saying(resident, '还剩 5 座')
  await saying(resident, 'B区 2 座')
  await screenshot(resident.page, 'sections-event')
  await resident.button('报名').click()
  const sheet = resident.page.getByRole('dialog')
  await sheet.getByRole('radio', { name: 'B区 · 还剩 2 座' }).check()
  await sheet.getByLabel('怎么称呼您').fill('居民一')
  const consent = sheet.getByRole('switch')
  if ((await consent.count()) > 0) await consent.click()
  await screenshot(resident.page, 'sections-sign-up')
  await sheet.getByRole('button', { name: '报名', exact: true }).click()
  await saying(resident, '您的座位在B区')
  await screenshot(resident.page, 'sections-ticket')

  await staff.button('看名单').click()
  await saying(staff, '大会场联欢 · A区')
  await staff.screen().getByRole('radio', { name: 'B区' }).click()
  await saying(staff, '居民一')
  await saying(staff, '已报名 1 人 / 2 座')
  await screenshot(staff.page, 'sections-roster')
})

test('the page of a hall reads well in elder mode and in the dark', async () => {
  const [part] = await place.cloud.find('events', { title: '大会场联欢', 'hall.place': 1 })
  const resident = await place.resident('resident2', { elder: true, colorScheme: 'dark' })
  await resident.open(`/pages/event/index?id=${String(part?._id)}&c=${demoCommunityId}`)
  await saying(resident, 'A区 3 座')
  await screenshot(resident.page, 'sections-elder-dark')
  const overflow = await resident.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overflow).toBeLessThanOrEqual(0)
})
