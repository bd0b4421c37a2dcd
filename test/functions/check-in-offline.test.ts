import { gatherCode } from '../../cloudfunctions/check-in/gather-code'
import type { LeaderItem, WalkItem } from '../../cloudfunctions/contract/check-in'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { stepAt } from '../../cloudfunctions/platform/turning-code'
import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import fc from '../support/property'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const secrets = openSecrets(testSecret)
const shiftId = idOf('shift')
const number = '10001'
const ago = (ms: number) => new Date(Date.now() - ms)

let cloud: Cloud
let walker: Person
let leader: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  walker = cloud.person('walker')
  leader = cloud.person('leader')
  await place()
})

async function place(fields: Record<string, unknown> = {}): Promise<void> {
  await cloud.emulator.database.wipe()
  const entries = [onDuty(walker.personId, number, { ticketId: 'ticket-1' }), onDuty('second', '10002')]
  const leaders = [{ id: leader.personId, name: '队长' }]
  await cloud.insert('shifts', [aShift(new Date(), { leaders, entries, ...fields })])
}

const send = async (items: WalkItem[]) => granted(await walker.call('checkIn.send', { shiftId, number, items }))
const lead = async (items: LeaderItem[]) => granted(await leader.call('checkIn.lead', { shiftId, items }))
const board = async () => granted(await leader.call('checkIn.board', { shiftId }))
const walkOf = async () => (await board()).lines.find((line) => line.number === number)

function leaderPhone() {
  let made = 0
  const next = (at = new Date()) => ({ id: `LeaderPhone-${made++}`, at: at.toISOString() })
  return {
    scan: (code: string): LeaderItem => ({ kind: 'scan', ...next(), code }),
    in: (of = number, at = new Date()): LeaderItem => ({ kind: 'in', ...next(at), number: of }),
    out: (): LeaderItem => ({ kind: 'out', ...next(), number }),
    point: (pointId: string): LeaderItem => ({ kind: 'point', ...next(), number, pointId }),
    accept: (of: string, seen: Date | null = null): LeaderItem => ({
      ...{ kind: 'accept', ...next(), number, of, seen: seen?.toISOString() ?? null },
    }),
    decline: (of: string): LeaderItem => ({ kind: 'decline', ...next(), number, of }),
    undo: (of: string): LeaderItem => ({ kind: 'undo', ...next(), of }),
  }
}

describe('what was written down without network', () => {
  test('counts when it comes within hours, and says that its moment is not proven', async () => {
    const phone = walkPhone('FirstPhone')
    const { results } = await send([phone.point(ago(40 * minute), sceneOf('north')), phone.out(ago(5 * minute))])
    expect(results).toMatchObject([
      { verdict: 'point', flags: expect.arrayContaining(['offline']) },
      { verdict: 'out', flags: ['offline'] },
    ])
  })

  test('waits for the leader’s word when it comes too late, or from a phone that does not know the time', async () => {
    await place({ startsAt: ago(20 * hour), endsAt: ago(17 * hour) })
    const phone = walkPhone('FirstPhone')
    const late = phone.point(ago(19 * hour), sceneOf('north'))
    const unsure = phone.point(null, sceneOf('south'))
    const { results, walk } = await send([late, unsure])
    expect(results).toMatchObject([
      { verdict: 'waits', flags: expect.arrayContaining(['late']) },
      { verdict: 'waits', flags: expect.arrayContaining(['unsure']) },
    ])
    expect(walk).toMatchObject({ in: null, waiting: [{ id: late.id }, { id: unsure.id, at: null }] })
    const words = leaderPhone()
    await lead([words.accept(late.id), words.decline(unsure.id)])
    expect(await walkOf()).toMatchObject({ walk: { points: [{ pointId: 'north' }], waiting: [] } })
    expect((await send([late, unsure])).results.map(({ verdict }) => verdict)).toEqual(['point', 'declined'])
  })

  test('a turning code proves the shift; shown at another moment than it was scanned, it is stale', async () => {
    const at = ago(20 * minute)
    const code = gatherCode(secrets, communityId, shiftId, stepAt(at))
    const phone = walkPhone('FirstPhone')
    const { results } = await send([
      phone.gather(at, code),
      phone.gather(ago(10 * minute), code),
      phone.gather(null, code),
    ])
    expect(results.map(({ verdict }) => verdict)).toEqual(['in', 'stale-code', 'waits'])
  })

  test('a note comes to the leader as it was written, and goes when it is taken back', async () => {
    const phone = walkPhone('FirstPhone')
    await send([phone.note(ago(minute), '电动车占了消防通道')])
    expect((await board()).notes).toMatchObject([{ number, words: '电动车占了消防通道', place: '东门' }])
    await send([phone.undo('FirstPhone-0')])
    expect((await board()).notes).toEqual([])
  })

  test('ten years off or not, the phone’s clock decides nothing', async () => {
    const wrong = new Date(Date.now() + 3650 * day)
    const phone = walkPhone('FirstPhone')
    const items = [phone.point(wrong, sceneOf('north')), phone.point(ago(3650 * day), sceneOf('north'))]
    expect((await send(items)).results.map(({ verdict }) => verdict)).toEqual(['outside-window', 'outside-window'])
    expect((await walkOf())?.walk.in).toBeNull()
  })

  test('shuffled, split and repeated batches end in the same state', async () => {
    const [one, two] = [walkPhone('FirstPhone'), walkPhone('SecondPhone')]
    const items = [
      ...['north', 'middle', 'south'].map((id, n) => one.point(ago((50 - 10 * n) * minute), sceneOf(id))),
      two.point(ago(45 * minute), sceneOf('north')),
      two.point(ago(44 * minute), sceneOf('moon')),
      one.note(ago(30 * minute), '楼道堆物'),
      one.out(ago(6 * minute)),
      two.out(ago(8 * minute)),
      one.undo('SecondPhone-2'),
      two.undo('SecondPhone-2'),
    ]
    const states = new Set<string>()
    const split = fc.tuple(
      fc.shuffledSubarray(items, { minLength: items.length }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 10 }),
      fc.subarray(items),
    )
    await fc.assert(
      fc.asyncProperty(split, async ([order, sizes, again]) => {
        await place({ startsAt: ago(hour), endsAt: new Date(Date.now() + 2 * hour) })
        const left = [...order]
        for (const size of sizes) if (left.length > 0) await send(left.splice(0, size))
        if (left.length > 0) await send(left)
        if (again.length > 0) await send(again)
        const line = await walkOf()
        states.add(JSON.stringify({ walk: line?.walk, notes: (await board()).notes }))
      }),
      { seed: 20_261_123, numRuns: 20, endOnFailure: true },
    )
    expect(states.size).toBe(1)
    const [state = '{}'] = states
    expect(JSON.parse(state)).toMatchObject({
      walk: { in: { by: 'point' }, points: [{ pointId: 'north' }, { pointId: 'middle' }, { pointId: 'south' }] },
    })
  })
})

