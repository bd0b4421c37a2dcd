import { anEvent, day, idOf, minute, openTerms } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'

const now = new Date()
const lecture = anEvent(now, { _id: idOf('lecture'), capacity: 2 })
const eventId = lecture._id
const wish = { eventId, name: '居民', companions: 0, answers: [], terms: openTerms, consent: '2026-11' }

let cloud: Cloud
let resident: Person
let helper: Person
let admin: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.insert('events', [lecture])
  resident = cloud.person('openid-resident')
  helper = cloud.person('openid-helper')
  admin = cloud.person('openid-admin')
  await cloud.giveRoles('openid-admin', ['admin'])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const showTo = async (purpose: 'office' | 'care', person = resident) =>
  granted(await person.call('members.showCode', { purpose })).code
const acts = async (person: Person) =>
  granted(await person.call('members.audit', {})).lines.map(({ what, by, role }) => [what, by.role, role])

/** The helper looks after the resident, as agreed on two phones. */
async function care(): Promise<string> {
  const code = await showTo('care')
  return granted(await helper.call('members.lookAfter', { code, theirName: '王奶奶', myName: '楼长' })).ref
}

describe('a profile', () => {
  test('is optional, corrected whole, and the phone number is masked but in one’s own export', async () => {
    const profile = { nickname: '老王', building: '3 栋', phone: '13900001234' }
    granted(await resident.call('members.editProfile', profile))
    granted(await resident.call('members.editProfile', { nickname: '王师傅', building: '3 栋' }))
    const data = granted(await resident.call('members.data', {}))
    expect(data.profile).toEqual({ nickname: '王师傅', building: '3 栋', phone: '139****1234', avatar: null })
    expect(granted(await resident.call('members.exportData', {})).profile.phone).toBe('13900001234')
    granted(await resident.call('members.editProfile', { nickname: null, building: null, phone: null }))
    expect(JSON.stringify(await cloud.find('members', {}))).not.toMatch(/王师傅|13900001234/)
  })

  test.each([
    ['a number that is none', { phone: '12345' }],
    ['a role among the fields', { roles: ['admin'] }],
    ['a name of two lines', { nickname: '老\n王' }],
  ])('%s is refused', async (_, field) => {
    const profile = { nickname: null, building: null, phone: null, ...field }
    expect(refusal(await resident.call('members.editProfile', profile as never))).toBe('invalid-input')
    expect(await cloud.find('members', { _id: resident.personId })).toEqual([])
  })

  test('the name on a list is corrected, and place and ticket stay', async () => {
    const seat = granted(await resident.call('events.signUp', wish))
    const renamed = granted(await resident.call('events.rename', { eventId, name: '李阿姨' }))
    expect(renamed).toEqual({ ...seat, name: '李阿姨' })
    expect(granted(await resident.call('events.show', { eventId })).mySeat).toEqual(renamed)
    expect(refusal(await helper.call('events.rename', { eventId, name: '别人' }))).toBe('not-signed-up')
  })
})

