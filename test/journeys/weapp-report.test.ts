import { expect, test } from '@jest/globals'
import * as exifr from 'exifr'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Phone } from './phone'
import {
  atOffice,
  brightnessAt,
  dispatch,
  fillIn,
  fix,
  heap,
  hideMiddle,
  keptReport,
  meToo,
  photograph,
  photosAreClean,
  reopen,
  saying,
} from './reporting'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()

const opened = (username: string, path: string): Promise<Phone> => place.phone({ username, path, privacyAgreed: true })

/** From the page of one's own reports to a form with three photos, without a network. */
async function takeThree(one: Phone): Promise<void> {
  await one.button('拍一个').click()
  await one.screen().getByRole('radio', { name: '垃圾暴露' }).waitFor()
  const taken = await photograph(one.page)
  expect(await exifr.gps(taken)).toBeDefined()
  await one.goOffline()
  await one.photograph([taken, taken, taken])
  await one.button('选照片').click()
  await one.screen().getByRole('button', { name: '删除先拍照第 3 张' }).waitFor()
}

test('in WeChat, a report with three photos outlives a lost network and the app’s end, and goes to its end', async () => {
  const first = await opened('resident1', 'report/mine/index')
  await takeThree(first)
  await hideMiddle(first)
  await first.sheet().getByRole('button', { name: '遮好了', exact: true }).click()
  await first.sheet().waitFor({ state: 'detached' })
  await fillIn(first, heap)
  await first.button('报上去').click()
  await first.says('等网络，连上自动发')
  const left = { storage: await first.storage(), files: await first.files() }
  expect(Object.keys(left.files)).toHaveLength(3)

  // Killed: another start has nothing but what the first one kept, which never has network again.
  const reporter = await place.phone({
    ...{ username: 'resident1', path: 'report/mine/index', privacyAgreed: true, offline: true },
    ...left,
  })
  await reporter.says('等网络，连上自动发')
  await reporter.says('3 张照片')
  await screenshot(reporter.page, 'weapp-report-waiting')
  await reporter.goOnline()
  await reporter.screen().getByText('还没报上去的').waitFor({ state: 'detached' })
  await reporter.says(heap)
  expect(Object.keys(await reporter.files())).toHaveLength(0)
  await photosAreClean(place, reporter.page)

  const neighbour = await opened('resident2', 'report/new/index')
  await neighbour.screen().getByRole('radio', { name: '垃圾暴露' }).waitFor()
  await meToo(neighbour)

  const staff = await place.signedIn('staff1', { viewport: desktop })
  const worker = await place.signedIn('grid1')
  await atOffice(staff, place)
  await staff.button('受理（按规则派单）').click()
  await saying(staff, /已受理|有人去办了/)
  await dispatch(staff)
  await fix(worker, place)
  await reporter.screen().getByText(heap).first().click()
  await reopen(reporter)
  await atOffice(staff, place)
  await dispatch(staff)
  await fix(worker, place)
  await reporter.leave()
  await reporter.comeBack()
  await reporter.button('修好了').click()
  await reporter.says('已办结')
  await eventually(() => keptReport(place)).toMatchObject({ status: 'confirmed', followerCount: 1 })
})

test('a finger draws over a photo, and what it covered is painted over', async () => {
  const one = await opened('resident3', 'report/mine/index')
  await takeThree(one)
  await one.screen().getByRole('button', { name: '遮住先拍照第 2 张里的人脸和车牌' }).click()
  const surface = one.sheet().locator('.hide-surface')
  const { x, y, width, height } = (await surface.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const touches = (part: number) => {
    const touch = { identifier: 1, clientX: x + width * part, clientY: y + height * part }
    return { touches: [touch], changedTouches: [touch] }
  }
  await surface.dispatchEvent('touchstart', touches(0.4))
  await surface.dispatchEvent('touchmove', touches(0.6))
  await surface.dispatchEvent('touchend', touches(0.6))
  await one.sheet().locator('.hide-box').waitFor()
  await screenshot(one.page, 'weapp-report-hide')
  // A phone that has been touched hears no mouse.
  const done = one.sheet().getByRole('button', { name: '遮好了', exact: true })
  await done.dispatchEvent('touchstart', touches(1))
  await done.dispatchEvent('touchend', { ...touches(1), touches: [] })
  await one.sheet().waitFor({ state: 'detached' })
  const pictures = Object.values(await one.files()).map((base64) => Buffer.from(base64, 'base64'))
  const middles = await Promise.all(pictures.map((picture) => brightnessAt(one.page, picture, 0.5, 0.5)))
  expect(middles.map((bright) => bright < 100).sort()).toEqual([false, false, true])
})
