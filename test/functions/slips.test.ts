import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEvent, day, idOf, openTerms } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'

const now = new Date()
const eventId = idOf('lecture')
const building = '文庙坪 3 栋'
const wish = { eventId, name: '王奶奶', companions: 0, answers: [], terms: openTerms, consent: '2026-11' }
const shanghaiDay = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
const paper = {
  key: 'a-random-key-of-the-form',
  ...{ name: '王奶奶', building, room: '2 单元 301', phone: '13900005555' },
  signedOn: shanghaiDay(+now - day),
  acts: ['sign-up' as const],
}

let cloud: Cloud
let head: Person
let staff: Person
let other: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.insert('events', [anEvent(now, { _id: eventId })])
  ;[head, staff, other] = ['head', 'staff', 'other-staff'].map((name) => cloud.person(name)) as [Person, Person, Person]
  await cloud.giveRoles('admin', ['admin'])
  await cloud.giveRoles('staff', ['staff'], { ref: refOf(staff) })
  await cloud.giveRoles('other-staff', ['staff'])
  granted(await head.call('members.editProfile', { nickname: '楼长老李', building }))
  await beHead([building])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const refOf = (person: Person) => memberRef(openSecrets(testSecret), person.personId)
const beHead = async (buildings: string[]) =>
  granted(await cloud.person('admin').call('members.grantRole', { ref: refOf(head), role: 'buildingHead', buildings }))
const enter = async (fields: Partial<typeof paper> & { head?: string } = {}, by = head) =>
  granted(await by.call('members.enterSlip', { ...paper, ...fields })).ref
const confirmed = async () => {
  const ref = await enter()
  granted(await staff.call('members.confirmSlip', { ref }))
  return ref
}
const signUpBy = (person: Person, ref: string) => person.call('events.signUp', { ...wish, for: ref })
const told = async (ref: string) =>
  granted(await staff.call('members.slipData', { ref })).audit.map(({ what, by }) => [what, by.role])

