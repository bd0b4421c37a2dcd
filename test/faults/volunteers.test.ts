import type { ActionName, Input } from '../../cloudfunctions/contract'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { holderMark, offerCode } from '../../cloudfunctions/shifts/offer-code'
import { termsOf } from '../../cloudfunctions/shifts/terms-mark'
import type { Volunteering } from '../../cloudfunctions/volunteers/volunteering'
import { anEntry, day, hour, idOf } from '../support/builders'
import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import {
  aTeam,
  aTeamShift,
  dutyFields,
  formKey,
  giveRecord,
  refOf,
  shiftFields,
  shiftRule,
  teamId,
} from '../support/volunteers'

const now = new Date()
const shiftId = idOf('team-shift')
const secrets = openSecrets(testSecret)
const shift = aTeamShift(now)
const wish = { shiftId, terms: termsOf(shift) }
const fields = { name: '新队', kind: 'help' as const, about: '', open: true }
const born = { year: 1980, month: 1 }
const form = { name: '志愿者', born, skills: [], free: [], teams: [teamId, 'second'], consent: 'v1' }
const rows = [{ row: 1, name: '旁人', phone: '13800000001', teams: '文明督导队', joined: '' }]
const rule = shiftRule({
  from: new Date(+now + 3 * day).toISOString().slice(0, 10),
  until: new Date(+now + 5 * day).toISOString().slice(0, 10),
})
const plan = { _id: 'plan', communityId, teamId, fields: dutyFields(), rule, revision: 1 }
const holder = holderMark(secrets, anEntry('other').ticketId)
const code = offerCode(secrets, communityId, {
  shiftId,
  number: anEntry('other').number,
  holder,
  until: new Date(+now + hour),
})

interface Case {
  action: ActionName
  /** Where a code is part of it, the code is made anew. */
  input: Input<ActionName> | (() => Promise<Input<ActionName>>)
  /** Who is on the shift before, besides what `prepare` always makes. */
  on?: 'me' | 'other' | 'assigned'
  /** Without a record of the caller. */
  fresh?: boolean
  /** The record of whom it is about. */
  about?: Partial<Volunteering>
}

