import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { dayNumber, shanghaiDate, weekdayOf } from '../../cloudfunctions/dates/shanghai'
import { anEntry, anEvent, day, idOf } from '../support/builders'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { readWorkbook } from '../support/read-workbook'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const field = (one: Resident, label: string) => one.screen().getByLabel(label, { exact: true })

/** From 我的 to a form that is filled in. */
async function writeEvent(staff: Resident, title: string): Promise<void> {
  await staff
    .screen()
    .getByRole('button', { name: /^办公室/ })
    .click()
  await saying(staff, '接下来')
  await staff.button('新建活动').click()
  await field(staff, '题目').fill(title)
  await field(staff, '地点').fill('社区讲堂')
  await field(staff, '座位数').fill('2')
}

test('staff write and publish an event, a resident signs up, and the list is exported and read back', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await writeEvent(staff, '秋天养生课')
  await screenshot(staff.page, 'office-edit')
  await staff.button('存草稿').click()
  await staff.button('不要这份草稿').waitFor()
  const [stored] = await place.cloud.find('events', { title: '秋天养生课' })
  const eventId = String(stored?._id)

  const resident = await place.signedIn('resident1')
  await resident.open(`/pages/event/index?id=${eventId}&c=${demoCommunityId}`)
  await saying(resident, '没有找到这场活动')
  await staff.button('发布').click()
  await staff.button('看名单').waitFor()

  await resident.page.reload()
  await saying(resident, '还剩 2 座')
  await resident.button('报名').click()
  const sheet = resident.page.getByRole('dialog')
  await sheet.getByLabel('怎么称呼您').fill('=张阿姨')
  const consent = sheet.getByRole('switch')
  if ((await consent.count()) > 0) await consent.click()
  await sheet.getByRole('button', { name: '报名', exact: true }).click()
  await saying(resident, '已报名 · 1 人')

  await staff.button('看名单').click()
  await saying(staff, '=张阿姨')
  await staff.button('登记一位居民').click()
  const form = staff.page.getByRole('dialog')
  await form.getByLabel('怎么称呼').fill('没带手机的李爷爷')
  await form.getByRole('button', { name: '一共来几位加一人' }).click()
  await form.getByRole('button', { name: '登记一位居民' }).click()
  await staff.screen().getByRole('button', { name: '划掉 没带手机的李爷爷' }).waitFor()
  await saying(staff, '已报名 1 人 / 2 座，候补 2 人')
  await screenshot(staff.page, 'office-roster')

  const download = staff.page.waitForEvent('download')
  await staff.button('导出 Excel').click()
  await staff.page.getByRole('dialog').getByRole('button', { name: '导出 Excel' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^秋天养生课 名单 \d{4}-\d{2}-\d{2}\.xlsx$/)
  const sheetRead = readWorkbook(await readFile(await file.path()))
  expect(sheetRead.formulas).toBe(0)
  // A column without phones is empty, and empty cells are not in the file.
  expect(sheetRead.rows.map((row) => row.filter((cell) => cell !== '电话').slice(2, 5))).toEqual([
    ['称呼', '人数', '状态'],
    ["'=张阿姨", '1', '已报名'],
    ['没带手机的李爷爷', '2', '候补'],
  ])

  await field(staff, '按称呼、票号或电话尾号找').fill('李')
  await eventually(() => staff.screen().getByRole('table').getByRole('row').count()).toBe(2)
  await staff.screen().getByRole('button', { name: '划掉 没带手机的李爷爷' }).click()
  await staff.page.getByRole('dialog').getByRole('button', { name: '划掉', exact: true }).click()
  await saying(staff, '没有找到这样的人')
})

test('two who edit the same event meet, and what was typed is still there', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await writeEvent(staff, '两个人一起改')
  await staff.button('存草稿').click()
  await staff.button('不要这份草稿').waitFor()
  const [stored] = await place.cloud.find('events', { title: '两个人一起改' })
  const other = place.cloud.person('openid-of-a-colleague')
  await place.cloud.giveRoles(other.openid, ['staff'])
  await other.call('events.edit', { eventId: String(stored?._id), revision: 1, speaker: '王老师' })

  await field(staff, '题目').fill('我改的题目')
  await staff.button('存草稿').click()
  await saying(staff, '别人刚改过，您填的都还在')
  await eventually(() => field(staff, '题目').inputValue()).toBe('我改的题目')
  await staff.button('用别人改好的').click()
  await staff.screen().getByText('别人刚改过').waitFor({ state: 'detached' })
  await eventually(() => field(staff, '谁来讲').inputValue()).toBe('王老师')

  await field(staff, '题目').fill('写到一半')
  await staff.page.reload()
  await saying(staff, '上次没保存的内容还在')
  await eventually(() => field(staff, '题目').inputValue()).toBe('写到一半')
})

