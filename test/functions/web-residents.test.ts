import jsqr from 'jsqr'
import { contract } from '../../cloudfunctions/contract'
import type { Action, Reply } from '../../cloudfunctions/contract/action'
import { anEvent } from '../support/builders'
import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { greyOf } from '../support/read-png'

/** What residents take back or delete, which works on the web too; written down a second time by hand. */
const takenBack = [
  'events.leave',
  'events.shrink',
  'members.closeCalendar',
  'members.deleteAccount',
  'members.endCare',
  'radio.forgetReminder',
  'radio.withdrawTurn',
  'reports.answer',
  'reports.unfollow',
  'volunteers.guardianWithdraws',
]

const written = Object.entries(contract).flatMap(([name, part]: [string, Record<string, Action>]) =>
  Object.entries(part)
    .filter(([, { who, repeat }]) => who === 'resident' && repeat !== 'read')
    .map(([action]) => `${name}.${action}`),
)
const base = { LINLI_SECRET: testSecret, LINLI_LOG_LEVEL: 'error' }
const byPassword = { uuid: 'web-resident' }

async function answers(cloud: Cloud, caller: object): Promise<Record<string, boolean>> {
  const said: Record<string, boolean> = {}
  for (const name of written) {
    const [functionName = '', action] = name.split('.')
    const call = { action, communityId, input: {} }
    const reply = (await cloud.emulator.invoke(functionName, call, caller)) as Reply<unknown, string>
    said[name] = !reply.ok && 'refusal' in reply && reply.refusal === 'mini-program-only'
  }
  return said
}
const scannedFrom = (png: string): string => {
  const { pixels, side } = greyOf(Buffer.from(png, 'base64'))
  return jsqr(pixels, side, side)?.data ?? ''
}
const refused = (said: Record<string, boolean>) => Object.keys(said).filter((name) => said[name])

test('in a deployment a web account without a role writes nothing but what it takes back', async () => {
  const cloud = await startCloud({ settings: base })
  await cloud.giveRoles('web-volunteer', ['volunteer'])
  const sentAway = refused(await answers(cloud, byPassword))
  const others = await Promise.all([
    answers(cloud, { openid: 'resident' }),
    answers(cloud, { uuid: 'u', customUserId: 'resident' }),
    answers(cloud, { uuid: 'web-volunteer' }),
  ])
  await cloud.stop()
  expect(sentAway.sort()).toEqual(written.filter((name) => !takenBack.includes(name)).sort())
  expect(others.map(refused)).toEqual([[], [], []])
  expect(written).toEqual(expect.arrayContaining(takenBack))
})

test('where a deployment opens the web to residents, every function knows', async () => {
  const cloud = await startCloud({ settings: { ...base, LINLI_RESIDENT_WEB: 'full' } })
  const said = await answers(cloud, byPassword)
  await cloud.stop()
  expect(refused(said)).toEqual([])
})

test('who looks on the web gets the mini-program’s code of an event, and of the first page', async () => {
  const cloud = await startCloud()
  await cloud.insert('events', [
    anEvent(new Date(), { _id: 'shown' }),
    anEvent(new Date(), { _id: 'draft', published: false }),
  ])
  const ofEvent = granted(await cloud.visitor.call('events.code', { eventId: 'shown' }))
  const ofHome = granted(await cloud.visitor.call('events.code', { eventId: null }))
  const again = granted(await cloud.visitor.call('events.code', { eventId: 'shown' }))
  const hidden = await cloud.visitor.call('events.code', { eventId: 'draft' })
  await cloud.stop()
  expect(scannedFrom(ofEvent.png)).toContain('scene=eshown')
  expect(scannedFrom(ofHome.png)).toContain('pages/home/index')
  expect(again).toEqual(ofEvent)
  expect(hidden).toEqual({ ok: false, refusal: 'event-not-found' })
})
