import { beforeAll, expect, test } from '@jest/globals'
import jsqr from 'jsqr'
import type { Locator } from 'playwright-core'
import writeExcelFile from 'write-excel-file/node'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { dayAfter, mondayOf } from '../../src/volunteer/local-day'
import { hour, idOf } from '../support/builders'
import { communityId, granted } from '../support/cloud'
import { demoAccounts } from '../support/demo-accounts'
import { testSecret } from '../support/event-needs'
import { screenshot } from '../support/looks'
import { greyOf } from '../support/read-png'
import { giveRecord } from '../support/volunteers'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { viewport: { width: 1280, height: 800 } }
const place = neighbourhood()
const teamId = idOf('team|civility')
const week = `/team/week/index?id=${teamId}&name=${encodeURIComponent('文明督导队')}`
const past = idOf('shift of last night')
const coming = idOf('shift to come')
const night = new Date(Date.now() - 20 * hour)
const startsAt = new Date(Date.now() + 3 * hour)

const openidOf = (username: string): string => demoAccounts.find((one) => one.username === username)?.sub ?? ''
const says = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const sheet = (one: Resident): Locator => one.page.getByRole('dialog')
const walker = () => place.cloud.person('demo-volunteer-civility-2')

/** A shift of last night and one in three hours, both led by the demo's volunteer. */
beforeAll(async () => {
  const leaders = [{ id: personIdOf(openSecrets(testSecret), communityId, openidOf('volunteer1')), name: '志愿者一' }]
  const duty = { kind: 'civility', security: false, team: { id: teamId, name: '文明督导队' }, leaders }
  const before = { startsAt: night, endsAt: new Date(night.getTime() + 3 * hour) }
  const later = { startsAt, endsAt: new Date(startsAt.getTime() + 2 * hour) }
  const entries = [onDuty(walker().personId, '10002', { name: '志愿者二' })]
  await place.cloud.insert('shifts', [
    aShift(new Date(), { ...duty, ...before, _id: past, title: '昨晚走一圈', entries }),
    aShift(new Date(), {
      ...{ ...duty, ...later, _id: coming, title: '待会儿走一圈', entries },
      asks: { 10002: { words: '孙子发烧了', at: new Date() } },
    }),
  ])
  await giveRecord(place.cloud, 'stand-in', { name: '替补的人', teams: [teamId] })
})

type Row = (string | number)[]
const head: Row = ['姓名', '手机号', '队伍', '加入日期']

/** Somebody chooses a spreadsheet, as a browser gives it. */
async function choose(one: Resident, rows: Row[]): Promise<void> {
  const buffer = await writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer()
  const chooser = one.page.waitForEvent('filechooser')
  await one.button('选 Excel 文件').click()
  await (await chooser).setFiles({ name: 'list.xlsx', mimeType: 'application/octet-stream', buffer })
}

test('staff bring an old list in, two bad rows are told and left out, and somebody takes over their record by a slip', async () => {
  const staff = await place.signedIn('staff1', desktop)
  await staff.open('/workforce/home/index')
  await staff.screen().getByRole('link', { name: '志愿者' }).waitFor()
  await staff.button(/志愿者名册/).click()
  const rows: Row[] = [
    head,
    ['老街坊一', 13_800_000_001, '文明督导队', '2021-3-5'],
    ['老街坊二', '138 0000 0002', '巡防队', '2022年4月1日'],
    ['老街坊三', '12345', '文明督导队', ''],
    ['老街坊四', '13800000004', '没有的队', ''],
  ]
  await choose(staff, rows)
  await says(staff, '2 行可以导入')
  await says(staff, '第 4 行：电话不对')
  await says(staff, '第 5 行：没有这个队')
  await screenshot(staff.page, 'workforce-import')
  await staff.button('导入').click()
  await says(staff, '导入了 2 人')
  await staff.screen().getByRole('cell', { name: '老街坊二', exact: true }).waitFor()
  await choose(staff, rows)
  await says(staff, '2 行已经有了，不会重复')
  await eventually(() => staff.button('导入').isDisabled()).toBe(true)
  await eventually(() => place.cloud.find('volunteerRecords', {})).toHaveLength(2)

  await staff.button('老街坊一 发纸条').click()
  const slip = sheet(staff).getByText(/^[2-9A-Z]{8}$/)
  const code = (await slip.first().textContent()) ?? ''
  await screenshot(staff.page, 'workforce-slip')
  await staff.page.emulateMedia({ media: 'print' })
  await screenshot(staff.page, 'workforce-slip-printed')
  await staff.page.emulateMedia({ media: 'screen' })
  const resident = await place.signedIn('resident1')
  await resident.open('/volunteer/claim/index')
  await resident.screen().getByLabel('纸条上的码').fill(code)
  await resident.screen().getByLabel('出生年份').fill('1960')
  await resident.screen().getByLabel('出生月份').fill('5')
  await resident.button('接过来').click()
  await says(resident, '文明督导队')
  const own = await place.cloud.person(openidOf('resident1')).call('volunteers.me', {})
  expect(granted(own).volunteering).toMatchObject({ state: 'active', name: '老街坊一', teams: [teamId] })
})

test('a list of thousands is read under the page’s own policy', async () => {
  const staff = await place.signedIn('staff1', desktop)
  await staff.open('/workforce/records/index')
  const name = (n: number) => `人${String.fromCodePoint(0x4e00 + n)}`
  const many = Array.from({ length: 2000 }, (_, n): Row => [name(n), `139${10_000_000 + n}`, '巡防队', '2020-1-1'])
  await choose(staff, [head, ...many])
  await says(staff, '2000 行可以导入')
})