const ref = () => refOf('to be looked up')
const guardianCode = async () => {
  const { code } = granted(await cloud.person('guardian').call('members.showCode', { purpose: 'guardian' }))
  return { code, name: '妈妈' }
}
const agreed = { id: personIdOf(secrets, communityId, 'person'), name: '妈妈', way: 'phone' as const, at: now }
const lapsed = { state: 'lapsed' as const, teams: [], formerTeams: [teamId], ended: '很久没来', checkAt: null }
const cases: Record<string, Case> = {
  'signing up for a shift': { action: 'shifts.signUp', input: wish },
  'leaving a shift': { action: 'shifts.leave', input: { shiftId }, on: 'me' },
  'asking to be let go': { action: 'shifts.askToLeave', input: { shiftId, words: '有事' }, on: 'me' },
  'taking a place over': { action: 'shifts.takeOver', input: { code }, on: 'other' },
  'making a shift': {
    action: 'shifts.create',
    input: { key: formKey, teamId, publish: true, fields: shiftFields(now) },
  },
  'editing a shift': { action: 'shifts.edit', input: { shiftId, revision: 1, title: '换题' } },
  'needing more': { action: 'shifts.changeNeeded', input: { shiftId, capacity: 5, waitlistCap: 1 } },
  'publishing a shift': { action: 'shifts.publish', input: { shiftId: 'draft' } },
  'cancelling a shift': { action: 'shifts.cancel', input: { shiftId, reason: '下雨' } },
  'withdrawing a draft': { action: 'shifts.withdrawDraft', input: { shiftId: 'draft' } },
  'assigning someone': { action: 'shifts.assign', input: { shiftId, ref: ref() } },
  'taking someone off': { action: 'shifts.takeOff', input: { shiftId, number: anEntry('other').number }, on: 'other' },
  'making a plan': { action: 'shifts.createPlan', input: { key: formKey, teamId, fields: dutyFields(), rule } },
  'editing a plan': {
    action: 'shifts.editPlan',
    input: { planId: 'plan', revision: 1, fields: dutyFields({ title: '换题' }), rule },
  },
  'making the shifts of a plan': { action: 'shifts.makeShifts', input: { planId: 'plan', publish: true } },
  'making a team': { action: 'volunteers.createTeam', input: { key: formKey, fields } },
  'editing a team': { action: 'volunteers.editTeam', input: { teamId, revision: 1, fields } },
  'applying for the first time': { action: 'volunteers.apply', input: form, fresh: true },
  'wishing for another team': { action: 'volunteers.apply', input: form },
  'leaving a team': { action: 'volunteers.leave', input: { teamId }, on: 'me' },
  'leaving the volunteers': { action: 'volunteers.leave', input: {}, on: 'me' },
  'importing the old list': { action: 'volunteers.importRows', input: { rows } },
  'removing an old record': { action: 'volunteers.removeRecord', input: { recordId: 'record' } },
  'giving a slip': { action: 'volunteers.slip', input: { recordId: 'record' } },
  'welcoming an applicant': { action: 'volunteers.approve', input: { ref: ref(), teamId: 'second' } },
  'declining an applicant': { action: 'volunteers.decline', input: { ref: ref(), teamId: 'second', reason: '人满了' } },
  'ending somebody’s service': { action: 'volunteers.lapse', input: { ref: ref(), reason: '很久没来' } },
  'naming a leader': { action: 'volunteers.nameLeader', input: { teamId, ref: ref() } },
  'dismissing a leader': { action: 'volunteers.dismissLeader', input: { teamId, ref: refOf('second leader') } },
  'noting a guardian’s signature': { action: 'volunteers.guardianSigned', input: { ref: ref(), name: '妈妈' } },
  'taking a lapse back': { action: 'volunteers.reinstate', input: { ref: ref() }, about: lapsed },
  'agreeing as a guardian': { action: 'volunteers.guardianAgrees', input: guardianCode },
  'taking the guardian’s consent back': {
    action: 'volunteers.guardianWithdraws',
    input: { ref: ref() },
    about: { age: 'minor', guardian: { ...agreed, withdrawnAt: null } },
    on: 'assigned',
  },
  'saying yes to a claim': {
    action: 'volunteers.answerClaim',
    input: { recordId: 'record', ref: ref(), yes: true },
    about: { teams: ['second'] },
  },
  'saying no to a claim': { action: 'volunteers.answerClaim', input: { recordId: 'record', ref: ref(), yes: false } },
  'claiming by number': {
    action: 'volunteers.claimByPhone',
    input: { name: '旁人', phone: '13800000001', born, consent: 'v1' },
    fresh: true,
  },
}

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

async function prepare({ on, fresh, action, about }: Case) {
  await cloud.emulator.control.reset()
  const person = cloud.person('person')
  const leaders = [{ id: person.personId, name: '队长一', since: now }]
  const second = { id: 'second leader', name: '队长二', since: now }
  const assigned = cloud.person('assigned').personId
  const onShift = { me: person.personId, other: 'other', assigned }
  const entries = on ? [anEntry(onShift[on], { at: now })] : []
  await cloud.insert('teams', [
    aTeam({ leaders: [...leaders, second] }),
    aTeam({ _id: 'second', name: '二队', order: 2, leaders }),
  ])
  await cloud.insert('shifts', [
    aTeamShift(now, { leaders, entries }),
    aTeamShift(now, { _id: 'draft', leaders, published: false }),
  ])
  await cloud.insert('shiftPlans', [plan])
  const claim = { id: assigned, name: '旧人', at: now, age: 'adult', consent: 'v1' }
  const claims = action === 'volunteers.answerClaim' ? [claim] : []
  const record = {
    name: '旧人',
    phone: '13800000002',
    teams: [teamId],
    joined: null,
    claims,
    claimed: claims.length > 0,
  }
  await cloud.insert('volunteerRecords', [
    { _id: 'record', communityId, ...record, slip: null, takenBy: null, connected: false },
  ])
  if (!fresh) await giveRecord(cloud, 'person')
  await cloud.giveRoles('staff', ['staff'])
  await giveRecord(cloud, 'assigned', { wishes: ['second'], ...about })
  const isOffice = /Team$|importRows|removeRecord|slip$|Leader$|lapse$|Signed$|reinstate$|answerClaim$/.test(action)
  return isOffice ? cloud.person('staff') : person
}

