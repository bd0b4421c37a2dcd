import { test } from '@jest/globals'
import { anEvent, idOf } from '../support/builders'
import { cloudSettings } from '../support/cloud'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'

const place = neighbourhood({ settings: { ...cloudSettings, LINLI_RESIDENT_WEB: '' } })

test('where residents only look on the web, signing up leads to the mini-program and writes nothing', async () => {
  const _id = idOf('only looked at')
  await place.cloud.insert('events', [anEvent(new Date(), { _id, title: '网页上只看的讲座' })])
  const one = await place.resident('resident1')
  await one.open('/account/sign-in/index')
  await one.signIn()
  await one.screen().getByText('已登录：resident1').waitFor()
  await one.open(`/pages/event/index?id=${_id}&c=${demoCommunityId}`)
  await one.button('报名').click()
  const sheet = one.page.getByRole('dialog')
  await sheet.getByLabel('怎么称呼您').fill('居民一')
  const consent = sheet.getByRole('switch')
  if ((await consent.count()) > 0) await consent.click()
  await sheet.getByRole('button', { name: '报名', exact: true }).click()
  await one.page.getByRole('dialog', { name: '请在微信小程序里报名' }).waitFor()
  await one.page.getByRole('img', { name: '小程序码，用微信扫一扫' }).waitFor()
  await screenshot(one.page, 'read-only-web')
  await eventually(() => place.cloud.find('events', { _id })).toMatchObject([{ entries: [] }])
})
