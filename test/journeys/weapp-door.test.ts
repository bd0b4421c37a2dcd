import { beforeAll, expect, test } from '@jest/globals'
import { invite } from '../../cloudfunctions/door/invitation'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, day, idOf, minute } from '../support/builders'
import { communityId } from '../support/cloud'
import { demoCommunityId } from '../support/demo-accounts'
import { testSecret } from '../support/event-needs'
import { screenshot } from '../support/looks'
import { textOfQr } from '../support/read-qr'
import { eventually } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Phone } from './phone'

const secrets = openSecrets(testSecret)
const eventId = idOf('weapp door')
const card = `pages/event/index?id=${eventId}&c=${demoCommunityId}`
const number = '13900009876'

const place = neighbourhood()

beforeAll(async () => {
  const guest = personIdOf(secrets, communityId, 'a guest')
  const entries = [anEntry(guest, { name: '王老师', number: '10002', at: new Date() })]
  const startsAt = new Date(Date.now() + 10 * minute)
  const { cloud } = place
  await cloud.insert('events', [anEvent(new Date(), { _id: eventId, title: '门口的讲座', startsAt, entries })])
  await cloud.insert('members', [{ _id: guest, communityId, phone: number, roles: [] }])
})

const invitation = () => invite(secrets, communityId, eventId, 0, new Date()).code

/** The text of the code on the screen in front. */
async function shownCode(one: Phone, name: string): Promise<string> {
  const picture = one.screen().getByRole('img', { name }).locator('img').first()
  return textOfQr((await picture.getAttribute('src')) ?? '') ?? ''
}

/** The number that the phone dials, as soon as it does. */
async function dialled(one: Phone): Promise<unknown> {
  for (;;) {
    const call = (await one.calls()).find(({ name }) => name === 'makePhoneCall')
    if (call) return Reflect.get(Object(call.args), 'phoneNumber')
    await one.page.waitForTimeout(50)
  }
}

/** Somebody signs up on a phone of their own and holds the ticket. */
async function guestWithTicket(): Promise<{ guest: Phone; code: string }> {
  const guest = await place.phone({ username: 'resident1', path: card })
  await guest.button('报名').click()
  await guest.sheet().getByLabel('怎么称呼您').fill('张阿姨')
  await guest.sheet().getByRole('switch').click()
  await guest.sheet().getByRole('button', { name: '报名', exact: true }).click()
  await guest.says('已报名 · 1 人')
  return { guest, code: await shownCode(guest, '门口扫的二维码') }
}

/** A volunteer who opened the link to an invitation and came to the door. */
async function keeperByLink(): Promise<Phone> {
  const path = `door/accept/index?code=${invitation()}&c=${demoCommunityId}`
  const keeper = await place.phone({ username: 'volunteer1', path })
  await keeper.screen().getByLabel('工作人员怎么称呼您').fill('志愿者一')
  await keeper.button('接受，开始值守').click()
  await keeper.says('应到')
  return keeper
}

test('a keeper is invited by a code, keeps the door without network, and everything is told when it is back', async () => {
  const { guest, code } = await guestWithTicket()
  expect(code).toMatch(new RegExp(`^L1\\.${eventId}\\.`))

  const keeper = await place.phone({ username: 'volunteer1', path: `door/accept/index?c=${demoCommunityId}` })
  await keeper.button('扫邀请码').click()
  await keeper.scan(invitation())
  await keeper.screen().getByLabel('工作人员怎么称呼您').fill('志愿者一')
  await keeper.button('接受，开始值守').click()
  await keeper.says('应到')
  await eventually(() => keeper.path()).toBe('door/keep/index')

  await keeper.screen().getByLabel('找人').fill('wls')
  await keeper.says('打电话 · 尾号 9876')
  await keeper.button('给票号 10002 打电话').click()
  expect(await dialled(keeper)).toBe(number)
  await keeper.button('票号 10002 到了').click()
  await keeper.button('撤回票号 10002 的签到').click()
  await keeper.button('票号 10002 到了').waitFor()
  await keeper.screen().getByLabel('找人').fill('')
  await screenshot(keeper.page, 'weapp-door')

  await keeper.goOffline()
  await keeper.button('扫票').click()
  await keeper.scan(code)
  await keeper.says('已签到')
  await keeper.button('来了 1 位').click()
  await keeper.button('来了 1 位').click()
  await keeper.button('撤回 1 位').click()
  await keeper.says('4 条待发送')
  await screenshot(keeper.page, 'weapp-door-offline')
  await keeper.goOnline()
  await keeper.says('都已发送')
  const [event] = await place.cloud.find('events', { _id: eventId })
  const kinds = Object.values(event?.marks as object).map((text) => JSON.parse(text)[0])
  expect(kinds.sort()).toEqual(['arrive', 'arrive', 'undo', 'undo', 'walk-in', 'walk-in'])

  await keeper.button('出示签到码').click()
  await keeper.says(/秒后更换/)
  await keeper.goOffline()
  const shown = await shownCode(keeper, '门口的签到码，每 30 秒更换一次')
  expect(shown).toMatch(new RegExp(`^D1\\.${eventId}\\.`))
  await screenshot(keeper.page, 'weapp-door-code')
  await keeper.goOnline()

  await guest.button('扫门口的码签到').click()
  await guest.scan(shown)
  await guest.says('签到好了，请进')
})

test('codes that are none are told apart before the camera, and the cloud refuses a forged one', async () => {
  const keeper = await keeperByLink()
  const scanned = async (code: string | null, words: string) => {
    await keeper.button('扫票').click()
    await keeper.scan(code)
    await keeper.says(words)
  }
  await scanned('https://example.com', '这不是入场票，请让对方打开“我的票”')
  await scanned(`L1.${idOf('another')}.${idOf('t')}.10002.${idOf('mac').slice(0, 16)}`, '这是另一场活动的票')
  await scanned(
    `L1.${eventId}.${idOf('t')}.10002.${idOf('mac').slice(0, 16)}`,
    '票号 10002 的码是伪造或改过的，没有算进去',
  )
  await keeper.button('扫票').click()
  await keeper.scan(null)
  await keeper.says('应到')
})

test('a list whose time is over leaves the phone when the app opens, whatever its clock says; another stays', async () => {
  const kept = await (await keeperByLink()).storage()
  const lists = JSON.stringify(kept)
  expect(lists).toContain('10002')
  const overIn = async (keepUntil: string, clockOff = 0) => {
    const changed = lists.replace(/("keepUntil\\*":\\*")[^"\\]+/g, `$1${keepUntil}`)
    const storage = {
      ...(JSON.parse(changed.replace(/("offset\\*":)-?\d+/g, `$1${clockOff}`)) as Record<string, unknown>),
      'linli.clock': clockOff,
    }
    const one = await place.phone({ username: 'volunteer1', storage, path: 'account/privacy/index' })
    await one.says(/^我们只记办活动用得上的东西/)
    return JSON.stringify(await one.storage())
  }
  expect(await overIn('2100-01-01T00:00:00.000Z')).toContain('10002')
  expect(await overIn('2020-01-01T00:00:00.000Z')).not.toContain('10002')
  const century = 100 * 365.25 * day
  expect(await overIn('2200-01-01T00:00:00.000Z', century)).toContain('10002')
  expect(await overIn('2100-01-01T00:00:00.000Z', century)).not.toContain('10002')
})
