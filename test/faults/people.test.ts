import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, idOf, openTerms } from '../support/builders'
import { type Answer, type Cloud, granted, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { survivesEveryRequest } from './every-request'

const eventId = idOf('faulty')
const wish = { eventId, name: '王奶奶', companions: 0, answers: [], terms: openTerms, consent: '1' }
const byHand = { eventId, key: 'random-key-of-a-form', name: '没装微信的', party: 1 }

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const resident = () => cloud.person('resident')
const helper = () => cloud.person('helper')
const admin = () => cloud.person('admin')
const residentRef = () => memberRef(openSecrets(testSecret), resident().personId)

const careCode = async () => granted(await resident().call('members.showCode', { purpose: 'care' })).code
const beginCare = async () =>
  granted(await helper().call('members.lookAfter', { code: await careCode(), theirName: '王奶奶', myName: '楼长' })).ref
const signUpFor = async (ref: string) => {
  granted(await helper().call('events.signUp', { ...wish, for: ref }))
  return ref
}
const building = '3 栋'
const beHead = async () => {
  granted(await helper().call('members.editProfile', { nickname: '楼长', building, phone: null }))
  const ref = memberRef(openSecrets(testSecret), helper().personId)
  granted(await admin().call('members.grantRole', { ref, role: 'buildingHead', buildings: [building] }))
}
const paper = {
  ...{ key: 'random-key-of-a-form', name: '王奶奶', building, room: '301', phone: null },
  ...{ signedOn: new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10), acts: ['sign-up' as const] },
}
const enterSlip = async (key = paper.key) => granted(await helper().call('members.enterSlip', { ...paper, key })).ref
const confirmSlip = async () => {
  await beHead()
  const ref = await enterSlip()
  granted(await admin().call('members.confirmSlip', { ref }))
  return ref
}
const erase = (ref: string) => admin().call('members.eraseSlip', { ref, confirm: 'delete-everything-about-them' })
const profile = { nickname: '老王', building: null, phone: null }
const makeMember = async () => granted(await resident().call('members.editProfile', profile))

type Reply = Answer<'members.endCare'> | { ok: boolean }
/** What is prepared undisturbed, and the act that is struck with what was prepared. */
interface Case<T> {
  before: () => Promise<T>
  act: (prepared: T) => Promise<Reply>
}
const scenario = <T>(before: () => Promise<T>, act: (prepared: T) => Promise<Reply>) =>
  ({ before, act }) as Case<unknown>
const nothing = async () => undefined

