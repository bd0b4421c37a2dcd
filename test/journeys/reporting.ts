import { expect } from '@jest/globals'
import * as exifr from 'exifr'
import type { Page } from 'playwright-core'
import { fetched, storedBytes } from '../support/photos'
import { phoneExif, withSegments } from '../support/pictures'
import type { Neighbourhood } from './neighbourhood'
import type { Phone } from './phone'
import type { Resident } from './resident'

/** Somebody with the app open, in a browser or in WeChat. */
export type Reporting = Resident | Phone

/** Words that a page would run if it took them for anything but words. */
export const heap = '门口堆了三袋垃圾<script>alert(1)</script>'
const house = '文庙坪 4 栋'

export const saying = (one: Reporting, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
export const inSheet = (one: Reporting, name: string) =>
  one.page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

/** A white photograph with a place in it, as a phone's camera makes them. */
export async function photograph(page: Page, width = 600, height = 600): Promise<Buffer> {
  const base64 = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} })
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, ${width}, ${height})
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]
  })()`)
  return withSegments(Buffer.from(base64, 'base64'), [phoneExif(1)])
}

/** How bright a picture is at a place, from 0 to 255; the place in parts of its width and height. */
export const brightnessAt = (page: Page, picture: Buffer, x: number, y: number): Promise<number> =>
  page.evaluate<number>(`(async () => {
    const image = new Image()
    image.src = 'data:image/jpeg;base64,${picture.toString('base64')}'
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
    const pen = canvas.getContext('2d')
    pen.drawImage(image, 0, 0)
    return pen.getImageData(image.width * ${x}, image.height * ${y}, 1, 1).data[0]
  })()`)

/** What a person fills in: the kind, a building and some words. */
export async function fillIn(one: Reporting, words: string): Promise<void> {
  await one.screen().getByRole('radio', { name: '垃圾暴露' }).click()
  await one.screen().getByLabel('几栋（可以不写）').fill(house)
  await one.screen().getByLabel('具体在哪里').fill('一单元门口')
  await one.screen().getByLabel('说一句（可以不写）').fill(words)
}

/** Covers the middle of the first photo, cell by cell. */
export async function hideMiddle(one: Reporting): Promise<void> {
  await one.screen().getByRole('button', { name: '遮住先拍照第 1 张里的人脸和车牌' }).click()
  const sheet = one.page.getByRole('dialog')
  await sheet.getByRole('radio', { name: '点格子' }).click()
  for (const cell of ['第 3 行第 3 格', '第 3 行第 4 格', '第 4 行第 3 格', '第 4 行第 4 格']) {
    await sheet.getByRole('checkbox', { name: cell }).click()
  }
}

/** The one report about the heap, as the cloud keeps it. */
export async function keptReport({ cloud }: Neighbourhood) {
  const [report, another] = await cloud.find('reports', { words: heap })
  expect(another).toBeUndefined()
  return report
}

/** Three photos, each once, without a trace of where they were taken; what was covered is dark, the rest is not. */
export async function photosAreClean(place: Neighbourhood, page: Page): Promise<void> {
  await place.cloud.emulator.control.deliverMediaChecks()
  const fileIds = ((await keptReport(place))?.photos ?? []) as string[]
  expect([fileIds.length, (await place.cloud.find('photos', { purpose: 'report' })).length]).toEqual([3, 3])
  for (const [index, fileId] of fileIds.entries()) {
    // Who has only the picture's id gets nothing.
    expect(await fetched(place.cloud, fileId)).toBeNull()
    const bytes = await storedBytes(place.cloud, fileId)
    expect(await exifr.gps(bytes)).toBeUndefined()
    expect(await exifr.parse(bytes, { tiff: true, xmp: true, iptc: true })).toBeUndefined()
    expect((await brightnessAt(page, bytes, 0.5, 0.5)) < 100).toBe(index === 0)
    expect(await brightnessAt(page, bytes, 0.1, 0.1)).toBeGreaterThan(200)
  }
}

/** Somebody else meets with it and follows. */
export async function meToo(neighbour: Reporting): Promise<void> {
  await fillIn(neighbour, '门口有垃圾')
  await neighbour.button('报上去').click()
  await neighbour.page.getByText('是这里面的吗？').first().waitFor()
  await neighbour.page.getByRole('dialog').getByRole('button', { name: '我也遇到了' }).first().click()
  await neighbour.button('不再关注').waitFor()
}

/** The report as the office sees it; the way there over the board is a journey of its own. */
export async function atOffice(staff: Resident, place: Neighbourhood): Promise<void> {
  const report = await keptReport(place)
  await staff.open(`/dispatch/show/index?id=${String(report?._id)}`)
  await saying(staff, heap)
}

export async function dispatch(staff: Resident): Promise<void> {
  await staff.screen().getByRole('radio', { name: '网格员一' }).click()
  await staff.button('派给').click()
  await saying(staff, '有人去办了')
}

export async function fix(worker: Resident, place: Neighbourhood): Promise<void> {
  const report = await keptReport(place)
  await worker.open(`/report/show/index?id=${String(report?._id)}`)
  await worker.button('修好了').click()
  await inSheet(worker, '修好了')
  await saying(worker, '已修好，等确认')
}

/** Whoever reported it is not satisfied. */
export async function reopen(reporter: Reporting): Promise<void> {
  await reporter.button('没修好').click()
  await reporter.page.getByRole('dialog').getByLabel('哪里没修好').fill('还剩一袋')
  await inSheet(reporter, '请社区再去看')
  await saying(reporter, '没修好，重新办')
}
