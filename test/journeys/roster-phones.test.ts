import { beforeAll, expect, test } from '@jest/globals'
import { anEntry, anEvent, idOf } from '../support/builders'
import { communityId } from '../support/cloud'
import { demoCommunityId } from '../support/demo-accounts'
import { neighbourhood } from './neighbourhood'

const eventId = idOf('roster phones')
const phone = '13900009876'
const place = neighbourhood()

beforeAll(async () => {
  const entries = [anEntry('p1', { name: '张阿姨', number: '20001' })]
  await place.cloud.insert('events', [anEvent(new Date(), { _id: eventId, entries })])
  await place.cloud.insert('members', [{ _id: 'p1', communityId, phone, roles: [] }])
})

test('staff see masked phones, call one and export them all for a reason, and each is told', async () => {
  const staff = await place.resident('staff1', { viewport: { width: 1280, height: 800 } })
  const settings = JSON.stringify({ data: { communityId: demoCommunityId } })
  await staff.page.addInitScript(`localStorage.setItem('linli.settings', ${JSON.stringify(settings)})`)
  await staff.open('/account/sign-in/index')
  await staff.signIn()
  await staff.screen().getByText('欢迎，staff1').waitFor()
  await staff.open(`/office/roster/index?id=${eventId}`)
  await staff.screen().getByText('139****9876').first().waitFor()
  const dialog = staff.page.getByRole('dialog')
  await staff.button('给 张阿姨 打电话').click()
  await dialog.getByText(phone).waitFor()
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()

  await staff.button('导出 Excel').click()
  await dialog.getByRole('radio', { name: '显示全号' }).click()
  await dialog.getByLabel('为什么要全号').fill('讲座改期，逐一打电话')
  const saved = staff.page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出 Excel' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/)
  const lines = await place.cloud.find('audit', { eventId })
  const told = lines.map(({ what, about, reason }) => ({ what, about, reason }))
  expect(told).toContainEqual({ what: 'called', about: 'p1', reason: null })
  expect(told).toContainEqual({ what: 'phones-exported', about: `event:${eventId}`, reason: '讲座改期，逐一打电话' })
})