test('a series shows its days before it makes them, and the office sees how many chairs to set', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open('/office/series/index')
  await staff.screen().getByRole('radio', { name: '国学讲坛', exact: true }).check()
  await staff
    .screen()
    .getByRole('switch', { name: /^按规律排期/ })
    .click()
  await staff.button('看看是哪些天').click()
  await saying(staff, /^一共 1\d 场$/)
  await staff.button('保存').click()
  await saying(staff, '照一场生成其余各场')
  await screenshot(staff.page, 'office-series')
  await staff.screen().getByRole('radio').last().check()
  await staff.button('生成').click()
  await saying(staff, /^生成了 \d+ 场/)

  await staff.open('/office/events/index')
  const lecture = staff
    .screen()
    .getByRole('table')
    .getByRole('button', { name: /国学讲坛/ })
    .first()
  await lecture.waitFor()
  await screenshot(staff.page, 'office-events')
  await lecture.click()
  await saying(staff, /^建议摆 \d+ 把$/)
  await staff.page.setViewportSize({ width: 390, height: 844 })
  await staff.screen().getByRole('table').scrollIntoViewIfNeeded()
  await screenshot(staff.page, 'office-roster-phone')
  await staff.page.setViewportSize(desktop)
  await staff.button('海报').click()
  await staff.screen().getByRole('img', { name: '微信扫一扫，直接报名' }).waitFor()
  await screenshot(staff.page, 'office-poster')

  await staff.open('/office/series/index')
  await staff.screen().getByRole('radio', { name: '国学讲坛', exact: true }).check()
  await staff.button('全部发布').click()
  const publishing = staff.page.getByRole('dialog')
  await publishing.getByText(/^把 \d+ 场草稿都发布？$/).waitFor()
  await screenshot(staff.page, 'office-series-publish')
  await publishing.getByRole('button', { name: '全部发布' }).click()
  await saying(staff, /^发布了 \d+ 场$/)
  await staff.button('照这个系列再开一个').click()
  await staff.screen().getByRole('radio', { name: '新建一个系列' }).and(staff.page.locator(':checked')).waitFor()
  await eventually(() => field(staff, '系列名').inputValue()).toBe('国学讲坛')
})

test('a day left out asks about its session, a day taken back takes it up, and all is called off at once', async () => {
  const seriesId = idOf('called off')
  const sessions = [1, 2].map((week) =>
    anEvent(new Date(), {
      _id: idOf(`off ${week}`),
      seriesId,
      startsAt: new Date(Date.now() + week * 7 * day),
      entries: [anEntry('p1', { name: '居民一' })],
    }),
  )
  const [first = '', last = ''] = sessions.map(({ startsAt }) => shanghaiDate(startsAt))
  const rule = { weekday: weekdayOf(dayNumber(first)), everyWeeks: 1, startsAt: '15:00', from: first, until: last }
  const named = { title: '要停办的系列', summary: '', cover: null, order: 0, revision: 1 }
  await place.cloud.insert('series', [
    { _id: seriesId, communityId: demoCommunityId, ...named, rule: { ...rule, except: [] } },
  ])
  await place.cloud.insert('events', sessions)
  const cancelled = async () =>
    (await place.cloud.find('events', { _id: sessions[0]?._id })).map(({ cancelled }) => cancelled)
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open(`/office/series/index?id=${seriesId}`)
  await saying(staff, '2 场已经发布')
  const asking = staff.page.getByRole('dialog')
  await field(staff, '除外的日子').fill(first)
  await staff.button('保存').click()
  await asking.getByRole('switch', { name: /^取消 .*，1 人报了名$/ }).click()
  await asking.getByLabel('为什么不办了（已报名的人会看到）').fill('过节')
  await screenshot(staff.page, 'office-series-left-out')
  await asking.getByRole('button', { name: '取消 1 场，保存' }).click()
  await saying(staff, '1 场已经发布')
  await eventually(cancelled).toMatchObject([{ reason: '过节' }])
  await field(staff, '除外的日子').fill('')
  await staff.button('保存').click()
  await asking.getByRole('switch', { name: /^办回来 .*，1 人报了名，取消时说的是：过节$/ }).waitFor()
  await screenshot(staff.page, 'office-series-taken-back')
  await asking.getByRole('button', { name: '办回 1 场，保存' }).click()
  await saying(staff, '2 场已经发布')
  await eventually(cancelled).toEqual([null])
  await staff.button('后面的都不办了').click()
  const sheet = staff.page.getByRole('dialog')
  await sheet.getByLabel('为什么不办了（已报名的人会看到）').fill('讲堂要修屋顶')
  await screenshot(staff.page, 'office-series-call-off')
  await sheet.getByRole('button', { name: '后面的都不办了' }).click()
  await saying(staff, '接下来还没有场次')
  const stored = await place.cloud.find('events', { seriesId })
  expect(stored).toMatchObject([{ cancelled: { reason: '讲堂要修屋顶' } }, { cancelled: { reason: '讲堂要修屋顶' } }])
})

test('a resident finds no way into the office, and its pages tell them nothing', async () => {
  const one = await place.signedIn('resident1')
  await eventually(() =>
    one
      .screen()
      .getByRole('button', { name: /^办公室/ })
      .count(),
  ).toBe(0)
  await one.open('/office/events/index')
  await saying(one, '这一项由社区工作人员办理')
})