describe('the leader’s day', () => {
  test('the board tells in one request who is here, who is late, and which points are done', async () => {
    await send([walkPhone('FirstPhone').point(new Date(), sceneOf('north'))])
    cloud.emulator.database.resetStats()
    const { lines, route, notes } = await board()
    expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
    expect(lines).toMatchObject([
      { number, state: 'here', walk: { points: [{ pointId: 'north' }] } },
      { number: '10002', state: 'late', walk: { in: null } },
    ])
    expect(route?.points).toHaveLength(3)
    expect(notes).toEqual([])
    expect(JSON.stringify({ lines, route })).not.toMatch(new RegExp(`${walker.personId}|${sceneOf('north')}`))
  })

  test('the volunteer’s own code, the leader’s word and a point vouched for count; the word can be taken back', async () => {
    const words = leaderPhone()
    const code = ticketCode(secrets, shiftId, 'ticket-1', number)
    const foreign = ticketCode(secrets, 'another-shift', 'ticket-1', number)
    const forged = code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const { results, board: seen } = await lead([
      words.scan(code),
      words.scan(foreign),
      words.scan(forged),
      words.in('99999'),
      words.in(number, ago(9 * hour)),
      words.point('south'),
      words.point('moon'),
      words.out(),
    ])
    expect(results.map(({ verdict }) => verdict)).toEqual([
      'noted',
      'other-shift',
      'unknown-code',
      'unknown-number',
      'outside-window',
      'noted',
      'unknown-point',
      'noted',
    ])
    expect(seen.lines[0]).toMatchObject({ state: 'gone', walk: { in: { by: 'scan' }, out: { forgotten: false } } })
    await lead([words.undo('LeaderPhone-7')])
    expect(await walkOf()).toMatchObject({ state: 'here', walk: { out: null } })
  })

  test('the code of somebody who handed the place over checks nobody in', async () => {
    const words = leaderPhone()
    const old = ticketCode(secrets, shiftId, 'ticket-of-before', number)
    expect((await lead([words.scan(old)])).results).toMatchObject([{ verdict: 'unknown-number' }])
    expect(await walkOf()).toMatchObject({ state: 'late', walk: { in: null } })
  })

  test('the codes to show without network are those that the cloud reads, and of this shift alone', async () => {
    const { firstStep, proofs } = granted(await leader.call('checkIn.display', { shiftId }))
    const step = stepAt(new Date())
    const at = (step - firstStep) * 16
    const code = `G1.${shiftId}.${step}.${proofs.slice(at, at + 16)}`
    expect((await send([walkPhone('FirstPhone').gather(new Date(), code)])).results).toMatchObject([{ verdict: 'in' }])
    expect(refusal(await walker.call('checkIn.display', { shiftId }))).toBe('not-shift-leader')
  })

  test('the office may do what a leader does; a volunteer, and a leader of another shift, get nothing', async () => {
    await cloud.giveRoles('staff', ['staff'])
    const items = [leaderPhone().in()]
    granted(await cloud.person('staff').call('checkIn.lead', { shiftId, items }))
    granted(await cloud.person('staff').call('checkIn.board', { shiftId }))
    for (const id of [shiftId, 'missing']) {
      expect(refusal(await walker.call('checkIn.board', { shiftId: id }))).toBe('not-shift-leader')
      expect(refusal(await walker.call('checkIn.lead', { shiftId: id, items }))).toBe('not-shift-leader')
    }
  })
})
