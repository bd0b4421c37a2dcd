import { expect, test } from '@jest/globals'
import * as exifr from 'exifr'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import {
  atOffice,
  dispatch,
  fillIn,
  fix,
  heap,
  hideMiddle,
  inSheet,
  keptReport,
  meToo,
  photograph,
  photosAreClean,
  reopen,
  saying,
} from './reporting'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()

/** Takes three photos and reports, all without a network. */
async function reportOffline(one: Resident): Promise<void> {
  await one.open('/report/mine/index')
  await one.button('拍一个').click()
  await saying(one, '先拍照')
  await one.screen().getByRole('radio', { name: '垃圾暴露' }).waitFor()
  const taken = await photograph(one.page)
  expect(await exifr.gps(taken)).toBeDefined()
  await one.context.setOffline(true)
  const chooser = one.page.waitForEvent('filechooser')
  await one.button('选照片').click()
  const files = ['一', '二', '三'].map((name) => ({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: taken }))
  await (await chooser).setFiles(files)
  await one.screen().getByRole('button', { name: '删除先拍照第 3 张' }).waitFor()
  await hideMiddle(one)
  await screenshot(one.page, 'report-hide')
  await inSheet(one, '遮好了')
  await fillIn(one, heap)
  await one.screen().getByLabel('怎么称呼您（可以不写）').fill('居民一')
  await screenshot(one.page, 'report-new')
  await one.button('报上去').click()
  await saying(one, '等网络，连上自动发')
  await screenshot(one.page, 'report-waiting')
}

/** The tab is killed, and comes back as a browser brings it back: with nothing but what the tab had kept. */
async function killed(one: Resident): Promise<void> {
  await one.page.goto('about:blank')
  await one.context.setOffline(false)
}

/** Lets so many pictures go up and loses the next. */
async function losingUploadsAfter(one: Resident, most: number): Promise<void> {
  let uploads = 0
  await one.page.route('**/*', (route) => {
    if (route.request().method() === 'PUT') uploads += 1
    return uploads > most && route.request().method() === 'PUT' ? route.abort('connectionreset') : route.fallback()
  })
}

test('a report with three photos outlives a lost network and a killed tab, is followed, fixed, reopened and confirmed', async () => {
  const reporter = await place.signedIn('resident1')
  await reportOffline(reporter)
  await killed(reporter)
  await losingUploadsAfter(reporter, 1)
  await reporter.open('/report/mine/index')
  await saying(reporter, '现在发')
  await screenshot(reporter.page, 'report-half-sent')
  await eventually(() => place.cloud.find('photos', { purpose: 'report', state: 'pending' })).toHaveLength(1)
  expect(await keptReport(place)).toBeUndefined()
  await reporter.page.goto('about:blank')
  await reporter.page.unroute('**/*')
  await reporter.open('/report/mine/index')
  await saying(reporter, '还没报上去的')
  await reporter.screen().getByText('还没报上去的').waitFor({ state: 'detached' })
  await saying(reporter, heap)
  await photosAreClean(place, reporter.page)
  await screenshot(reporter.page, 'report-mine')
  await reporter.screen().getByText(heap).first().click()
  await saying(reporter, /^编号/)

  const neighbour = await place.signedIn('resident2')
  await neighbour.open('/report/new/index')
  await meToo(neighbour)

  const staff = await place.signedIn('staff1', { viewport: desktop })
  const worker = await place.signedIn('grid1')
  await atOffice(staff, place)
  await staff.button('受理（按规则派单）').click()
  await saying(staff, /已受理|有人去办了/)
  await dispatch(staff)
  await screenshot(staff.page, 'dispatch-show')
  await fix(worker, place)

  await reporter.page.reload()
  await reopen(reporter)
  await atOffice(staff, place)
  await saying(staff, '还剩一袋')
  await dispatch(staff)
  await fix(worker, place)
  await reporter.page.reload()
  await reporter.button('修好了').click()
  await saying(reporter, '已办结')
  await screenshot(reporter.page, 'report-confirmed')
  await eventually(() => keptReport(place)).toMatchObject({ status: 'confirmed', followerCount: 1 })
})

test('a report that waits can be thrown away, taken back and changed', async () => {
  const one = await place.signedIn('resident3')
  await one.open('/report/new/index')
  await one.screen().getByRole('radio', { name: '路灯不亮' }).click()
  await one.context.setOffline(true)
  await one.screen().getByLabel('具体在哪里').fill('牌坊下面')
  await one.button('报上去').click()
  await saying(one, '等网络，连上自动发')
  await one.button('扔掉').click()
  await one.button('找回来').click()
  await one.button('接着写').click()
  await one.screen().getByLabel('说一句（可以不写）').fill('闪了两天')
  await one.context.setOffline(false)
  await one.button('报上去').click()
  await saying(one, /^编号/)
  await eventually(() => place.cloud.find('reports', { detail: '牌坊下面' })).toMatchObject([{ words: '闪了两天' }])
})

test('what the office publishes stands among what is near, without who reported it', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await atOffice(staff, place)
  await staff.screen().getByLabel('公开的话').fill('门口的垃圾清走了')
  await staff.button('公开').click()
  await saying(staff, '已公开')
  await screenshot(staff.page, 'dispatch-published')

  const anyone = await place.resident('resident3')
  await anyone.open('/report/near/index')
  await saying(anyone, '门口的垃圾清走了')
  await screenshot(anyone.page, 'report-near')
  const words = await anyone.screen().textContent()
  expect(words).not.toMatch(/居民一|网格员一|门口堆了三袋垃圾/)
  const photo = anyone.screen().locator('.report-photo img').first()
  const bytes = Buffer.from(await (await fetch(String(await photo.getAttribute('src')))).arrayBuffer())
  expect(bytes.length).toBeGreaterThan(0)
  expect(await exifr.gps(bytes)).toBeUndefined()
})
