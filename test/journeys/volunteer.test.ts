import { beforeAll, expect, test } from '@jest/globals'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { hour, idOf, minute } from '../support/builders'
import { communityId, granted } from '../support/cloud'
import { demoAccounts, demoCommunityId } from '../support/demo-accounts'
import { testSecret } from '../support/event-needs'
import { screenshot } from '../support/looks'
import { aShift, sceneOf } from '../support/walked-shift'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Phone } from './phone'
import type { Resident } from './resident'

const place = neighbourhood()
const shiftId = idOf('street shift')
const teamId = idOf('team|civility')
const tenYears = 10 * 365 * 24 * hour

/** A shift of the civility team that begins in ten minutes and has a route of three points. */
beforeAll(async () => {
  const { sub } = demoAccounts.find(({ username }) => username === 'volunteer1') ?? { sub: '' }
  const leaders = [{ id: personIdOf(openSecrets(testSecret), communityId, sub), name: '志愿者一' }]
  const startsAt = new Date(Date.now() + 10 * minute)
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + 2 * hour) }
  const team = { id: teamId, name: '文明督导队' }
  const fields = { _id: shiftId, title: '老街走一圈', kind: 'civility', security: false, openTo: 'team' }
  await place.cloud.insert('shifts', [aShift(new Date(), { ...fields, ...times, team, leaders })])
})

const says = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()

/** An application as a person fills it in, on either platform. */
async function apply(one: Resident | Phone, name: string): Promise<void> {
  await one.screen().getByLabel('怎么称呼您').fill(name)
  await one.screen().getByLabel('出生年份').fill('1960')
  await one.screen().getByLabel('出生月份').fill('5')
  await one
    .screen()
    .getByRole('checkbox', { name: /^文明督导队/ })
    .click()
  await one.screen().getByRole('checkbox', { name: '周六上午' }).click()
  await one
    .screen()
    .getByRole('switch', { name: /我知道了/ })
    .click()
  await one.button('送出申请').click()
  await one.screen().getByText('申请已经送到，等队长答复').first().waitFor()
}

/** The leader of the team welcomes whoever asks under this name. */
async function approve(name: string): Promise<void> {
  const leader = await place.signedIn('volunteer1')
  await leader.open('/volunteer/hub/index')
  await leader.button(/文明督导队/).click()
  await leader.button(/队员和申请/).click()
  await leader.button(`${name} 欢迎加入`).click()
  await says(leader, `${name} 已加入`)
  await screenshot(leader.page, 'team-people')
}

/** The cloud's clock moves; the app sees it when it asks the next time. */
const later = (ms: number) => place.cloud.emulator.control.setClock(ms)

test('somebody joins, signs up for a shift, walks it partly without network, and holds a certificate that anyone can verify', async () => {
  const walker = await place.signedIn('resident1')
  await walker.open('/volunteer/hub/index')
  await walker.button('我要加入').click()
  await screenshot(walker.page, 'volunteer-join')
  await apply(walker, '居民一')
  await screenshot(walker.page, 'volunteer-hub-applied')
  await approve('居民一')

  await walker.open(`/volunteer/shift/index?id=${shiftId}`)
  await walker.button('报这个班').click()
  await says(walker, '您的班')
  await screenshot(walker.page, 'volunteer-shift')
  await walker.button('加到日历').click()
  await says(walker, /日历/)
  await walker.page.waitForURL(/account\/calendar/)
  await walker.open('/volunteer/week/index')
  await says(walker, '老街走一圈')
  await screenshot(walker.page, 'volunteer-week')

  later(10 * minute)
  await walker.open(`/volunteer/walk/index?id=${shiftId}`)
  await says(walker, '可以签到了')
  await typeCode(walker, sceneOf('north'))
  await says(walker, '点位 1/3')
  await screenshot(walker.page, 'volunteer-walk')

  later(100 * minute)
  await walker.open('/pages/home/index')
  await walker.button(/老街走一圈/).click()
  await says(walker, '点位 1/3')
  await walker.context.setOffline(true)
  await typeCode(walker, sceneOf('middle'))
  await typeCode(walker, sceneOf('south'))
  await says(walker, /2 条已存好/)
  await says(walker, '点位 3/3')
  await screenshot(walker.page, 'volunteer-walk-offline')
  await walker.context.setOffline(false)
  await says(walker, '都已发送')
  await walker.button('签退').click()
  await walker.screen().getByRole('dialog').getByRole('button', { name: '签退', exact: true }).click()
  await says(walker, '辛苦了')

  later(4 * hour)
  await walker.open('/volunteer/service/index')
  await says(walker, '1 小时 30 分')
  await screenshot(walker.page, 'volunteer-service')
  await walker.button('开一份证明').click()
  await walker.screen().getByLabel('证明上写的姓名').fill('居民一')
  await walker.button('开证明').click()
  await says(walker, /兹证明 居民一/)
  await screenshot(walker.page, 'volunteer-certificate')
  const [certificate] = await place.cloud.find('certificates', { communityId })
  expect(certificate).toMatchObject({ minutes: 90, shifts: 1, state: 'valid' })
  await anyoneVerifies(String(certificate?._id))
  later(0)
})

