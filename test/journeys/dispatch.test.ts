import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import type { StoredReport } from '../../cloudfunctions/reports/stored-report'
import { hour } from '../support/builders'
import { communityId } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { screenshot } from '../support/looks'
import { phonePicture } from '../support/pictures'
import { readWorkbook } from '../support/read-workbook'
import { aReport, northOf } from '../support/reports'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()
const now = new Date()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const inSheet = (one: Resident, name: string) =>
  one.page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const list = (staff: Resident, name: string) => staff.screen().getByRole('radio', { name, exact: true }).click()
const tick = (one: Resident, words: string) =>
  one
    .screen()
    .getByRole('checkbox', { name: new RegExp(words) })
    .click()
const stored = async (id: string) => (await place.cloud.find('reports', { _id: id }))[0]
const insert = (reports: Partial<StoredReport>[]) =>
  place.cloud.insert(
    'reports',
    reports.map((fields) => aReport(now, { building: '文庙坪 9 栋', ...fields })),
  )

test('the dispatcher takes up several at once, gives them to one, makes one of two, and shows what was seen', async () => {
  await insert([
    { _id: 'heap-1', number: 'HEAPAAA2', detail: '一单元', words: '一单元门口的袋子' },
    { _id: 'heap-2', number: 'HEAPBBB3', detail: '一单元', words: '一楼门口有袋子', reporter: 'another' },
    { _id: 'lamp-1', number: 'LAMPAAA4', kind: 'lamp', detail: '三单元', words: '三单元的灯不亮' },
  ])
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open('/dispatch/board/index')
  for (const number of ['HEAPAAA2', 'HEAPBBB3', 'LAMPAAA4']) await tick(staff, number)
  await saying(staff, '选了 3 件')
  await screenshot(staff.page, 'dispatch-batch')
  await staff.button('受理').click()
  await staff.page.getByText('3 件办好了').waitFor()
  await eventually(() => stored('lamp-1')).toMatchObject({
    status: 'dispatched',
    turn: 1,
    assignee: { name: '网格员一' },
  })

  await list(staff, '在办')
  await tick(staff, 'HEAPAAA2')
  await tick(staff, 'HEAPBBB3')
  await staff.button('并成一件').click()
  await staff.page
    .getByRole('dialog')
    .getByRole('radio', { name: /HEAPAAA2/ })
    .click()
  await screenshot(staff.page, 'dispatch-merge')
  await inSheet(staff, '并成一件')
  await staff.page.getByText('1 件办好了').waitFor()
  await eventually(() => stored('heap-2')).toMatchObject({ status: 'merged', mergedInto: 'heap-1' })
  await eventually(() => stored('heap-1')).toMatchObject({ duplicates: ['heap-2'], followerCount: 1 })

  await tick(staff, 'HEAPAAA2')
  await tick(staff, 'LAMPAAA4')
  await staff.button('派给…').click()
  await staff.page
    .getByRole('dialog')
    .getByRole('radio', { name: /网格员一/ })
    .click()
  await screenshot(staff.page, 'dispatch-give')
  await inSheet(staff, '派出去')
  await staff.page.getByText('2 件办好了').waitFor()
  await eventually(() => stored('lamp-1')).toMatchObject({ turn: 2 })

  await staff.open('/dispatch/review/index')
  await staff.button('公开').first().waitFor()
  await saying(staff, '三单元的灯不亮')
  await screenshot(staff.page, 'dispatch-review')
  await staff.button('公开').first().click()
  await staff.page.getByText('已公开').first().waitFor()
  await eventually(() => place.cloud.find('reports', { published: true, building: '文庙坪 9 栋' })).toHaveLength(1)
})