describe('a consent on paper', () => {
  test('entered by the head, confirmed by staff, lets the head sign the resident up, and the record tells each step', async () => {
    const ref = await enter()
    expect(await enter()).toBe(ref)
    expect(granted(await head.call('members.care', {})).lookingAfter).toMatchObject([
      { ref, building, paper: 'pending' },
    ])
    expect(refusal(await signUpBy(head, ref))).toBe('care-not-found')
    const [pending] = granted(await staff.call('members.slips', { state: 'pending' })).slips
    expect(pending).toMatchObject({ ref, phone: '139****5555', head: '楼长老李', mayConfirm: true })
    expect(granted(await staff.call('members.confirmSlip', { ref }))).toMatchObject({ state: 'confirmed' })
    granted(await other.call('members.confirmSlip', { ref }))
    cloud.emulator.database.resetStats()
    const seat = granted(await signUpBy(head, ref))
    expect(cloud.emulator.database.stats().requests).toBe(4)
    expect(granted(await head.call('events.mine', { for: ref })).events).toMatchObject([{ seat }])
    granted(await head.call('events.leave', { eventId, party: 1, for: ref }))
    expect(await told(ref)).toEqual([
      ['data-seen', 'staff'],
      ['left-for', 'head'],
      ['signed-up-for', 'head'],
      ['slip-confirmed', 'staff'],
      ['slips-seen', 'staff'],
      ['slip-entered', 'head'],
    ])
  })

  test('needs a second person: neither who entered it nor the head it is for confirms it', async () => {
    await cloud.giveRoles('head-and-staff', ['staff', 'buildingHead'], {
      headOf: [building],
      ref: refOf(cloud.person('head-and-staff')),
    })
    const both = cloud.person('head-and-staff')
    const own = await enter({ key: 'own' }, both)
    expect(refusal(await both.call('members.confirmSlip', { ref: own }))).toBe('not-yourself')
    const byStaff = await enter({ key: 'by-staff', name: '李爷爷', head: refOf(head) }, staff)
    expect(refusal(await staff.call('members.confirmSlip', { ref: byStaff }))).toBe('not-yourself')
    const forBoth = await enter({ key: 'for-both', name: '赵爷爷', head: refOf(both) }, staff)
    expect(refusal(await both.call('members.confirmSlip', { ref: forBoth }))).toBe('not-yourself')
    expect(refusal(await signUpBy(head, byStaff))).toBe('care-not-found')
    granted(await other.call('members.confirmSlip', { ref: byStaff }))
    granted(await signUpBy(head, byStaff))
    expect(refusal(await head.call('members.confirmSlip', { ref: own }))).toBe('not-allowed')
  })

  test.each([
    ['of another building', { building: '文庙坪 4 栋' }, 'not-head-of-building'],
    ['dated tomorrow', { signedOn: shanghaiDay(+now + day) }, 'slip-date-wrong'],
    ['that lapsed already', { signedOn: shanghaiDay(+now - 367 * day) }, 'slip-date-wrong'],
    ['of a day that does not exist', { signedOn: '2026-02-30' }, 'invalid-input'],
    ['that names aid', { acts: ['aid' as 'sign-up'] }, 'invalid-input'],
    ['that names nothing', { acts: [] }, 'invalid-input'],
  ])('a slip %s is refused', async (_, fields, word) => {
    expect(refusal(await head.call('members.enterSlip', { ...paper, ...fields }))).toBe(word)
    expect(await cloud.find('care', {})).toEqual([])
  })

  test('only a head or staff enter slips, and a resident cannot name a head', async () => {
    const resident = cloud.person('resident')
    expect(refusal(await resident.call('members.enterSlip', paper))).toBe('not-head-of-building')
    const named = { ...paper, head: refOf(head) }
    expect(refusal(await resident.call('members.enterSlip', named))).toBe('not-head-of-building')
    expect(refusal(await staff.call('members.enterSlip', { ...named, head: refOf(staff) }))).toBe(
      'not-head-of-building',
    )
    expect(granted(await staff.call('members.buildingHeads', {})).heads).toEqual([
      { ref: refOf(head), name: '楼长老李', buildings: [building] },
    ])
  })

  test('counts for the acts it names alone', async () => {
    const ref = await enter({ acts: ['report' as 'sign-up'] })
    granted(await staff.call('members.confirmSlip', { ref }))
    expect(refusal(await signUpBy(head, ref))).toBe('care-not-found')
  })

  test('an event for that building takes the resident on the slip, and one for another does not', async () => {
    const ref = await confirmed()
    const only = (name: string) => ({ ...openTerms, audience: { kind: 'buildings' as const, buildings: [name] } })
    await cloud.insert('events', [
      anEvent(now, { _id: 'ours', terms: only(building) }),
      anEvent(now, { _id: 'theirs', terms: only('别处') }),
    ])
    granted(await head.call('events.signUp', { ...wish, eventId: 'ours', terms: only(building), for: ref }))
    const elsewhere = { ...wish, eventId: 'theirs', terms: only('别处'), for: ref }
    expect(refusal(await head.call('events.signUp', elsewhere))).toBe('not-in-audience')
  })

  test('a new slip of the same dweller is about the same person and takes the old one’s place', async () => {
    const first = await confirmed()
    const seat = granted(await signUpBy(head, first))
    const second = await enter({ key: 'next-year', room: '2单元301' })
    granted(await head.call('events.mine', { for: first }))
    granted(await staff.call('members.confirmSlip', { ref: second }))
    expect(refusal(await head.call('events.mine', { for: first }))).toBe('care-not-found')
    expect(granted(await head.call('events.mine', { for: second })).events).toMatchObject([{ seat }])
  })

  test('slips are listed in pages, the oldest first', async () => {
    for (let n = 0; n < 5; n += 1) await enter({ key: `slip-${n}`, name: `居民${n}` })
    const seen: string[] = []
    for (let after: { at: string; id: string } | undefined; ; ) {
      const page = granted(await staff.call('members.slips', { state: 'pending', limit: 2, ...(after && { after }) }))
      seen.push(...page.slips.map(({ name }) => name))
      if (!page.next) break
      after = page.next
    }
    expect(seen).toEqual(['居民0', '居民1', '居民2', '居民3', '居民4'])
  })
})

