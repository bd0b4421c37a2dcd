import type { WalkItem } from '../../cloudfunctions/contract/check-in'
import { hour, idOf, minute } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

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
  await cloud.emulator.control.reset()
  walker = cloud.person('walker')
  leader = cloud.person('leader')
  const leaders = [{ id: leader.personId, name: '队长', since: new Date(0) }]
  await cloud.insert('shifts', [aShift(new Date(), { leaders, entries: [onDuty(walker.personId, number)] })])
})

const send = (items: WalkItem[]) => walker.call('checkIn.send', { shiftId, number, items })
const board = async () => granted(await leader.call('checkIn.board', { shiftId }))

test('without permission for the place a check-in counts, and the leader sees that the place is missing', async () => {
  const scan = { ...walkPhone('FirstPhone').point(new Date(), sceneOf('north')), distance: null } as WalkItem
  const { results } = granted(await send([scan]))
  expect(results).toMatchObject([{ verdict: 'point', flags: expect.arrayContaining(['no-location']) }])
  expect((await board()).lines[0]?.walk.in).toMatchObject({ flags: expect.arrayContaining(['no-location']) })
})

test('codes photographed before and scanned at home are flagged for the leader by distance and by time', async () => {
  const phone = walkPhone('FirstPhone')
  const home = { metres: 2300, accuracy: 20 }
  const at = ['north', 'middle', 'south'].map((id, n) =>
    phone.point(ago(minute - n * 1000), sceneOf(id), { distance: home }),
  )
  granted(await send(at))
  const { points } = (await board()).lines[0]?.walk ?? { points: [] }
  expect(points).toHaveLength(3)
  for (const { flags } of points) expect(flags).toContain('far')
  expect(points.filter(({ flags }) => flags.includes('too-fast'))).toHaveLength(2)
})

test('of a check-in and a cancellation at the same moment, either it counts up to then or it is refused in words', async () => {
  const cancel = () => leader.call('shifts.cancel', { shiftId, reason: '下雨' })
  const [sent, cancelled] = await Promise.all([
    send([walkPhone('FirstPhone').point(new Date(), sceneOf('north'))]),
    cancel(),
  ])
  granted(cancelled)
  const marks = (await cloud.find('shifts', {}))[0]?.marks
  if (sent.ok) expect(JSON.stringify(marks)).toContain('FirstPhone-0')
  else {
    expect(refusal(sent)).toBe('shift-cancelled')
    expect(marks).toBeUndefined()
  }
  const late = await send([walkPhone('OtherPhone').point(new Date(), sceneOf('south'))])
  expect(refusal(late)).toBe('shift-cancelled')
})

test('one item with nonsense in it does not take the others of its batch along', async () => {
  const phone = walkPhone('FirstPhone')
  const items = [
    phone.point(ago(9 * minute), sceneOf('north')),
    phone.point(ago(8 * minute), '{"$gt":""}'),
    phone.undo('NobodysPhone-7'),
    phone.point(ago(3 * hour), sceneOf('middle')),
    phone.out(ago(5 * minute)),
  ]
  const { results, walk } = granted(await send(items))
  expect(results.map(({ verdict }) => verdict)).toEqual(['point', 'unknown-code', 'noted', 'outside-window', 'out'])
  expect(walk).toMatchObject({ points: [{ pointId: 'north' }], out: { forgotten: false } })
})
