import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { anEntry, anEvent, day, hour, idOf, minute } from '../support/builders'
import { demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { setTime } from '../support/messaging'
import { readWorkbook } from '../support/read-workbook'
import { eventually, never } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()
/** Soon enough for the door to be open, at a whole minute. */
const startsAt = new Date(Math.ceil((Date.now() + 20 * minute) / minute) * minute)
const local = (moment: Date) => new Date(moment.getTime() + 8 * hour).toISOString()

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const field = (one: Resident, label: string) => one.screen().getByLabel(label, { exact: true })
const count = (one: Resident, label: string) =>
  one.screen().locator('.door-number', { hasText: label }).locator('.door-number-value')

test('a lecture from its series to its brief: published, signed up for, let in at two doors, counted, compared', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  const seriesId = await openSeries(staff)
  const eventId = await writeFirst(staff)
  await makeOthers(staff, seriesId)

  await signUp(await place.signedIn('resident1'), eventId, '居民甲')
  await signUp(await place.signedIn('resident2'), eventId, '居民乙')
  await addByHand(staff, eventId, '没带手机的居民丙')

  await letIn(staff, eventId)
  await exported(staff, eventId)

  await heldBefore(seriesId)
  setTime(place.cloud.emulator, new Date(startsAt.getTime() + 3 * hour))
  await compared(staff)
  await briefed(staff, eventId)
})

