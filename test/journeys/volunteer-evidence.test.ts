import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from '@jest/globals'
import { source as axe } from 'axe-core'
import jsqr from 'jsqr'
import type { Page } from 'playwright-core'
import { photoWishes } from '../../cloudfunctions/check-in/photo-wish'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, hour, idOf } from '../support/builders'
import { communityId, granted } from '../support/cloud'
import { demoAccounts, demoCommunityId } from '../support/demo-accounts'
import { testSecret } from '../support/event-needs'
import { screenshot } from '../support/looks'
import { phonePicture } from '../support/pictures'
import { aPoint, aRouteCopy, aShift, onDuty, sceneOf } from '../support/walked-shift'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const place = neighbourhood()
const secrets = openSecrets(testSecret)
const personOf = (username: string) =>
  personIdOf(secrets, communityId, demoAccounts.find((one) => one.username === username)?.sub ?? '')

const shiftId = idOf('shift with pictures')
const number = '10001'
const wishes = photoWishes(secrets, communityId, shiftId)
const names = Array.from({ length: 60 }, (_, n) => `spot-${n}`)
/** A point at which this number is asked for a picture, and one where it is not. */
const asked = names.find((name) => wishes(number, name)) ?? ''
const plain = names.find((name) => !wishes(number, name)) ?? ''

/** Of somebody else who is asked at the same point. */
const numberOfPhone = Array.from({ length: 60 }, (_, n) => String(20_000 + n)).find((one) => wishes(one, asked)) ?? ''

/** A shift under way, led by the first volunteer, and one of yesterday that was walked to its end. */
beforeAll(async () => {
  const walker = personOf('resident3')
  const leaders = [{ id: personOf('volunteer1'), name: '志愿者一' }]
  const points = [aPoint(asked, 0, { name: '北门' }), aPoint(plain, 1, { name: '牌坊' })]
  const entries = [
    onDuty(walker, number, { name: '居民三' }),
    onDuty(personOf('resident2'), numberOfPhone, { name: '居民二', ticketId: 't2' }),
  ]
  const now = new Date()
  const route = aRouteCopy({ points })
  const startsAt = new Date(now.getTime() - day)
  const mark = { seen: 'live', distance: null }
  const marks = [
    { id: 'DonePhone-0', kind: 'gather', at: startsAt.getTime(), ...mark },
    { id: 'DonePhone-1', kind: 'out', at: startsAt.getTime() + 90 * 60_000, seen: 'live' },
  ]
  const texts = marks.map((one) => JSON.stringify(one))
  const marksOfBoth = { [`v${number}`]: texts, [`v${numberOfPhone}`]: texts }
  const done = { _id: idOf('done'), startsAt, endsAt: new Date(startsAt.getTime() + 2 * hour), kind: 'civility' }
  await place.cloud.insert('shifts', [
    aShift(now, { _id: shiftId, title: '老街走一圈', kind: 'civility', security: false, leaders, route, entries }),
    aShift(now, { ...done, leaders, entries, marks: marksOfBoth }),
  ])
})

const says = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const sheet = (one: Resident) => one.screen().getByRole('dialog')

async function typeCode(one: Resident, code: string): Promise<void> {
  await one.screen().getByLabel('点位码').fill(code)
  await one.button('用这个码签到').click()
}

/** A picture as the camera hands it over. */
async function photograph(one: Resident, open: () => Promise<void>): Promise<void> {
  const chooser = one.page.waitForEvent('filechooser')
  await open()
  await (await chooser).setFiles({ name: 'spot.jpg', mimeType: 'image/jpeg', buffer: phonePicture() })
}

