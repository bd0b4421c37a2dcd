import { expect, test } from '@jest/globals'
import { titleOfWeek } from '../../cloudfunctions/commentary/title'
import { weekOf } from '../../cloudfunctions/commentary/week'
import { hour, idOf } from '../support/builders'
import { granted } from '../support/cloud'
import { screenshot } from '../support/looks'
import { aReport } from '../support/reports'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { width: 1280, height: 800 }
const place = neighbourhood()
const week = weekOf(new Date())
/** The first board of the demo stands behind its extinguishers. */
const board = idOf('demo-asset-150')

const manhole = idOf('a manhole that was put right')
/** Put right an hour ago, and the first to be thanked for. */
const aManhole = (reporter: string) => {
  const now = new Date()
  const at = new Date(now.getTime() - hour)
  const told = { kind: 'manhole', words: '巷口的井盖翘起来了', followerCount: 5 } as const
  const fixed = { status: 'fixed', open: false, fixedAt: at, closedAt: at, published: true } as const
  return aReport(now, { _id: manhole, reporter, ...told, ...fixed })
}

const saying = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()

async function sentences(): Promise<{ reportId: string; state: string; text: string }[]> {
  const [row] = (await place.cloud.find('commentaries', { week })) as { sentences?: never[] }[]
  return row?.sentences ?? []
}

test('a commentary is drafted from public reports, put right, approved, and read by everyone; a report that is withdrawn, and one that is done no more, takes its sentence along', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  const reporter = place.cloud.person('reporter')
  await place.cloud.insert('reports', [aManhole(reporter.personId)])
  await staff.open('/editorial/commentary/index')
  await staff.button('现在起草').click()
  await saying(staff, '草稿')
  expect((await sentences()).length).toBeGreaterThan(2)
  await staff.button('改这一句').first().click()
  await staff.screen().getByLabel('这一句').fill('张桂芳扶老人过了马路，大家点个赞。')
  await staff.button('就这样写').click()
  await saying(staff, /可能认得出人：“张桂芳”/)
  await screenshot(staff.page, 'commentary-desk')
  await staff.button('通过，放出去').click()
  await saying(staff, '里面可能有人名或号码')
  await staff.button('关闭').click()
  await staff.button('改这一句').first().click()
  await staff.screen().getByLabel('这一句').fill('一位小伙子扶老人过了马路，大家点个赞。')
  await staff.button('就这样写').click()
  await staff
    .screen()
    .getByText(/可能认得出人/)
    .waitFor({ state: 'detached' })
  await staff.button('通过，放出去').click()
  await saying(staff, '已通过')
  await staff.open('/editorial/boards/index')
  await saying(staff, titleOfWeek(week))

  const reader = await place.resident('resident1')
  await reader.open('/news/commentary/index')
  await saying(reader, '一位小伙子扶老人过了马路，大家点个赞。')
  await screenshot(reader.page, 'commentary')
  const second = (await sentences()).slice(1).find(({ reportId }) => reportId !== manhole)
  await staff.open(`/dispatch/show/index?id=${second?.reportId}`)
  await staff.button('不再公开').click()
  await saying(staff, '已收回')
  await reader.page.reload()
  await saying(reader, '一位小伙子扶老人过了马路，大家点个赞。')
  await reader
    .screen()
    .getByText(second?.text ?? '')
    .waitFor({ state: 'detached' })
  await staff.open('/editorial/commentary/index')
  await saying(staff, '依据已收回，不会放出去')
  const thanks = reader.screen().getByText('巷口的井盖翘起来了', { exact: false })
  await thanks.waitFor()
  const again = { reportId: manhole, key: 'key-of-the-answer-of-theirs', why: '又翘起来了', photos: [] }
  granted(await reporter.call('reports.answer', { ...again, move: 'reopen' }))
  await reader.page.reload()
  await saying(reader, '一位小伙子扶老人过了马路，大家点个赞。')
  await thanks.waitFor({ state: 'detached' })
  await staff.page.reload()
  await saying(staff, '事情有变，不会放出去')
  await screenshot(staff.page, 'commentary-overtaken')
})

test('a notice is written once and is on the home page, in the list and on the board where somebody hangs it', async () => {
  const staff = await place.signedIn('staff1', { viewport: desktop })
  await staff.open('/editorial/write/index')
  await staff.screen().getByLabel('标题').fill('今晚坪里放露天电影')
  await staff.screen().getByLabel('内容', { exact: true }).fill('晚上 7 点半，自带小板凳。')
  await staff.screen().getByLabel('什么时候结束').fill(soon())
  await staff.button('发布').click()
  await staff.screen().getByText('今晚坪里放露天电影').first().waitFor()
  await screenshot(staff.page, 'notices-office')

  const reader = await place.resident('resident1')
  await reader.open('/pages/home/index')
  await reader.screen().getByText('今晚坪里放露天电影').click()
  await saying(reader, '晚上 7 点半，自带小板凳。')

  const keeper = await place.signedIn('grid1')
  const [asset] = (await place.cloud.find('assets', { _id: board })) as { scene?: string; name?: string }[]
  await keeper.open(`/news/board/index?scene=${asset?.scene}`)
  await keeper
    .screen()
    .getByRole('radio', { name: /今晚坪里放露天电影/ })
    .click()
  await keeper.button('换好了，记下来').click()
  await saying(keeper, '以前挂过')
  await screenshot(keeper.page, 'board')
  await staff.open('/editorial/boards/index')
  await saying(staff, '没有记录')
  await screenshot(staff.page, 'boards-office')
  await eventually(() => place.cloud.find('assets', { _id: board })).toMatchObject([{ content: '今晚坪里放露天电影' }])
})

/** Two hours from now by the community's clock, as a field for it wants it. */
const soon = (): string => new Date(Date.now() + 10 * 3_600_000).toISOString().slice(0, 16)