/** A rule of three weeks, its days looked at before it is kept. */
async function openSeries(staff: Resident): Promise<string> {
  await staff.open('/office/series/index')
  await field(staff, '系列名').fill('邻里讲堂')
  await staff
    .screen()
    .getByRole('switch', { name: /^按规律排期/ })
    .click()
  const weekday = new Date(startsAt.getTime() + 8 * hour).getUTCDay()
  await staff
    .screen()
    .getByRole('radio', { name: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'][weekday] ?? '', exact: true })
    .check()
  await field(staff, '几点开始').fill(local(startsAt).slice(11, 16))
  await field(staff, '从哪天起').fill(local(startsAt).slice(0, 10))
  await field(staff, '到哪天止').fill(local(new Date(startsAt.getTime() + 14 * day)).slice(0, 10))
  await staff.button('看看是哪些天').click()
  await saying(staff, '一共 3 场')
  await staff.button('保存').click()
  await staff.screen().getByRole('radio', { name: '邻里讲堂', exact: true }).waitFor()
  const [series] = await place.cloud.find('series', { title: '邻里讲堂' })
  return String(series?._id)
}

/** The first session: drafted, looked at as a resident will see it, published. */
async function writeFirst(staff: Resident): Promise<string> {
  await staff.open('/office/edit/index')
  await field(staff, '题目').fill('邻里之道')
  await field(staff, '谁来讲').fill('主讲老师一')
  await staff.screen().getByRole('radio', { name: '邻里讲堂', exact: true }).check()
  await field(staff, '开始').fill(local(startsAt).slice(0, 16))
  await field(staff, '结束').fill(local(new Date(startsAt.getTime() + 2 * hour)).slice(0, 16))
  await field(staff, '地点').fill('社区讲堂')
  await field(staff, '座位数').fill('3')
  await field(staff, '报名截止').fill(local(startsAt).slice(0, 16))
  await staff
    .screen()
    .getByRole('switch', { name: /^开讲后空座让给候补/ })
    .click()
  await staff.button('预览').click()
  await saying(staff, '预览：居民看到的会是这样')
  await saying(staff, '请准时到，座位留到开讲后 10 分钟')
  await screenshot(staff.page, 'office-preview')
  await staff.button('报名').click()
  await saying(staff, '这是预览，按了不会报名')
  await never(() => place.cloud.find('events', { title: '邻里之道' }))
  await staff.page.goBack()
  await staff.button('存草稿').click()
  await staff.button('不要这份草稿').waitFor()
  await staff.button('发布').click()
  await staff.button('看名单').waitFor()
  const [stored] = await place.cloud.find('events', { title: '邻里之道' })
  return String(stored?._id)
}

/** The other days of the rule in the likeness of the first; its own day is left alone. */
async function makeOthers(staff: Resident, seriesId: string): Promise<void> {
  await staff.open(`/office/series/index?id=${seriesId}`)
  await saying(staff, '照一场生成其余各场')
  await staff
    .screen()
    .getByRole('radio', { name: /^邻里之道/ })
    .first()
    .check()
  await staff
    .screen()
    .getByRole('switch', { name: /^生成后马上发布/ })
    .click()
  await staff.button('生成').click()
  await saying(staff, '生成了 2 场，1 天已经有活动，没有动')
  await eventually(() => place.cloud.find('events', { seriesId, published: true })).toHaveLength(3)
}

async function signUp(resident: Resident, eventId: string, name: string): Promise<void> {
  await resident.open(`/pages/event/index?id=${eventId}&c=${demoCommunityId}`)
  await resident.button('报名').click()
  const sheet = resident.page.getByRole('dialog')
  await sheet.getByText('请准时到，座位留到开讲后 10 分钟').waitFor()
  await sheet.getByLabel('怎么称呼您').fill(name)
  const consent = sheet.getByRole('switch')
  if ((await consent.count()) > 0) await consent.click()
  await sheet.getByRole('button', { name: '报名', exact: true }).click()
  await saying(resident, '已报名 · 1 人')
}

async function addByHand(staff: Resident, eventId: string, name: string): Promise<void> {
  await staff.open(`/office/roster/index?id=${eventId}`)
  await staff.button('登记一位居民').click()
  const form = staff.page.getByRole('dialog')
  await form.getByLabel('怎么称呼').fill(name)
  await form.getByRole('button', { name: '登记一位居民' }).click()
  await saying(staff, '已报名 3 人 / 3 座')
}

const entriesOf = async (eventId: string) => {
  const [event] = await place.cloud.find('events', { _id: eventId })
  return event?.entries as { number: string; card: string }[]
}

async function numberOf(eventId: string, name: string): Promise<string> {
  return (await entriesOf(eventId)).find(({ card }) => JSON.parse(card).name === name)?.number ?? ''
}

/** Two keepers admit people, one of them without a network; both come to the same count. */
async function letIn(staff: Resident, eventId: string): Promise<void> {
  const [first, second] = [await numberOf(eventId, '居民甲'), await numberOf(eventId, '没带手机的居民丙')]
  await staff.open(`/door/keepers/index?id=${eventId}`)
  await staff.button('生成邀请码').click()
  await saying(staff, /前有效/)
  await staff.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await staff.button('复制邀请链接').click()
  await saying(staff, '已复制，发给志愿者就行')
  const link = String(await staff.page.evaluate('navigator.clipboard.readText()')).replace(/^.*#\//, '')
  const code = new URL(`http://x/${link}`).searchParams.get('code') ?? ''
  const [front, back] = [await keeper('volunteer1', code), await keeper('resident3', code)]

  await back.context.setOffline(true)
  await back.button(`票号 ${first} 到了`).click()
  await back.button(`票号 ${second} 到了`).click()
  await back.button('来了 1 位').click()
  await saying(back, '3 条待发送')
  await front.button(`票号 ${first} 到了`).click()
  await saying(front, '都已发送')
  await back.context.setOffline(false)
  await saying(back, '都已发送')
  await saying(back, `票号 ${first} 在两扇门都签到了，只算一次`)
  await front.page.reload()
  await saying(front, `票号 ${first} 在两扇门都签到了，只算一次`)
  for (const one of [front, back]) {
    await eventually(() => count(one, '已到').textContent()).toBe('2')
    await eventually(() => count(one, '现场来的').textContent()).toBe('1')
  }
}

async function keeper(username: string, code: string): Promise<Resident> {
  const one = await place.signedIn(username)
  await one.open(`/door/accept/index?code=${code}&c=${demoCommunityId}`)
  await one.screen().getByLabel('工作人员怎么称呼您').fill('志愿者')
  await one.button('接受，开始值守').click()
  await saying(one, '应到')
  return one
}

/** The workbook says who came. */
async function exported(staff: Resident, eventId: string): Promise<void> {
  await staff.open(`/office/roster/index?id=${eventId}`)
  await staff.button('导出 Excel').click()
  const download = staff.page.waitForEvent('download')
  await staff.page.getByRole('dialog').getByRole('button', { name: '导出 Excel' }).click()
  const file = await download
  const { rows, formulas } = readWorkbook(await readFile(await file.path()))
  expect(formulas).toBe(0)
  expect(rows[0]).toEqual(expect.arrayContaining(['称呼', '到场']))
  expect(rows.slice(1).map((line) => [line[2], line.includes('是')])).toEqual([
    ['居民甲', true],
    ['居民乙', false],
    ['没带手机的居民丙', true],
  ])
}

/** Two sessions of the weeks before, as their doors left them. */
async function heldBefore(seriesId: string): Promise<void> {
  const held = [8, 12].map((heads, n) => ({
    ...anEvent(new Date(), {
      ...{ _id: idOf(`held ${n}`), title: '邻里之道', seriesId, seriesTitle: '邻里讲堂' },
      startsAt: new Date(startsAt.getTime() - 7 * (n + 1) * day),
      entries: [anEntry('someone')],
    }),
    marks: { 'FrontDoor1-0': JSON.stringify(['walk-in', startsAt.getTime(), heads]) },
  }))
  await place.cloud.insert('events', held)
}

/** The forecast of then beside the fact, for the session and for the series. */
async function compared(staff: Resident): Promise<void> {
  await staff.open('/office/events/index')
  await staff.screen().getByRole('radio', { name: '办过的', exact: true }).check()
  await staff.screen().getByRole('button', { name: '邻里之道', exact: true }).first().click()
  await saying(staff, '预测和实际')
  await saying(staff, '10 把椅子')
  await saying(staff, '前几场少则 8 人，多则 12 人')
  await saying(staff, '3 人')
  await saying(staff, '报名到场 2 人，现场来的 1 人')
  await saying(staff, '比建议少 7 人')
  await screenshot(staff.page, 'office-forecast')
  await staff.screen().getByText('看这个系列的历次对照').click()
  const picture = staff.screen().getByRole('img', { name: /预测 10 人，少则 8，多则 12；实际 3 人/ })
  await picture.scrollIntoViewIfNeeded()
  await screenshot(staff.page, 'office-series-past')
}

/** A brief drafted from the record, mended by hand, and the same words on the clipboard. */
async function briefed(staff: Resident, eventId: string): Promise<void> {
  await staff.open(`/office/roster/index?id=${eventId}`)
  await staff.button('简报').click()
  await saying(staff, '简报的话')
  const words = field(staff, '简报的话')
  const drafted = '当天一共来了 3 人，其中 1 人没有报名、直接前来。'
  await eventually(() => words.inputValue()).toContain(drafted)
  await words.fill(`${await words.inputValue()}\n大家都说好。`)
  await staff.button('保存').click()
  await saying(staff, '已保存')
  await screenshot(staff.page, 'office-brief')
  await staff.page.reload()
  await saying(staff, '简报的话')
  await eventually(() => words.inputValue()).toContain('大家都说好。')
  await staff.button('复制文字').click()
  await saying(staff, '已复制，可以粘贴了')
  await eventually(() => staff.page.evaluate('navigator.clipboard.readText()')).toContain('大家都说好。')
}