/** What stands under each of so many printed codes, after reading the code itself. */
async function printed(staff: Resident, codes: number): Promise<string[]> {
  await staff.button('打印').waitFor()
  const pictures = staff.screen().locator('img.code-picture')
  await eventually(() => pictures.count()).toEqual(codes)
  const words = await staff
    .screen()
    .getByText(/^p[\w-]{22}$/)
    .allTextContents()
  for (const [n, picture] of (await pictures.all()).entries()) {
    const png = Buffer.from(((await picture.getAttribute('src')) ?? '').split(',')[1] ?? '', 'base64')
    const { pixels, side } = greyOf(png)
    expect(jsqr(pixels, side, side)?.data).toContain(words[n])
  }
  return words
}

test('staff make a route, print its codes, and a code that is replaced is another one', async () => {
  const staff = await place.signedIn('staff1', desktop)
  await staff.open('/workforce/routes/index')
  await staff.screen().getByLabel('路线名称').fill('八条街')
  for (const [n, name] of ['牌坊', '老井'].entries()) await staff.screen().getByLabel('叫什么').nth(n).fill(name)
  await staff.button('保存').click()
  await staff.button('打印点位码').click()
  const before = await printed(staff, 2)
  await screenshot(staff.page, 'workforce-codes')
  await staff.page.emulateMedia({ media: 'print' })
  await screenshot(staff.page, 'workforce-codes-printed')
  await staff.page.emulateMedia({ media: 'screen' })
  await staff.button('返回').click()
  await staff.button('牌坊 换新码').click()
  await sheet(staff).getByText('旧的印刷码马上作废').waitFor()
  await sheet(staff).getByRole('button', { name: '换新码' }).click()
  await says(staff, /第 2 版/)
  await staff.button('打印点位码').click()
  await says(staff, /第 2 版/)
  const after = await printed(staff, 2)
  expect(after[0]).not.toBe(before[0])
  expect(after[1]).toBe(before[1])
})

test('staff make shifts by a rule with an exception, once, and change one of them', async () => {
  const staff = await place.signedIn('staff1', desktop)
  const monday = mondayOf(Date.now(), 4)
  const field = (label: string) => staff.screen().getByLabel(label, { exact: true })
  await staff.open(`/workforce/shifts/index?team=${teamId}`)
  await staff.button('按周期排').click()
  await field('从哪天起').fill(monday)
  await field('到哪天止').fill(dayAfter(monday, 13))
  await field('这几天不排').fill(dayAfter(monday, 2))
  await field('班次名称').fill('护学岗')
  await field('集合地点').fill('学校门口')
  await staff.button('看看会排哪些天').click()
  await says(staff, '一共 5 个班')
  await screenshot(staff.page, 'workforce-plan')
  await staff.button('照这样排').click()
  await says(staff, '排了 5 个班')
  await staff.button('护学岗 再排一次').click()
  await says(staff, '排了 0 个班，5 个已经有了')
  await eventually(() => place.cloud.find('shifts', { title: '护学岗' })).toHaveLength(5)
  await staff.button('护学岗 改周期').click()
  await sheet(staff).getByLabel('这几天不排').fill('')
  await sheet(staff).getByRole('button', { name: '保存' }).click()
  await says(staff, /周期改好了/)
  await staff.button('护学岗 再排一次').click()
  await says(staff, '排了 1 个班，5 个已经有了')

  await staff.button('按周期排').click()
  for (let n = 0; n < 4; n += 1) await staff.button('下一周').click()
  const card = staff.screen().locator('.card', { hasText: '护学岗' }).first()
  await card.getByRole('button', { name: '改一改' }).click()
  await sheet(staff).getByLabel('集合地点').fill('学校后门')
  await sheet(staff).getByRole('button', { name: '保存' }).click()
  await sheet(staff).getByRole('alert').waitFor()
  await sheet(staff).getByLabel('改了什么').fill('换到后门集合')
  await sheet(staff).getByRole('button', { name: '保存' }).click()
  await says(staff, /学校后门/)
  await screenshot(staff.page, 'workforce-shifts')
})

test('a leader lets a late check-in count, puts somebody on a shift, and lets somebody go', async () => {
  const phone = walkPhone('FirstPhone')
  const items = [phone.point(new Date(night.getTime() + hour), sceneOf('north'))]
  granted(await walker().call('checkIn.send', { shiftId: past, number: '10002', items }))
  const minutes = async () => {
    const { records } = granted(await walker().call('service.mine', {}))
    return records.find(({ shiftId }) => shiftId === past)?.minutes.total
  }
  await eventually(() => minutes()).toBe(0)

  const leader = await place.signedIn('volunteer1')
  await leader.open(`/team/day/index?id=${past}`)
  await says(leader, /送到得晚/)
  await screenshot(leader.page, 'team-day-late')
  await leader.button('10002 认可').click()
  await says(leader, /点位 1\/3/)
  await says(leader, '都已发送')
  await eventually(() => minutes()).toBe(120)

  await leader.open(week)
  if (mondayOf(startsAt.getTime(), 0) !== mondayOf(Date.now(), 0)) await leader.button('下一周').click()
  const card = leader.screen().locator('.card', { hasText: '待会儿走一圈' })
  await card.getByText('孙子发烧了').waitFor()
  await card.getByRole('button', { name: '排人上班' }).click()
  await sheet(leader).getByRole('button', { name: '替补的人' }).click()
  await says(leader, '替补的人 排上了')
  await screenshot(leader.page, 'team-week')
  await card.getByRole('button', { name: '准假' }).click()
  await says(leader, '已空出来')
  const [stored] = await place.cloud.find('shifts', { _id: coming })
  expect(stored).toMatchObject({ entries: [{ id: place.cloud.person('stand-in').personId }] })
})