const cases: Record<string, Case<unknown>> = {
  'a first profile': scenario(nothing, () => resident().call('members.editProfile', profile)),
  'another profile': scenario(makeMember, () =>
    resident().call('members.editProfile', { ...profile, nickname: '王师傅' }),
  ),
  'a first code': scenario(nothing, () => resident().call('members.showCode', { purpose: 'office' })),
  'looking someone up': scenario(
    async () => granted(await resident().call('members.showCode', { purpose: 'office' })).code,
    (code) => admin().call('members.byCode', { code }),
  ),
  'granting a role': scenario(makeMember, () =>
    admin().call('members.grantRole', { ref: residentRef(), role: 'staff' }),
  ),
  'revoking a role': scenario(
    async () => {
      await makeMember()
      granted(await admin().call('members.grantRole', { ref: residentRef(), role: 'staff' }))
    },
    () => admin().call('members.revokeRole', { ref: residentRef(), role: 'staff' }),
  ),
  'beginning to look after someone': scenario(careCode, (code) =>
    helper().call('members.lookAfter', { code, theirName: '王奶奶', myName: '楼长' }),
  ),
  'ending it as the helper': scenario(beginCare, (ref) => helper().call('members.endCare', { ref })),
  'ending it as the resident': scenario(beginCare, (ref) => resident().call('members.endCare', { ref })),
  'signing up for another': scenario(beginCare, (ref) => helper().call('events.signUp', { ...wish, for: ref })),
  'leaving for another': scenario(
    async () => signUpFor(await beginCare()),
    (ref) => helper().call('events.leave', { eventId, party: 1, for: ref }),
  ),
  'entering a slip': scenario(beHead, () => helper().call('members.enterSlip', paper)),
  'confirming a slip that takes another’s place': scenario(
    async () => {
      await confirmSlip()
      return enterSlip('another')
    },
    (ref) => admin().call('members.confirmSlip', { ref }),
  ),
  'ending a slip as staff': scenario(confirmSlip, (ref) => admin().call('members.endSlip', { ref })),
  'ending a slip as the head': scenario(confirmSlip, (ref) => helper().call('members.endCare', { ref })),
  'signing up somebody on paper': scenario(confirmSlip, (ref) => helper().call('events.signUp', { ...wish, for: ref })),
  'deleting somebody on paper': scenario(
    async () => signUpFor(await confirmSlip()),
    (ref) => erase(ref),
  ),
  'correcting a name': scenario(
    async () => granted(await resident().call('events.signUp', wish)),
    () => resident().call('events.rename', { eventId, name: '李阿姨' }),
  ),
  'calling someone on a list': scenario(
    async () => {
      granted(await resident().call('members.editProfile', { ...profile, phone: '13900009876' }))
      return granted(await resident().call('events.signUp', wish)).ticket.number
    },
    (ticket) => admin().call('events.call', { eventId, ticket }),
  ),
  'calling someone from the door': scenario(
    async () => {
      granted(await resident().call('members.editProfile', { ...profile, phone: '13900009876' }))
      const { number } = granted(await resident().call('events.signUp', wish)).ticket
      const keepers = [{ id: helper().personId, name: '志愿者' }]
      const entries = [anEntry(resident().personId, { number })]
      const startsAt = new Date(Date.now() + 3_600_000)
      await cloud.insert('events', [{ ...anEvent(new Date(), { _id: 'kept', startsAt, entries }), keepers }])
      return number
    },
    (ticket) => helper().call('door.call', { eventId: 'kept', ticket }),
  ),
  'deciding about words that could not be checked': scenario(
    async () => {
      cloud.emulator.control.fault({ action: 'wechat.msg_sec_check', n: 1, kind: 'fail' })
      const { number } = granted(await resident().call('events.signUp', wish)).ticket
      cloud.emulator.control.clearFaults()
      return number
    },
    (ticket) => admin().call('events.reviewWords', { eventId, ticket, keep: false }),
  ),
  'exporting phones with a reason': scenario(nothing, () =>
    admin().call('events.exportRoster', { eventId, phones: { reason: '讲座改期' } }),
  ),
  'copying a list': scenario(nothing, () => admin().call('events.takeList', { eventId, as: 'text' })),
  'entering someone by hand': scenario(nothing, () => admin().call('events.addByHand', byHand)),
  'striking off someone entered by hand': scenario(
    async () => granted(await admin().call('events.addByHand', byHand)).byHand ?? '',
    (entry) => admin().call('events.takeOff', { eventId, entry, party: 1 }),
  ),
  'reading the audit log after a role changed': scenario(
    async () => {
      await makeMember()
      // The line of a grant that broke off waits in the member's document.
      cloud.emulator.control.fault({ n: 4, kind: 'fail' })
      await admin().call('members.grantRole', { ref: residentRef(), role: 'staff' })
      cloud.emulator.control.clearFaults()
    },
    () => resident().call('members.audit', {}),
  ),
}

async function prepare(one: Case<unknown>): Promise<unknown> {
  await cloud.emulator.control.reset()
  await cloud.insert('events', [anEvent(new Date(), { _id: eventId })])
  await cloud.giveRoles('admin', ['admin'])
  return one.before()
}

/** What is kept, without what chance and the clock decide. */
async function kept(): Promise<unknown> {
  const names = ['events', 'members', 'care', 'audit', 'deletions'] as const
  const found = await Promise.all(names.map((name) => cloud.find(name, {})))
  const vary = new Set([
    'at',
    'card',
    'number',
    'since',
    'until',
    'startsAt',
    'endsAt',
    'signupOpensAt',
    'signupClosesAt',
  ])
  const ids = new Set(['_id', 'id'])
  return JSON.parse(
    JSON.stringify(found, (key, value) => {
      if (vary.has(key)) return 'varies'
      // Ids of audit lines hold an hour or a ticket, and a tombstone is random; how many there are is what counts.
      return ids.has(key) && typeof value === 'string' && value.length === 22 ? 'an id' : value
    }),
  )
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  survivesEveryRequest({ cloud: () => cloud, prepare: () => prepare(one), act: one.act, kept })
})
