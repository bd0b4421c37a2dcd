import { beforeAll, expect, test } from '@jest/globals'
import type { ProgrammeEdit } from '../../cloudfunctions/contract/radio-studio'
import { dateOf, dayNumber, shanghai, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { granted } from '../support/cloud'
import { screenshot } from '../support/looks'
import { setTime } from '../support/messaging'
import { aPlan } from '../support/radio'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const place = neighbourhood()
/** The next ten in the morning of Shanghai, so that nothing depends on the hour at which this runs. */
const morning = (() => {
  const today = dayNumber(shanghaiDate(new Date()))
  const at = shanghai(dateOf(today), '10:00')
  return at > new Date() ? at : shanghai(dateOf(today + 1), '10:00')
})()
const today = shanghaiDate(morning)
const [tomorrow, later] = [1, 2].map((days) => dateOf(dayNumber(today) + days)) as [string, string]
const programmeId = 'old-tales'
const hosts = [
  { id: 'host-nine', name: '主播九', account: 'demo-resident3' },
  { id: 'host-ten', name: '主播十', account: 'demo-resident2' },
]

/** On the air since ten minutes ago, tomorrow by the other host, then by the first again; songs this afternoon and tomorrow. */
beforeAll(async () => {
  setTime(place.cloud.emulator, morning)
  const staff = place.cloud.person('demo-staff1')
  const edit = async (wish: ProgrammeEdit, key: string) => {
    const { version } = granted(await staff.call('radio.studio', {}))
    return granted(await staff.call('radio.edit', { version, key, edit: wish }))
  }
  for (const { id, name, account } of hosts) {
    const studio = await edit({ do: 'host', host: { id, name, leftOn: null } }, `key-of-the-edit-${id}`)
    const code = studio.hosts.find((host) => host.id === id)?.code ?? ''
    granted(await place.cloud.person(account).call('radio.becomeHost', { code }))
  }
  const on = (...dates: string[]) => ({ kind: 'dates' as const, dates })
  const rota = { hosts: hosts.map(({ id }) => id), turn: 'broadcast' as const }
  const tales = aPlan({ title: '老街故事', pattern: on(today, tomorrow, later), startsAt: '09:50', rota })
  const sounds = aPlan({ title: '午后歌声', pattern: on(today, tomorrow), startsAt: '14:00' })
  const plan = { do: 'plan' as const, from: today, until: later }
  await edit({ ...plan, programmeId, plan: tales }, 'key-of-the-edit-tales')
  await edit({ ...plan, programmeId: 'songs', plan: sounds }, 'key-of-the-edit-songs')
})

const says = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const button = (one: Resident, name: string | RegExp) => one.screen().getByRole('button', { name }).first()

/** How often a phone asked for the programme. */
function asking(one: Resident): { times: number } {
  const seen = { times: 0 }
  one.page.on('request', (request) => {
    if (request.postData()?.includes('"action":"programme"')) seen.times += 1
  })
  return seen
}

test('a resident reads what is on now and next on the first screen, with no request of its own, and without network', async () => {
  const resident = await place.resident('resident1')
  const asked = asking(resident)
  await resident.open('/pages/home/index')
  await says(resident, '正在播 · 老街故事')
  await says(resident, '接下来 · 午后歌声')
  expect(asked.times).toBe(0)
  await button(resident, /正在播 · 老街故事/).click()
  await says(resident, '播音：主播九')
  await resident.context.setOffline(true)
  await resident.page.goBack()
  await button(resident, '节目单').click()
  await says(resident, '播到 10:20 · 播音：主播九')
  await screenshot(resident.page, 'radio-offline')
  expect(asked.times).toBe(0)
})

test('whoever opens the programme first asks once, and a phone years behind in another zone reads the same', async () => {
  const resident = await place.resident('resident1', { timezoneId: 'America/Los_Angeles' })
  await resident.page.clock.install({ time: new Date('2019-03-01T00:00:00Z') })
  const asked = asking(resident)
  await resident.open('/radio/programme/index')
  await says(resident, '播到 10:20 · 播音：主播九')
  expect(asked.times).toBe(1)
})

test('staff see a clash before they save, move a broadcast, and a phone sees it a minute later', async () => {
  const resident = await place.resident('resident1')
  await resident.page.clock.install()
  await resident.open(`/radio/show/index?id=${encodeURIComponent(`${programmeId}@${tomorrow}`)}`)
  await says(resident, /9:50–10:20/)
  const staff = await place.signedIn('staff1', { viewport: { width: 1280, height: 800 } })
  await staff.open('/studio/programme/index')
  await staff
    .screen()
    .getByRole('button', { name: /老街故事.*主播十/ })
    .click()
  const sheet = staff.page.getByRole('dialog')
  await sheet.getByRole('radio', { name: '改时间' }).click()
  await sheet.getByLabel('几点开始').fill('14:10')
  await sheet.getByText('同一时间有两个节目').waitFor()
  await screenshot(staff.page, 'radio-clash')
  await sheet.getByLabel('几点开始').fill('15:00')
  await sheet.getByText('四周里没有撞上的。').waitFor()
  await sheet.getByLabel('说明').fill('线路检修')
  await sheet.getByRole('button', { name: '就这样改' }).click()
  await says(staff, '15:00–15:30 · 主播十')

  await resident.page.clock.fastForward(61_000)
  await resident.open('/radio/programme/index')
  await resident.page.goBack()
  await says(resident, /15:00–15:30/)
  await says(resident, '改了时间')
  await says(resident, /线路检修/)
})

test('staff put one broadcast in another order, never longer than it is, and name a host where there is none', async () => {
  const staff = await place.signedIn('staff1', { viewport: { width: 1280, height: 800 } })
  await staff.open('/studio/programme/index')
  const sheet = staff.page.getByRole('dialog')
  await staff
    .screen()
    .getByRole('button', { name: /老街故事.*15:00–15:30/ })
    .click()
  await sheet.getByRole('button', { name: '改这一期播什么' }).click()
  await staff.button('添一段').click()
  await staff.screen().getByLabel('1 这一段叫什么').fill('说老井')
  await staff.screen().getByLabel('1 几分钟').fill('20')
  await staff.button('添一段').click()
  await staff.screen().getByRole('radio', { name: '歌曲' }).last().click()
  await staff.screen().getByLabel('2 几分钟').fill('15')
  await says(staff, '各段共 35 分钟，节目 30 分钟，长出 5 分钟，请减一减')
  await staff.button('这一期就这样播').click()
  await says(staff, '各段加起来比节目还长')
  await screenshot(staff.page, 'radio-order')
  await staff.screen().getByLabel('2 几分钟').fill('10')
  await staff.button('第 2 段往前移').click()
  await says(staff, '各段共 30 分钟，节目 30 分钟，正好')
  await staff.button('这一期就这样播').click()
  await staff
    .button(/给 .*午后歌声 安排主播/)
    .first()
    .waitFor()
  await screenshot(staff.page, 'radio-gaps')
  await staff.button(/给 明天 14:00 午后歌声 安排主播/).click()
  await sheet.getByRole('checkbox', { name: '主播九' }).click()
  await sheet.getByRole('button', { name: '就这样改' }).click()
  await staff.button(/给 明天 14:00 午后歌声 安排主播/).waitFor({ state: 'detached' })
  const { sheet: seen } = granted(await place.cloud.visitor.call('radio.programme', { mark: null }))
  const find = (id: string) => seen?.broadcasts.find((one) => one.id === id)
  expect(find(`${programmeId}@${tomorrow}`)?.segments).toMatchObject([{ title: '歌曲' }, { title: '说老井' }])
  expect(find(`songs@${tomorrow}`)?.hosts).toEqual(['host-nine'])
})

test('two hosts exchange their turns while the office looks on, then one gives the new turn away', async () => {
  const asking = await place.signedIn('resident2')
  await asking.open('/radio/host/index')
  await button(asking, '请人代播或换班').click()
  const offer = asking.page.getByRole('dialog')
  await offer.getByRole('radio', { name: '和别人对换一期' }).click()
  await offer.getByRole('radio', { name: /老街故事 · 主播九/ }).click()
  await screenshot(asking.page, 'radio-exchange')
  await offer.getByRole('button', { name: '就这样请' }).click()
  await says(asking, '正在等对方同意对换')
  const staff = await place.signedIn('staff1', { viewport: { width: 1280, height: 800 } })
  await staff.open('/studio/programme/index')
  await says(staff, '主播十 想和 主播九 对换')
  const answering = await place.signedIn('resident3')
  await answering.open('/radio/host/index')
  await says(answering, /主播十 想用这一期，换您.*的老街故事/)
  await screenshot(answering.page, 'radio-swap')
  await button(answering, '同意对换').click()
  await button(answering, '同意对换').waitFor({ state: 'detached' })

  const theirs = (title: string) => answering.screen().locator('.card').filter({ hasText: title })
  await theirs('午后歌声').getByRole('button', { name: '请人代播或换班' }).click()
  await answering.page.getByRole('dialog').getByRole('button', { name: '就这样请' }).click()
  await says(answering, '正在找人代播')
  const taking = await place.signedIn('resident2')
  await taking.open('/radio/host/index')
  await says(taking, '主播九 想请人代播')
  await button(taking, '我来播').click()
  await button(taking, '我来播').waitFor({ state: 'detached' })
  const { sheet } = granted(await place.cloud.visitor.call('radio.programme', { mark: null }))
  const find = (id: string) => sheet?.broadcasts.find((one) => one.id === id)
  expect(find(`${programmeId}@${tomorrow}`)).toMatchObject({ hosts: ['host-nine'], note: '线路检修' })
  expect([find(`${programmeId}@${later}`)?.hosts, find(`songs@${tomorrow}`)?.hosts]).toEqual([
    ['host-ten'],
    ['host-ten'],
  ])
})