describe('roles', () => {
  test('an administrator finds a person by the code they show, grants a role, and revokes it at once', async () => {
    const code = await showTo('office')
    expect(await showTo('office')).toBe(code)
    const found = granted(
      await admin.call('members.byCode', { code: ` ${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase() }),
    )
    expect(found).toMatchObject({ roles: [] })
    expect(found.ref).not.toBe(resident.personId)
    granted(await admin.call('members.grantRole', { ref: found.ref, role: 'staff' }))
    granted(await admin.call('members.grantRole', { ref: found.ref, role: 'staff' }))
    granted(await resident.call('events.roster', { eventId }))
    granted(await admin.call('members.revokeRole', { ref: found.ref, role: 'staff' }))
    expect(refusal(await resident.call('events.roster', { eventId }))).toBe('not-allowed')
    expect(await acts(resident)).toEqual([
      ['role-revoked', 'admin', 'staff'],
      ['role-granted', 'admin', 'staff'],
      ['looked-up', 'admin', null],
    ])
    expect(JSON.stringify(await resident.call('members.audit', {}))).not.toContain('openid')
  })

  test('a role granted, revoked and granted again is three lines', async () => {
    const { ref } = granted(await admin.call('members.byCode', { code: await showTo('office') }))
    for (const action of ['grantRole', 'revokeRole', 'grantRole'] as const) {
      granted(await admin.call(`members.${action}`, { ref, role: 'volunteer' }))
    }
    expect((await acts(resident)).filter(([what]) => what !== 'looked-up')).toHaveLength(3)
  })

  test('a code is over after twenty minutes, and one shown for care does not serve the office', async () => {
    const code = await showTo('office')
    expect(refusal(await helper.call('members.lookAfter', { code, theirName: '甲', myName: '乙' }))).toBe(
      'code-unknown',
    )
    expect(refusal(await helper.call('members.byCode', { code }))).toBe('not-allowed')
    cloud.emulator.control.setClock(20 * minute)
    expect(refusal(await admin.call('members.byCode', { code }))).toBe('code-unknown')
    cloud.emulator.control.setClock(0)
    const forCare = await showTo('care')
    expect(refusal(await admin.call('members.byCode', { code: forCare }))).toBe('code-unknown')
  })

  test('nobody takes their own administration away, and an unknown ref is nobody', async () => {
    const [me] = granted(await admin.call('members.roleHolders', { role: 'admin' })).members
    expect(refusal(await admin.call('members.revokeRole', { ref: me?.ref ?? '', role: 'admin' }))).toBe('not-yourself')
    expect(refusal(await admin.call('members.grantRole', { ref: 'nobody', role: 'staff' }))).toBe('member-not-found')
  })

  test('those who hold a role are listed in pages, also when their documents are older', async () => {
    for (let n = 0; n < 7; n += 1) await cloud.giveRoles(`volunteer-${n}`, ['volunteer'])
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const page = granted(
        await admin.call('members.roleHolders', { role: 'volunteer', limit: 3, ...(after && { after }) }),
      )
      seen.push(...page.members.map(({ ref }) => ref))
      if (!page.next) break
      after = page.next
    }
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
    granted(await admin.call('members.revokeRole', { ref: seen[0] ?? '', role: 'volunteer' }))
  })
})

describe('looking after another', () => {
  test('agreed on two phones, the helper signs up and leaves for the resident, who reads it', async () => {
    const ref = await care()
    cloud.emulator.database.resetStats()
    const seat = granted(await helper.call('events.signUp', { ...wish, name: '王奶奶', for: ref }))
    expect(cloud.emulator.database.stats().requests).toBe(3)
    expect(granted(await resident.call('events.show', { eventId })).mySeat).toEqual(seat)
    expect(granted(await helper.call('events.show', { eventId })).mySeat).toBeNull()
    expect(granted(await helper.call('events.mine', { for: ref })).events).toMatchObject([{ seat }])
    granted(await helper.call('events.leave', { eventId, party: 1, for: ref }))
    granted(await helper.call('events.leave', { eventId, party: 1, for: ref }))
    expect(granted(await resident.call('events.show', { eventId })).mySeat).toBeNull()
    expect(await acts(resident)).toEqual([
      ['left-for', 'helper', null],
      ['signed-up-for', 'helper', null],
      ['care-began', 'helper', null],
    ])
    const { lookedAfterBy } = granted(await resident.call('members.care', {}))
    expect(lookedAfterBy).toMatchObject([{ ref, name: '楼长', acts: ['sign-up'] }])
    expect(granted(await helper.call('members.care', {})).lookingAfter).toMatchObject([{ ref, name: '王奶奶' }])
  })

  test('what came to nothing is not told, and the same wish again is told once', async () => {
    const ref = await care()
    const first = granted(await helper.call('events.signUp', { ...wish, for: ref }))
    expect(granted(await helper.call('events.signUp', { ...wish, for: ref }))).toEqual(first)
    await cloud.insert('events', [anEvent(now, { _id: 'closed', signupClosesAt: now })])
    expect(refusal(await helper.call('events.signUp', { ...wish, eventId: 'closed', for: ref }))).toBe('signup-closed')
    expect((await acts(resident)).map(([what]) => what)).toEqual(['signed-up-for', 'care-began'])
  })

  test('a consent serves its helper alone, ends when either says so, and lapses after twelve months', async () => {
    const ref = await care()
    const forIt = { ...wish, for: ref }
    expect(refusal(await cloud.person('third').call('events.signUp', forIt))).toBe('care-not-found')
    expect(refusal(await resident.call('events.mine', { for: ref }))).toBe('care-not-found')
    granted(await cloud.person('third').call('members.endCare', { ref }))
    cloud.emulator.control.setClock(366 * day)
    expect(refusal(await helper.call('events.mine', { for: ref }))).toBe('care-not-found')
    cloud.emulator.control.setClock(0)
    granted(await helper.call('events.mine', { for: ref }))
    granted(await resident.call('members.endCare', { ref }))
    expect(refusal(await helper.call('events.signUp', forIt))).toBe('care-not-found')
    expect(await cloud.find('events', { _id: eventId })).toMatchObject([{ entries: [] }])
  })

  test('a code is one helper’s, nobody’s own, and dead once the consent is withdrawn', async () => {
    const code = await showTo('care')
    const wished = { code, theirName: '王奶奶', myName: '楼长' }
    expect(refusal(await resident.call('members.lookAfter', wished))).toBe('not-yourself')
    const { ref } = granted(await helper.call('members.lookAfter', { ...wished, code: await showTo('care') }))
    expect(refusal(await cloud.person('third').call('members.lookAfter', wished))).toBe('code-unknown')
    expect(granted(await helper.call('members.lookAfter', wished)).ref).toBe(ref)
    granted(await resident.call('members.endCare', { ref }))
    expect(refusal(await helper.call('members.lookAfter', wished))).toBe('code-unknown')
  })
})

describe('the audit log', () => {
  test('whoever is on a list reads who looked at it since, once an hour, and nobody else does', async () => {
    await cloud.giveRoles('openid-staff', ['staff'])
    const staff = cloud.person('openid-staff')
    granted(await staff.call('events.roster', { eventId }))
    cloud.emulator.control.setClock(2 * 60 * minute)
    granted(await resident.call('events.signUp', wish))
    expect(await acts(resident)).toEqual([])
    cloud.emulator.control.setClock(4 * 60 * minute)
    granted(await staff.call('events.roster', { eventId }))
    granted(await staff.call('events.roster', { eventId }))
    const { lines } = granted(await resident.call('members.audit', {}))
    expect(lines).toMatchObject([
      { what: 'roster-seen', by: { role: 'staff' }, event: { id: eventId, title: '国学讲坛' } },
    ])
    expect(await acts(helper)).toEqual([])
  })

  test('is read in pages, latest first', async () => {
    await cloud.insert(
      'audit',
      Array.from({ length: 25 }, (_, n) => ({
        _id: idOf(`line${n}`),
        communityId: lecture.communityId,
        about: resident.personId,
        at: new Date(now.getTime() - Math.floor(n / 3) * minute),
        what: 'looked-up',
        by: { role: 'admin', ref: 'ref' },
        role: null,
        eventId: null,
      })),
    )
    const seen: { id: string; at: string }[] = []
    for (let after: { at: string; id: string } | undefined; ; ) {
      const page = granted(await resident.call('members.audit', { limit: 7, ...(after && { after }) }))
      seen.push(...page.lines)
      if (!page.next) break
      after = page.next
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(25)
    expect(seen.map(({ at }) => at)).toEqual([...seen.map(({ at }) => at)].sort().reverse())
  })
})