const collections = ['shifts', 'shiftPlans', 'teams', 'members', 'volunteerRecords'] as const
const vary = new Set([
  'at',
  'card',
  'number',
  'since',
  'appliedAt',
  'order',
  'roleTurn',
  'turn',
  'checkAt',
  'until',
  'withdrawnAt',
])

/** What is kept, without what chance and the clock decide. */
async function kept(): Promise<unknown> {
  const found = await Promise.all(collections.map((name) => cloud.find(name, {})))
  return JSON.parse(JSON.stringify(found, (key, value) => (vary.has(key) ? 'varies' : value)))
}

async function inputOf({ input: said }: Case): Promise<Input<ActionName>> {
  const input = typeof said === 'function' ? await said() : said
  return 'ref' in input && input.ref === ref() ? { ...input, ref: refOf(cloud.person('assigned').personId) } : input
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  test.each(['fail', 'drop-answer'] as const)('survives every request that meets “%s”', async (kind) => {
    const undisturbed = await prepare(one)
    const input = await inputOf(one)
    cloud.emulator.database.resetStats()
    expect(await undisturbed.call(one.action, input)).toMatchObject({ ok: true })
    const { requests, unindexed } = cloud.emulator.database.stats()
    expect(unindexed).toEqual([])
    const after = await kept()
    for (let n = 1; n <= requests; n += 1) {
      const person = await prepare(one)
      const struck = await inputOf(one)
      cloud.emulator.control.fault({ n, kind })
      await person.call(one.action, struck)
      cloud.emulator.control.clearFaults()
      const again = await person.call(one.action, struck)
      const healed = again.ok || ('refusal' in again && again.refusal === 'changed-meanwhile')
      expect({ n, again, healed }).toMatchObject({ n, healed: true })
      expect({ n, state: await kept() }).toEqual({ n, state: after })
    }
  })
})

test('a slip that broke off anywhere connects once', async () => {
  const connect = async (n: number, kind: 'fail' | 'drop-answer') => {
    const staff = await prepare({ action: 'volunteers.slip', input: { recordId: 'record' } })
    const slip = granted(await staff.call('volunteers.slip', { recordId: 'record' }))
    const owner = cloud.person('owner')
    const claim = () => owner.call('volunteers.claimBySlip', { code: slip.code, born, consent: 'v1' })
    cloud.emulator.control.fault({ n, kind })
    await claim()
    cloud.emulator.control.clearFaults()
    expect(granted(await claim())).toMatchObject({ state: 'active', teams: [teamId] })
    expect(await cloud.find('volunteerRecords', { _id: 'record', connected: true })).toHaveLength(1)
  }
  for (let n = 1; n <= 8; n += 1) for (const kind of ['fail', 'drop-answer'] as const) await connect(n, kind)
})

test('a claim with WeChat’s number that broke off anywhere connects once, with the next tap at the latest', async () => {
  const connect = async (n: number, kind: 'fail' | 'drop-answer') => {
    await prepare({ action: 'volunteers.claimByWechat', input: {} })
    const rows = [{ row: 1, name: '旧人', phone: '13800000003', teams: '文明督导队', joined: '' }]
    granted(await cloud.person('staff').call('volunteers.importRows', { rows }))
    const owner = cloud.person('owner')
    const claim = () => {
      const phoneCode = cloud.emulator.control.tapPhoneNumber('owner', '13800000003')
      return owner.call('volunteers.claimByWechat', { name: '旧人', phoneCode, born, consent: 'v1' })
    }
    cloud.emulator.control.fault({ n, kind })
    const first = await claim()
    cloud.emulator.control.clearFaults()
    if (!first.ok) await claim()
    expect(granted(await owner.call('volunteers.me', {})).volunteering).toMatchObject({ teams: [teamId] })
    expect(await cloud.find('volunteerRecords', { connected: true })).toHaveLength(1)
  }
  for (let n = 1; n <= 6; n += 1) for (const kind of ['fail', 'drop-answer'] as const) await connect(n, kind)
})
