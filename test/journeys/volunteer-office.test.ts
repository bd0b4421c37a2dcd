import { beforeAll, expect, test } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { hour, idOf } from '../support/builders'
import { communityId, granted } from '../support/cloud'
import { demoAccounts, demoCommunityId } from '../support/demo-accounts'
import { screenshot } from '../support/looks'
import { giveRecord, refOf } from '../support/volunteers'
import { aShift, onDuty } from '../support/walked-shift'
import { wrongWith } from '../support/wrong-with'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const desktop = { viewport: { width: 1280, height: 800 } }
const place = neighbourhood()
const teamId = idOf('team|civility')
const subOf = (username: string): string => demoAccounts.find((one) => one.username === username)?.sub ?? ''
const says = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const sheet = (one: Resident): Locator => one.page.getByRole('dialog')
const inSheet = (one: Resident, name: string) => sheet(one).getByRole('button', { name, exact: true })

test('staff find a volunteer by initials, end their service and take that back, and withdraw a certificate', async () => {
  const fields = { name: '好找的人', teams: [teamId] }
  const found = await giveRecord(place.cloud, 'found', fields)
  const number = '2026-A4D2-A4D2-A4D2'
  const paper = { volunteerNumber: 'X', from: '2026-01-01', until: '2026-06-30', shifts: 1, minutes: 60, kinds: [] }
  const stored = { _id: number, communityId, personId: found.personId, name: '好找的人', issuer: '社区', ...paper }
  await place.cloud.insert('certificates', [{ ...stored, issuedAt: new Date(), state: 'valid', served: [] }])
  const staff = await place.signedIn('staff1', desktop)
  await staff.open('/workforce/volunteers/index')
  await staff.screen().getByRole('table').waitFor()
  await screenshot(staff.page, 'workforce-volunteers')
  await staff.screen().getByLabel('找人').fill('hzdr')
  await staff.button('找一找').click()
  await staff.button('好找的人').click()
  await screenshot(staff.page, 'workforce-volunteer')
  await sheet(staff).getByRole('button', { name: '停用' }).click()
  await sheet(staff).getByLabel('原因，本人看得到').fill('搬走了')
  await sheet(staff).getByRole('button', { name: '停用', exact: true }).click()
  await says(staff, '没有这样的志愿者')
  await staff.screen().getByRole('radio', { name: '已停用' }).click()
  await staff.button('好找的人').click()
  await sheet(staff).getByRole('button', { name: '恢复' }).click()
  await sheet(staff).getByRole('button', { name: '恢复', exact: true }).click()
  await says(staff, '已恢复')
  expect(granted(await found.call('volunteers.me', {})).volunteering).toMatchObject({
    state: 'active',
    teams: [teamId],
  })

  await staff.open('/workforce/certificates/index')
  await staff.button(number).waitFor()
  await screenshot(staff.page, 'workforce-certificates')
  await staff.button(number).click()
  await screenshot(staff.page, 'workforce-certificate')
  await sheet(staff).getByRole('button', { name: '撤回' }).click()
  await sheet(staff).getByLabel('原因，本人看得到').fill('姓名写错了')
  await sheet(staff).getByRole('button', { name: '撤回', exact: true }).click()
  await staff.screen().getByRole('cell', { name: '已撤回' }).waitFor()
  await eventually(() => place.cloud.find('certificates', { _id: number, state: 'withdrawn' })).toHaveLength(1)
})

test('a guardian takes the consent back, and the minor reads why there is no duty', async () => {
  const minor = place.cloud.person(subOf('grid1'))
  const guardian = await place.signedIn('head1')
  const { code } = granted(await place.cloud.person(subOf('head1')).call('members.showCode', { purpose: 'guardian' }))
  const born = { year: new Date().getFullYear() - 16, month: 1 }
  const form = { name: '小同学', born, skills: [], free: [], teams: [teamId], consent: 'v1' }
  granted(await minor.call('volunteers.apply', form))
  granted(await minor.call('volunteers.guardianAgrees', { code, name: '妈妈' }))
  granted(await place.cloud.person(subOf('staff1')).call('volunteers.approve', { ref: refOf(minor.personId), teamId }))
  await guardian.open('/account/wards/index')
  await says(guardian, '小同学')
  await screenshot(guardian.page, 'guardian-wards')
  await guardian.button('小同学 撤回同意').click()
  await inSheet(guardian, '撤回同意').click()
  await says(guardian, '还没有')
  const own = await place.signedIn('grid1')
  await own.open('/volunteer/hub/index')
  await says(own, /监护人.*撤回了同意/)
  await screenshot(own.page, 'volunteer-suspended')
})

