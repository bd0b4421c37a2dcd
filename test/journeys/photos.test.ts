import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import * as exifr from 'exifr'
import type { Page } from 'playwright-core'
import { jpeg as jpegSize } from '../../cloudfunctions/photos/picture/jpeg'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { claiming, phoneExif, withSegments } from '../support/pictures'
import { eventually, never } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const passChecks = () => place.cloud.emulator.control.deliverMediaChecks()

interface Chosen {
  name: string
  mimeType: string
  buffer: Buffer
}
const jpeg = (name: string, buffer: Buffer): Chosen => ({ name, mimeType: 'image/jpeg', buffer })

/** A large photograph with a place in it, as a phone's camera makes them. */
async function photograph(page: Page, name: string, width = 3000, height = 2000): Promise<Chosen> {
  const base64 = await page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: ${width}, height: ${height} })
    const pen = canvas.getContext('2d')
    for (let n = 0; n < 400; n += 1) {
      pen.fillStyle = 'hsl(' + ((n * 37) % 360) + ' 60% ' + (30 + (n % 50)) + '%)'
      pen.fillRect((n * 83) % ${width}, (n * 131) % ${height}, 320, 240)
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]
  })()`)
  return jpeg(name, withSegments(Buffer.from(base64, 'base64'), [phoneExif(1)]))
}

async function choose(one: Resident, button: string, files: Chosen[] | string): Promise<void> {
  const chooser = one.page.waitForEvent('filechooser')
  await one.button(button).click()
  await (await chooser).setFiles(files)
}

/** Holds back what is asked of an action until the answer may arrive: a tap meets a page that is not up to date. */
async function lateAnswer(page: Page, action: string): Promise<{ arrives(): void }> {
  let arrives = () => {}
  const held = new Promise<void>((resolve) => {
    arrives = resolve
  })
  await page.route('**/*', async (route) => {
    if (route.request().postData()?.includes(`"${action}"`)) await held
    await route.fallback()
  })
  return { arrives }
}

/** What a stranger gets under an address of the page. */
async function bytesOf(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer())
}

async function anEventOf(when: object): Promise<string> {
  const [event] = await place.cloud.find('events', { communityId: demoCommunityId, cancelled: null, ...when })
  return String(event?._id)
}

test('staff give an event and a series a cover; a resident sees it only after its check has passed', async () => {
  const eventId = await anEventOf({ endsAt: { $gt: new Date() } })
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open(`/office/edit/index?id=${eventId}`)
  await saying(staff, '传一张新图片')
  await choose(staff, '换一张照片', [await photograph(staff.page, '门口.jpg')])
  await saying(staff, '审核中')
  await screenshot(staff.page, 'photos-cover-waiting')
  await staff.button('保存修改').click()
  await saying(staff, '审核中')

  const resident = await place.signedIn('resident1')
  await resident.open(`/pages/event/index?id=${eventId}&c=${demoCommunityId}`)
  const title = resident.screen().locator('.event-title')
  await title.waitFor()
  const cover = resident.screen().locator('.event-cover img')
  await resident.page.waitForLoadState('networkidle')
  await never(() => cover.count())
  await screenshot(resident.page, 'photos-cover-not-yet')

  await passChecks()
  await resident.page.reload()
  await cover.waitFor()
  await screenshot(resident.page, 'photos-cover-passed')
  const shown = await bytesOf(String(await cover.getAttribute('src')))
  expect(shown.length).toBeLessThanOrEqual(400_000)
  expect(await exifr.gps(shown)).toBeUndefined()
  expect(await exifr.parse(shown, { tiff: true, xmp: true, iptc: true })).toBeUndefined()
  expect(jpegSize.size(shown)).toEqual({ width: 1600, height: 1067 })

  await staff.open('/office/series/index')
  await staff.screen().getByLabel('系列名').fill('有图片的系列')
  await choose(staff, '选照片', [await photograph(staff.page, '系列.jpg')])
  await saying(staff, '审核中')
  await staff.button('保存').click()
  await staff.screen().getByRole('radio', { name: '有图片的系列', exact: true }).waitFor()
  const [series] = await place.cloud.find('series', { title: '有图片的系列' })
  expect(series?.cover).toMatch(/\/covers\//)
})

test('photos of the day are ordered, taken off, kept through a lost network, and shown to everyone once passed', async () => {
  const eventId = await anEventOf({ endsAt: { $lt: new Date() } })
  const staff = await place.signedIn('staff1')
  await staff.open(`/office/photos/index?id=${eventId}`)
  const [one, two] = [
    await photograph(staff.page, '一.jpg', 800, 600),
    await photograph(staff.page, '二.jpg', 640, 480),
  ]
  await choose(staff, '选照片', [one, two])
  await staff.screen().getByRole('button', { name: '删除现场照片第 2 张' }).waitFor()
  await eventually(() => staff.screen().getByText('审核中').count()).toBe(2)
  const kept = async () => (await place.cloud.find('events', { _id: eventId }))[0]?.photos as string[]
  const [first, second] = await kept()
  await staff.screen().getByRole('button', { name: '把现场照片第 2 张往前移' }).click()
  await eventually(kept).toEqual([second, first])
  await screenshot(staff.page, 'photos-of-the-day')

  await staff.context.setOffline(true)
  await choose(staff, '再选一张', [await photograph(staff.page, '三.jpg', 500, 500)])
  const again = staff.screen().getByRole('button', { name: '再传一次现场照片第 3 张' })
  await again.waitFor()
  await screenshot(staff.page, 'photos-offline')
  await staff.context.setOffline(false)
  const answer = await lateAnswer(staff.page, 'officeShow')
  await again.click()
  await eventually(kept).toHaveLength(3)
  const third = (await kept())[2]
  await staff.screen().getByRole('button', { name: '删除现场照片第 1 张' }).click()
  answer.arrives()
  await eventually(kept).toEqual([first, third])

  const resident = await place.resident('resident1')
  await resident.open(`/pages/event/index?id=${eventId}&c=${demoCommunityId}`)
  await resident.screen().locator('.event-title').waitFor()
  await resident.page.waitForLoadState('networkidle')
  await never(() => resident.screen().getByText('现场照片').count())
  await passChecks()
  await resident.page.reload()
  await saying(resident, '现场照片')
  await eventually(() =>
    resident
      .screen()
      .getByRole('img', { name: /^现场照片第/ })
      .count(),
  ).toBe(2)
  await resident.screen().getByText('现场照片').scrollIntoViewIfNeeded()
  await screenshot(resident.page, 'photos-for-everyone')
})

test('what is not a picture, or would be too large to open, is turned down on the phone in plain words', async () => {
  const resident = await place.signedIn('resident2')
  await resident.open('/account/profile/index')
  await saying(resident, '头像')
  const cases: [Chosen, RegExp][] = [
    [jpeg('text.jpg', Buffer.from('hello')), /这个文件不是照片/],
    [jpeg('vast.jpg', claiming(20_000, 20_000)), /这张照片的尺寸太大了/],
  ]
  let button = '选照片'
  for (const [file, words] of cases) {
    await choose(resident, button, [file])
    await saying(resident, words)
    button = '换一张照片'
  }
  const large = path.join(await mkdtemp(path.join(tmpdir(), 'linli-photo-')), 'large.jpg')
  await writeFile(large, Buffer.alloc(20_000_001))
  await choose(resident, button, large)
  await saying(resident, /这张照片超过 20 MB/)
  await screenshot(resident.page, 'photos-turned-down')
  await never(() => place.cloud.find('photos', { purpose: 'avatar' }))

  await choose(resident, '换一张照片', [await photograph(resident.page, '我.jpg', 900, 900)])
  await saying(resident, '审核中')
  await screenshot(resident.page, 'photos-avatar')
  await passChecks()
  await resident.open('/pages/mine/index')
  await resident.screen().locator('.mine-face img').waitFor()
  await screenshot(resident.page, 'photos-avatar-mine')
})