test('a grid worker without network says of several that they are done, and all of it arrives once', async () => {
  const worker = personIdOf(openSecrets(testSecret), communityId, 'demo-grid1')
  const assignee = { id: worker, ref: memberRef(openSecrets(testSecret), worker), name: '网格员一' }
  const given = { status: 'dispatched' as const, assignee, building: '文庙坪 7 栋' }
  await insert([
    { ...given, _id: 'work-1', detail: '一单元', position: northOf(60), dueAt: new Date(+now - hour) },
    { ...given, _id: 'work-2', detail: '二单元', position: northOf(180), kind: 'lamp' },
  ])
  const grid = await place.signedIn('grid1')
  await grid.open('/report/work/index')
  await saying(grid, /文庙坪 7 栋 一单元/)
  await grid.context.setOffline(true)
  await tick(grid, '文庙坪 7 栋 一单元')
  await tick(grid, '文庙坪 7 栋 二单元')
  await grid.button('动手了').click()
  await saying(grid, /件记下了，还没发出去/)
  await tick(grid, '文庙坪 7 栋 一单元')
  await tick(grid, '文庙坪 7 栋 二单元')
  await grid.button('修好了').click()
  const chooser = grid.page.waitForEvent('filechooser')
  await grid.page.getByRole('dialog').getByRole('button', { name: '选照片' }).click()
  await (await chooser).setFiles([{ name: '清走了.jpg', mimeType: 'image/jpeg', buffer: phonePicture() }])
  await grid.page.getByRole('dialog').getByRole('img').first().waitFor()
  await screenshot(grid.page, 'work-fix')
  await inSheet(grid, '修好了')
  await saying(grid, '记下了，等发送')
  await screenshot(grid.page, 'work-waiting')
  await list(grid, '看地图')
  await screenshot(grid.page, 'work-map')
  await eventually(() => stored('work-1')).toMatchObject({ status: 'dispatched', turn: 0 })
  await grid.context.setOffline(false)
  await grid
    .screen()
    .getByText(/文庙坪 7 栋/)
    .first()
    .waitFor({ state: 'hidden' })
  for (const id of ['work-1', 'work-2']) {
    await eventually(() => stored(id)).toMatchObject({
      status: 'fixed',
      turn: 2,
      steps: [{ move: 'start' }, { move: 'fix' }],
    })
  }
  const [one, two] = [await stored('work-1'), await stored('work-2')]
  const photosOf = (report: typeof one) => ((report?.steps ?? []) as { photos: string[] }[])[1]?.photos
  expect(photosOf(one)).toHaveLength(1)
  expect(photosOf(two)).toEqual(photosOf(one))
  await eventually(() => place.cloud.find('photos', { purpose: 'report' })).toHaveLength(1)
})

test('what the hotline sent goes back in its columns, and the year’s figures count it by themselves', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open('/dispatch/enter/index')
  await staff.screen().getByRole('radio', { name: '12345', exact: true }).click()
  await staff.screen().getByRole('radio', { name: '路灯不亮' }).click()
  await staff.screen().getByLabel('说了什么（可以不写）').fill('=路口灯不亮')
  await staff.screen().getByLabel('具体在哪里').fill('巷口')
  await staff.screen().getByLabel('外部编号').fill('12345-2026-0001')
  await staff.button('录进去').click()
  await staff.page.getByText(/录好了，编号/).waitFor()

  await staff.open('/dispatch/hotline/index')
  await screenshot(staff.page, 'dispatch-hotline')
  const download = staff.page.waitForEvent('download')
  await staff.button('导出 Excel').click()
  const sheet = await readWorkbook(await readFile(await (await download).path()))
  expect(JSON.stringify(sheet)).toContain('12345-2026-0001')
  expect(JSON.stringify(sheet)).toContain("'=路口灯不亮")

  await staff.open('/dispatch/figures/index')
  await staff.screen().getByRole('table', { name: '按类别' }).waitFor()
  await screenshot(staff.page, 'dispatch-figures')
  const row = staff.screen().getByRole('table', { name: '按类别' }).getByRole('row', { name: /合计/ })
  const all = await place.cloud.find('reports', { communityId })
  await row
    .getByRole('cell', { name: String(all.length), exact: true })
    .first()
    .waitFor()

  await staff.open('/dispatch/rules/index')
  await staff.button('加一条').click()
  await staff.screen().getByRole('radio', { name: '路灯不亮' }).click()
  await staff.screen().getByRole('radio', { name: '网格员一' }).click()
  await screenshot(staff.page, 'dispatch-rules')
  await staff.button('存下来').click()
  await staff.page.getByText('存好了，从下一件起按它派').waitFor()
  const [rules] = await place.cloud.find('report-rules', { communityId })
  expect(rules).toMatchObject({ revision: 2, assign: [{}, { kind: 'lamp', name: '网格员一' }] })
})

test('whom a message did not reach is listed, until somebody says that they were told', async () => {
  const fixed = { key: 'a-key-of-a-step-0001', move: 'fix' as const, status: 'fixed' as const, at: now }
  const steps = [{ ...fixed, by: { role: 'worker' as const, ref: null }, why: '', photos: [] }]
  const done = { status: 'fixed' as const, open: false, fixedAt: now, closedAt: now }
  await insert([{ _id: 'unheard', number: 'UNHEARD2', words: '五楼的灯', untold: true, steps, ...done }])
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open('/dispatch/board/index')
  await staff.screen().getByText('没通知到的').click()
  await saying(staff, '报事的人没收到“修好了”：没开提醒')
  await screenshot(staff.page, 'dispatch-untold')
  await staff
    .screen()
    .getByRole('button', { name: /^已经说过.*UNHEARD2/ })
    .click()
  await staff.screen().getByText('五楼的灯').waitFor({ state: 'detached' })
  await eventually(() => stored('unheard')).toMatchObject({ untold: false })
  expect(staff.errors).toEqual([])
})