test('in WeChat somebody takes over their old record by the number that WeChat vouches for', async () => {
  const rows = [{ row: 2, name: '老街坊五', phone: '13800000005', teams: '文明督导队', joined: '' }]
  granted(await place.cloud.person(subOf('staff1')).call('volunteers.importRows', { rows }))
  const path = `volunteer/claim/index?c=${demoCommunityId}`
  const phone = await place.phone({ username: 'resident2', path, privacyAgreed: true })
  await phone.button('没有纸条').click()
  const button = phone.button('用微信里的手机号，马上接上')
  await button.click()
  await phone.says('请写一个称呼')
  await phone.screen().getByLabel('登记时的姓名').fill('老街坊五')
  await phone.screen().getByLabel('出生年份').fill('1960')
  await phone.screen().getByLabel('出生月份').fill('5')
  await button.click()
  await phone.says('微信没有给出手机号')
  await phone.allowNumber(place.cloud.emulator.control.tapPhoneNumber(subOf('resident2'), '13800000005'))
  await screenshot(phone.page, 'weapp-claim')
  await button.click()
  await phone.says('文明督导队')
  const own = granted(await place.cloud.person(subOf('resident2')).call('volunteers.me', {})).volunteering
  expect(own).toMatchObject({ state: 'active', name: '老街坊五', teams: [teamId] })
})

const shiftId = idOf('shift to look at')
let care = ''
beforeAll(async () => {
  const [me, elder] = [place.cloud.person(subOf('volunteer1')), place.cloud.person(subOf('resident3'))]
  const startsAt = new Date(Date.now() + hour)
  const shift = {
    _id: shiftId,
    title: '老街走一圈',
    team: { id: teamId, name: '文明督导队' },
    startsAt,
    openTo: 'team',
  }
  const entries = [onDuty(me.personId, '10009', { name: '志愿者一' })]
  const leaders = [{ id: me.personId, name: '志愿者一' }]
  const endsAt = new Date(+startsAt + hour)
  await place.cloud.insert('shifts', [aShift(new Date(), { ...shift, endsAt, entries, leaders, security: false })])
  const { code } = granted(await elder.call('members.showCode', { purpose: 'care' }))
  care = granted(await me.call('members.lookAfter', { code, theirName: '陈奶奶', myName: '志愿者一' })).ref
})

test('a leader reads whom a reminder reached, and whom to call', async () => {
  const leader = await place.signedIn('volunteer1')
  await leader.open(`/team/day/index?id=${shiftId}`)
  await leader.button('看看通知到了谁').click()
  await says(leader, '上岗前两小时的提醒')
  await screenshot(leader.page, 'team-day-told')
})

test.each([
  ['light', false],
  ['dark', true],
] as const)('nothing is wrong with any page of volunteers and leaders in %s', async (colorScheme, elder) => {
  const one = await place.signedIn('volunteer1', { colorScheme, elder })
  const forOther = `ref=${care}&name=${encodeURIComponent('陈奶奶')}`
  const pages: [path: string, words: RegExp][] = [
    ['/volunteer/hub/index', /我的队伍/],
    ['/volunteer/join/index', /想加入哪个队/],
    ['/volunteer/claim/index', /纸条上的码/],
    ['/volunteer/week/index', /还缺人的班次/],
    [`/volunteer/shift/index?id=${shiftId}`, /加到日历/],
    [`/volunteer/walk/index?id=${shiftId}`, /老街走一圈/],
    ['/volunteer/offer/index', /换班的码/],
    ['/volunteer/service/index', /开一份证明/],
    [`/volunteer/for-other/index?${forOther}`, /还不是志愿者/],
    [`/account/care-person/index?${forOther}`, /已经报上的/],
    ['/account/wards/index', /还没有/],
    [`/team/week/index?id=${teamId}`, /队员和申请/],
    [`/team/people/index?id=${teamId}`, /想加入的人/],
    [`/team/day/index?id=${shiftId}`, /通知过什么/],
    [`/team/code/index?id=${shiftId}`, /码/],
  ]
  const wrong: Record<string, string[]> = {}
  for (const [path, words] of pages) {
    await one.open(path)
    await says(one, words)
    await one.page.waitForLoadState('networkidle')
    const found = await wrongWith(one.page)
    if (found.length > 0) wrong[path] = found
    const [, part, name] = path.split('/')
    await screenshot(one.page, `look-${part}-${name}-${colorScheme}`)
  }
  expect(wrong).toEqual({})
})