/** What axe-core finds wrong with the page in front, in a line each. */
async function wrongWith(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  interface Finding {
    id: string
    nodes: { html: string }[]
  }
  const { violations } = await page.evaluate<{ violations: Finding[] }>('axe.run(document)')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test('pictures of a spot and of a note wait without network, go up with it, and the leader enlarges them', async () => {
  const walker = await place.signedIn('resident3')
  await walker.open(`/volunteer/walk/index?id=${shiftId}`)
  await says(walker, '可以签到了')
  await walker.button('给队长扫我的码').click()
  await sheet(walker).getByRole('button', { name: '关闭' }).click()
  await walker.context.setOffline(true)
  await typeCode(walker, sceneOf(asked))
  await says(walker, '点位 1/2')
  await says(walker, '北门：方便的话，拍一张现场照片')
  await screenshot(walker.page, 'walk-spot-wish')
  await photograph(walker, () => walker.button('拍一张').click())
  await says(walker, '照片存好了，会自动发送')
  await typeCode(walker, sceneOf(plain))
  await says(walker, '点位 2/2')
  await eventually(() => walker.screen().getByText('方便的话').count()).toBe(0)

  await walker.button('随手记').click()
  await photograph(walker, () => sheet(walker).getByRole('button', { name: '拍一张' }).click())
  await sheet(walker).getByRole('img', { name: '随手记的照片' }).waitFor()
  await sheet(walker).getByLabel('说一句（可以不写）').fill('电动车占了消防通道')
  await screenshot(walker.page, 'walk-note')
  await sheet(walker).getByRole('button', { name: '记下来' }).click()
  await says(walker, /5 条已存好/)
  await screenshot(walker.page, 'walk-pictures-offline')

  await walker.context.setOffline(false)
  await says(walker, '都已发送')
  await says(walker, '有现场照片')
  const notes = () => place.cloud.find('reports', { source: 'walk', reporter: personOf('resident3') })
  await eventually(() => notes()).toMatchObject([
    { words: '电动车占了消防通道', photos: [expect.stringContaining('report-photos')] },
  ])
  await place.cloud.emulator.control.deliverMediaChecks()
  await theLeaderSees()

  await walker.button('撤回').click()
  await says(walker, '都已发送')
  await eventually(() => notes()).toEqual([])
})

async function theLeaderSees(): Promise<void> {
  for (const [name, options] of [
    ['team-day-pictures', {}],
    ['team-day-pictures-dark', { elder: true, colorScheme: 'dark' as const }],
  ] as const) {
    const leader = await place.signedIn('volunteer1', options)
    await leader.open(`/team/day/index?id=${shiftId}`)
    const shot = leader.button('放大看居民三 北门的现场照片')
    await shot.scrollIntoViewIfNeeded()
    await screenshot(leader.page, name)
    expect(await wrongWith(leader.page)).toEqual([])
    await shot.click()
    await sheet(leader).getByRole('img', { name: '居民三 北门的现场照片' }).waitFor()
    await screenshot(leader.page, `${name}-large`)
    await sheet(leader).getByRole('button', { name: '关闭' }).click()
    await leader.button(/放大看.*电动车占了消防通道/).waitFor()
    await leader.leave()
  }
}

test('a certificate is saved as a picture whose code verifies it, and its page prints on one sheet', async () => {
  const walker = await place.signedIn('resident3')
  await walker.open('/volunteer/service/index')
  await walker.button('开一份证明').click()
  await walker.screen().getByLabel('证明上写的姓名').fill('居民三')
  await walker.button('开证明').click()
  await says(walker, /兹证明 居民三/)
  await screenshot(walker.page, 'certificate-page')
  const download = walker.page.waitForEvent('download')
  await walker.button('存成图片').click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^20\d\d(-[2-9A-Y]{4}){3}\.png$/)
  const png = await readFile(await file.path())
  await file.saveAs('.cache/screenshots/certificate-picture.png')
  const url = await codeIn(walker.page, png)
  expect(url).toBe(`${place.cloud.emulator.url}/certificates/${communityId}/${file.suggestedFilename().slice(0, -4)}`)

  const anyone = await place.resident('resident1')
  await anyone.page.goto(url ?? '')
  await anyone.page.getByText('核验一致').waitFor()
  await screenshot(anyone.page, 'certificate-verified')
  const pdf = await anyone.page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await anyone.page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await screenshot(anyone.page, 'certificate-print')
})

test('in the mini-program a picture of a spot outlives the app without network, and a certificate goes into the album', async () => {
  const username = 'resident2'
  const path = `volunteer/walk/index?id=${shiftId}&c=${demoCommunityId}`
  const phone = await place.phone({ username, path, privacyAgreed: true })
  await phone.says('可以签到了')
  await phone.goOffline()
  await phone.button('扫码签到').click()
  await phone.scan(`volunteer/point/index?scene=${sceneOf(asked)}`)
  await phone.says('北门：方便的话，拍一张现场照片')
  await phone.photograph([phonePicture()])
  await phone.button('拍一张').click()
  await phone.says('照片存好了，会自动发送')
  await screenshot(phone.page, 'weapp-spot-offline')
  const [storage, files] = [await phone.storage(), await phone.files()]
  expect(Object.keys(files)).toHaveLength(1)

  const again = await place.phone({ username, path, storage, files, privacyAgreed: true })
  await again.says('都已发送')
  await again.says('有现场照片')
  await eventually(() => again.files()).toEqual({})
  const owner = { personId: personOf(username), purpose: 'spot' }
  await eventually(() => place.cloud.find('photos', owner)).toMatchObject([
    { place: expect.stringContaining('spot-photos') },
  ])
  const kept = JSON.stringify((await place.cloud.find('shifts', { _id: shiftId }))[0]?.marks)
  expect(kept.split('"kind\\":\\"photo').length).toBeGreaterThan(1)

  const key = 'a-key-of-this-phone-01'
  const dayOf = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10)
  const wish = { key, name: '居民二', from: dayOf(-3 * day), until: dayOf(0) }
  const sub = demoAccounts.find((one) => one.username === username)?.sub ?? ''
  const { number: printed } = granted(await place.cloud.person(sub).call('service.certify', wish))
  const paper = await place.phone({
    ...{ username, storage: await again.storage(), privacyAgreed: true },
    path: `volunteer/certificate/index?number=${printed}&c=${demoCommunityId}`,
  })
  await paper.button('存成图片').click()
  await paper.page.getByText('已存到手机相册').waitFor()
  expect((await paper.calls()).map(({ name }) => name)).toContain('saveImageToPhotosAlbum')
})

/** The text of the code that a picture holds, as a camera would see it. */
async function codeIn(page: Page, png: Buffer): Promise<string | null> {
  const { base64, width, height } = await page.evaluate<{
    base64: string
    width: number
    height: number
  }>(`(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${png.toString('base64')}'
    await image.decode()
    const canvas = document.createElement('canvas')
    const [width, height] = [image.width / 2, image.height / 2]
    Object.assign(canvas, { width, height })
    const pen = canvas.getContext('2d')
    pen.drawImage(image, 0, 0, width, height)
    const { data } = pen.getImageData(0, 0, width, height)
    let text = ''
    for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768))
    return { base64: btoa(text), width, height }
  })()`)
  return jsqr(new Uint8ClampedArray(Buffer.from(base64, 'base64')), width, height)?.data ?? null
}
