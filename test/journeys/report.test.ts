import { expect, test } from '@jest/globals'
import * as exifr from 'exifr'
import { screenshot } from '../support/looks'
import { fetched } from '../support/photos'
import { phonePicture } from '../support/pictures'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const inSheet = (one: Resident, name: string) =>
  one.page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

/** What a person fills in: the kind, a building and some words. */
async function fillIn(one: Resident, words: string): Promise<void> {
  await one.screen().getByRole('radio', { name: '垃圾暴露' }).click()
  await one.screen().getByLabel('几栋（可以不写）').fill('文庙坪 4 栋')
  await one.screen().getByLabel('具体在哪里').fill('一单元门口')
  await one.screen().getByLabel('说一句（可以不写）').fill(words)
}

/** Typed while the picture is still on its way: neither may undo the other. */
async function reportRubbish(one: Resident): Promise<void> {
  await one.open('/report/mine/index')
  await one.button('拍一个').click()
  const buffer = phonePicture()
  expect(await exifr.gps(buffer)).toBeDefined()
  const chooser = one.page.waitForEvent('filechooser')
  await one.button('选照片').click()
  await (await chooser).setFiles([{ name: '门口.jpg', mimeType: 'image/jpeg', buffer }])
  await fillIn(one, '门口堆了三袋垃圾')
  await saying(one, '审核中')
  await one.screen().getByLabel('怎么称呼您（可以不写）').fill('居民一')
  await screenshot(one.page, 'report-new')
  await one.button('报上去').click()
  await saying(one, /^编号/)
}

/** Who has only the picture's id gets nothing. */
async function photoIsNotForStrangers(): Promise<void> {
  await place.cloud.emulator.control.deliverMediaChecks()
  const [report] = await place.cloud.find('reports', { words: '门口堆了三袋垃圾' })
  const fileIds = (report?.photos ?? []) as string[]
  expect(fileIds).toHaveLength(1)
  expect(await fetched(place.cloud, String(fileIds[0]))).toBeNull()
}

/** Opens the report on the office's board in the list that it stands in now. */
async function onBoard(staff: Resident, list: string): Promise<void> {
  await staff.open('/dispatch/board/index')
  await staff.screen().getByRole('radio', { name: list }).click()
  const row = staff.screen().getByRole('row', { name: /文庙坪 4 栋/ })
  await row.getByRole('button').first().click()
  await saying(staff, '门口堆了三袋垃圾')
}

async function dispatch(staff: Resident): Promise<void> {
  await staff.screen().getByRole('radio', { name: '网格员一' }).click()
  await staff.button('派给').click()
  await saying(staff, '有人去办了')
}

async function fix(worker: Resident): Promise<void> {
  await worker.open('/report/work/index')
  await worker
    .screen()
    .getByRole('button', { name: /文庙坪 4 栋/ })
    .click()
  await worker.button('修好了').click()
  await inSheet(worker, '修好了')
  await saying(worker, '已修好，等确认')
}

test('a report with a photo is followed by a neighbour, dispatched, fixed, reopened and confirmed by who reported it', async () => {
  const reporter = await place.signedIn('resident1')
  await reportRubbish(reporter)
  const shown = reporter.page.url().split('#')[1] ?? ''
  await photoIsNotForStrangers()
  await reporter.open('/report/mine/index')
  await saying(reporter, '门口堆了三袋垃圾')
  await screenshot(reporter.page, 'report-mine')

  const neighbour = await place.signedIn('resident2')
  await neighbour.open('/report/new/index')
  await fillIn(neighbour, '门口有垃圾')
  await neighbour.button('报上去').click()
  await neighbour.page.getByText('是这里面的吗？').first().waitFor()
  await screenshot(neighbour.page, 'report-alike')
  await neighbour.page.getByRole('dialog').getByRole('button', { name: '我也遇到了' }).first().click()
  await neighbour.button('不再关注').waitFor()
  expect(await place.cloud.find('reports', { building: '文庙坪 4 栋' })).toHaveLength(1)

  const staff = await place.signedIn('staff1', { viewport: desktop })
  const worker = await place.signedIn('grid1')
  await onBoard(staff, '新报的')
  await staff.button('受理（按规则派单）').click()
  await saying(staff, /已受理|有人去办了/)
  await dispatch(staff)
  await screenshot(staff.page, 'dispatch-show')
  await fix(worker)

  await reporter.open(shown)
  await reporter.button('没修好').click()
  await reporter.page.getByRole('dialog').getByLabel('哪里没修好').fill('还剩一袋')
  await inSheet(reporter, '请社区再去看')
  await saying(reporter, '没修好，重新办')

  await onBoard(staff, '没修好的')
  await saying(staff, '还剩一袋')
  await dispatch(staff)
  await fix(worker)
  await reporter.page.reload()
  await reporter.button('修好了').click()
  await saying(reporter, '已办结')
  await screenshot(reporter.page, 'report-confirmed')
  expect(await place.cloud.find('reports', { building: '文庙坪 4 栋' })).toMatchObject([{ status: 'confirmed' }])
})

test('what the office publishes stands among what is near, without who reported it', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await onBoard(staff, '办结的')
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
  expect(await exifr.parse(bytes, { tiff: true, xmp: true, iptc: true })).toBeUndefined()
})