describe('a consent that no longer holds', () => {
  const ends: Record<string, (ref: string) => Promise<unknown>> = {
    'the office ended': async (ref) => granted(await staff.call('members.endSlip', { ref })),
    'the head ended': async (ref) => granted(await head.call('members.endCare', { ref })),
    lapsed: async () => cloud.emulator.control.setClock(365 * day),
    'is of a head whose role was revoked': async () =>
      granted(await cloud.person('admin').call('members.revokeRole', { ref: refOf(head), role: 'buildingHead' })),
    'is of a head who has another building now': () => beHead(['文庙坪 5 栋']),
    'is of a head who deleted their account': async () => {
      granted(await head.call('members.deleteAccount', { confirm: 'delete-everything-about-me' }))
    },
  }
  test.each(Object.keys(ends))('because it %s is refused like a missing one, and what was done stays', async (why) => {
    const ref = await confirmed()
    granted(await signUpBy(head, ref))
    await ends[why]?.(ref)
    const missing = await signUpBy(head, 'missing')
    expect(await signUpBy(head, ref)).toEqual(missing)
    expect(await head.call('events.leave', { eventId, party: 1, for: ref })).toEqual(missing)
    expect(await cloud.find('events', { _id: eventId })).toMatchObject([{ entries: [{ number: expect.any(String) }] }])
  })

  test('cannot be confirmed any more, and is never begun anew by a repeated confirmation', async () => {
    const ref = await confirmed()
    granted(await staff.call('members.endSlip', { ref }))
    granted(await staff.call('members.endSlip', { ref }))
    expect(refusal(await staff.call('members.confirmSlip', { ref }))).toBe('slip-not-found')
    expect(granted(await head.call('members.care', {})).lookingAfter).toEqual([])
  })

  test('given on the resident’s phone to the head of a building, ends with the role', async () => {
    const resident = cloud.person('resident')
    const { code } = granted(await resident.call('members.showCode', { purpose: 'care' }))
    const asked = { code, theirName: '王奶奶', myName: '楼长', acts: ['sign-up' as const, 'report' as const] }
    expect(refusal(await head.call('members.lookAfter', { ...asked, asHeadOf: '别处' }))).toBe('not-head-of-building')
    const { ref } = granted(await head.call('members.lookAfter', { ...asked, asHeadOf: building }))
    granted(await signUpBy(head, ref))
    const lines = granted(await resident.call('members.audit', {})).lines
    expect(lines.map(({ what, by }) => [what, by.role])).toEqual([
      ['signed-up-for', 'head'],
      ['care-began', 'head'],
    ])
    granted(await cloud.person('admin').call('members.revokeRole', { ref: refOf(head), role: 'buildingHead' }))
    expect(refusal(await signUpBy(head, ref))).toBe('care-not-found')
    await beHead([building])
    granted(await signUpBy(head, ref))
  })
})

describe('what is kept of somebody without an account', () => {
  test('staff hand it over whole and delete all of it, and the list keeps its shape', async () => {
    const ref = await confirmed()
    granted(await signUpBy(head, ref))
    expect(granted(await staff.call('members.slipData', { ref }))).toMatchObject({
      profile: { nickname: '王奶奶', building: `${building} 2 单元 301`, phone: '13900005555' },
      signUps: [{ eventId, name: '王奶奶' }],
      lookedAfterBy: [{ ref, name: '楼长老李', paper: 'confirmed' }],
    })
    const before = await cloud.find('care', {})
    expect(before).toHaveLength(1)
    const confirm = 'delete-everything-about-them' as const
    expect(granted(await staff.call('members.eraseSlip', { ref, confirm }))).toEqual({ done: true })
    expect(granted(await staff.call('members.eraseSlip', { ref, confirm }))).toEqual({ done: true })
    const kept = ['care', 'audit', 'events', 'deletions'].map((name) => cloud.find(name, {}))
    expect(JSON.stringify(await Promise.all(kept))).not.toMatch(/王奶奶|13900005555|301/)
    expect(JSON.stringify(await Promise.all(kept))).not.toContain(String(before[0]?.resident))
    expect(await cloud.find('events', { _id: eventId })).toMatchObject([{ entries: [{ party: 1 }] }])
    expect(refusal(await staff.call('members.slipData', { ref }))).toBe('slip-not-found')
  })

  test('a foreign slip answers like a missing one, and no answer holds a person’s id', async () => {
    const ref = await confirmed()
    const [{ resident } = { resident: '' }] = await cloud.find('care', {})
    await cloud.insert('members', [{ _id: 'stranger', communityId: 'elsewhere', roles: ['staff'] }])
    const answers = [
      await staff.call('members.slips', { state: 'confirmed' }),
      await staff.call('members.slipData', { ref }),
      await head.call('members.care', {}),
    ]
    for (const id of [resident, head.personId, staff.personId]) expect(JSON.stringify(answers)).not.toContain(id)
    expect(await head.call('members.endCare', { ref: 'missing' })).toEqual(
      await cloud.person('third').call('members.endCare', { ref }),
    )
    expect(await cloud.find('care', {})).toMatchObject([{ slip: { state: 'confirmed' } }])
  })
})