/** For a browser that cannot scan: what stands under the printed code. */
async function typeCode(one: Resident, code: string): Promise<void> {
  await one.screen().getByLabel('点位码').fill(code)
  await one.button('用这个码签到').click()
}

async function anyoneVerifies(number: string): Promise<void> {
  const url = `${place.cloud.emulator.url}/certificates/${communityId}/${number}`
  const page = await (await fetch(url)).text()
  expect(page).toContain('居民一')
  expect(page).toContain('1 小时 30 分')
  const facts = (await (await fetch(`${url}.json`)).json()) as Record<string, unknown>
  expect(facts).toMatchObject({ number, minutes: 90, state: 'valid' })
  expect(JSON.stringify(facts)).not.toMatch(/personId|demo-/)
  expect((await fetch(url.replace(number, '2026-2222-2222-2222'))).status).toBe(404)
}

/** From now on the phone believes that it is ten years earlier. */
async function longAgo(phone: Phone): Promise<Phone> {
  await phone.page.clock.install({ time: new Date(Date.now() - tenYears) })
  return phone
}

test('on a phone whose clock is ten years off the mini-program scans a checkpoint without network, and the leader sees it', async () => {
  const username = 'resident2'
  const phone = await longAgo(await place.phone({ username, path: `volunteer/hub/index?c=${demoCommunityId}` }))
  await phone.button('我要加入').click()
  await apply(phone, '居民二')
  await approve('居民二')

  const card = `volunteer/shift/index?id=${shiftId}&c=${demoCommunityId}`
  const walker = await longAgo(await place.phone({ username, path: card }))
  await walker.button('报这个班').click()
  await walker.says('您的班')
  await walker.button('加到日历').click()
  await walker.sheet().getByRole('button', { name: '同意并继续', exact: true }).click()
  await walker.says('已加到日历')
  expect((await walker.calls()).map(({ name }) => name)).toContain('addPhoneCalendar')
  later(15 * minute)
  await walker.button('去签到').click()
  await walker.says('可以签到了')
  await walker.goOffline()
  await walker.button('扫码签到').click()
  await walker.scan(`volunteer/point/index?scene=${sceneOf('north')}`)
  await walker.says(/1 条已存好/)
  await screenshot(walker.page, 'weapp-walk-offline')
  await walker.goOnline()
  await walker.says('都已发送')
  const [shift] = await place.cloud.find('shifts', { _id: shiftId })
  expect(JSON.stringify(shift?.marks)).not.toMatch(/latitude|106\.67/)

  const leader = await place.signedIn('volunteer1')
  await leader.open(`/team/day/index?id=${shiftId}`)
  await says(leader, /居民二/)
  await says(leader, '到了')
  await screenshot(leader.page, 'team-day')
  later(0)
})

const subOf = (username: string): string => demoAccounts.find((one) => one.username === username)?.sub ?? ''
const inSheet = (one: Resident, name: string) => one.page.getByRole('dialog').getByRole('button', { name, exact: true })

test('a helper applies for somebody, takes a place for them and gives it back, and they can read it', async () => {
  const elder = place.cloud.person(subOf('resident3'))
  const helper = place.cloud.person(subOf('resident1'))
  const { code } = granted(await elder.call('members.showCode', { purpose: 'care' }))
  granted(await helper.call('members.lookAfter', { code, theirName: '陈奶奶', myName: '居民一' }))
  const _id = idOf('shift for two')
  const startsAt = new Date(Date.now() + 5 * hour)
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + hour) }
  const fields = { _id, title: '陪老人说说话', kind: 'help', security: false, openTo: 'team' }
  await place.cloud.insert('shifts', [
    aShift(new Date(), { ...fields, ...times, team: { id: teamId, name: '文明督导队' } }),
  ])

  const one = await place.signedIn('resident1')
  await one.open('/account/care/index')
  await one.button(/陈奶奶/).click()
  await one.button(/志愿服务/).click()
  await one.button('替 TA 报名当志愿者').click()
  await eventually(() => one.screen().getByLabel('怎么称呼您').inputValue()).toBe('陈奶奶')
  await apply(one, '陈奶奶')
  await screenshot(one.page, 'volunteer-for-applied')
  await approve('陈奶奶')
  await one.page.reload()
  await one.screen().getByText('陪老人说说话').first().click()
  await inSheet(one, '替 TA 报上').click()
  await says(one, '替陈奶奶报好了')
  expect(granted(await elder.call('shifts.show', { shiftId: _id })).place).toMatchObject({ name: '陈奶奶' })
  await screenshot(one.page, 'volunteer-for')
  await one
    .button(/您的班|TA 的班/)
    .first()
    .click()
  await inSheet(one, '替 TA 退班').click()
  await says(one, '已退班')
  expect(granted(await elder.call('shifts.show', { shiftId: _id })).place).toBeNull()
  const acts = granted(await elder.call('members.audit', {})).lines.map(({ what }) => what)
  expect(acts).toEqual(expect.arrayContaining(['applied-for', 'shift-taken-for', 'shift-left-for']))
})
