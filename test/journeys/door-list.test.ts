import { beforeAll, test } from '@jest/globals'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, idOf, minute } from '../support/builders'
import { communityId, granted } from '../support/cloud'
import { demoAccounts, demoCommunityId } from '../support/demo-accounts'
import { testSecret } from '../support/event-needs'
import { screenshot } from '../support/looks'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const eventId = idOf('door list')
const startsAt = new Date(Date.now() + 10 * minute)
const place = neighbourhood()

beforeAll(async () => {
  const { sub } = demoAccounts.find(({ username }) => username === 'volunteer1') ?? { sub: '' }
  const keepers = [{ id: personIdOf(openSecrets(testSecret), communityId, sub), name: '志愿者一' }]
  const entries = [anEntry('p1', { name: '居民甲', number: '31415' })]
  await place.cloud.insert('events', [{ ...anEvent(new Date(), { _id: eventId, startsAt, entries }), keepers }])
})

/** A keeper whose phone holds the list. */
async function keeperWithList(): Promise<Resident> {
  const keeper = await place.resident('volunteer1')
  const settings = JSON.stringify({ data: { communityId: demoCommunityId } })
  await keeper.page.addInitScript(`localStorage.setItem('linli.settings', ${JSON.stringify(settings)})`)
  await keeper.open('/account/sign-in/index')
  await keeper.signIn()
  await keeper.screen().getByText('欢迎，volunteer1').waitFor()
  await keeper.open(`/door/keep/index?id=${eventId}`)
  await keeper.screen().getByText('31415').waitFor()
  await eventually(() => kept(keeper)).toContain('31415')
  return keeper
}

/** Everything that the browser keeps for the app. */
const kept = (keeper: Resident) =>
  keeper.page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')

test('the list still opens without network', async () => {
  const keeper = await keeperWithList()
  await keeper.context.setOffline(true)
  await keeper.screen().getByLabel('找人').fill('jmj')
  await keeper.screen().getByText('31415').waitFor()
  await keeper.button('票号 31415 到了').click()
  await keeper.screen().getByText('1 条待发送').waitFor()
})

test('signing out takes the list off the phone', async () => {
  const keeper = await keeperWithList()
  await keeper.open('/pages/mine/index')
  await keeper.button('退出登录').click()
  await keeper.screen().getByText('已退出登录').or(keeper.button('登录')).first().waitFor()
  await eventually(() => kept(keeper)).not.toContain('31415')
})

test('what a revoked keeper could not send is with the office, which lets it count', async () => {
  const keeper = await keeperWithList()
  await keeper.context.setOffline(true)
  await keeper.button('票号 31415 到了').click()
  await keeper.screen().getByText('1 条待发送').waitFor()
  const colleague = place.cloud.person('openid-of-a-colleague')
  await place.cloud.giveRoles(colleague.openid, ['staff'])
  const { keepers } = granted(await colleague.call('door.keepers', { eventId }))
  granted(await colleague.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
  await keeper.context.setOffline(false)
  await keeper.screen().getByText('没发出的 1 条签到已经交给社区核对').waitFor()
  await screenshot(keeper.page, 'door-handed-in')
  await eventually(() => kept(keeper)).not.toContain('31415')

  const staff = await place.signedIn('staff1')
  await staff.open(`/office/roster/index?id=${eventId}`)
  await staff.screen().getByText('门口补交的签到').scrollIntoViewIfNeeded()
  await screenshot(staff.page, 'office-roster-handed-in')
  await staff.button('31415 居民甲，1 人：算到了').click()
  await staff.screen().getByText('门口补交的签到').waitFor({ state: 'detached' })
  await staff.screen().getByText('到了 · 由志愿者一登记').waitFor()
})
