import { describe, expect, test } from '@jest/globals'
import { Refused } from '../../../src/cloud/refused'
import { progressOf } from '../../../src/volunteer/progress'
import type { ShiftToWalk } from '../../../src/volunteer/written-walk'
import fc from '../../support/property'
import { aShiftToWalk, scene } from './support/a-shift-to-walk'
import { noon, walkingPhone as phone } from './support/walking-phone'

describe('a volunteer’s phone', () => {
  test('keeps what was scanned without network, also when the app is killed, and sends it once', async () => {
    const { cloud, open } = phone()
    const desk = open()
    await desk.refresh()
    cloud.online = false
    desk.write('shift', '10001', { kind: 'point', code: scene('A'), distance: null })
    desk.write('shift', '10001', { kind: 'point', code: scene('B'), distance: null })
    await desk.send()
    expect(cloud.got).toEqual([])

    const reopened = open()
    cloud.online = true
    await reopened.refresh()
    expect(cloud.got.flatMap(({ items }) => items.map(({ kind }) => kind))).toEqual(['point', 'point'])
    expect(reopened.state().written).toEqual([])
    await reopened.refresh()
    expect(cloud.got).toHaveLength(1)
  })

  test('says the server’s time, whatever its own clock shows', async () => {
    const tenYears = 10 * 365 * 24 * 3_600_000
    const { cloud, open } = phone({ offset: -tenYears })
    const desk = open()
    await desk.refresh()
    desk.write('shift', '10001', { kind: 'out' })
    await desk.send()
    expect(cloud.got[0]?.items[0]?.at).toBe(new Date(noon).toISOString())
  })

  test('does not claim to know the time before it was ever online', async () => {
    const { cloud, open } = phone()
    const desk = open()
    cloud.online = false
    desk.write('shift', '10001', { kind: 'out' })
    await desk.send()
    expect(desk.state().written[0]?.item.at).toBeNull()
  })

  test('sends what belongs to other shifts when one takes nothing any more, and says so', async () => {
    const { cloud, open } = phone()
    cloud.refuse = new Refused('shift-cancelled')
    const desk = open()
    await desk.refresh()
    cloud.online = false
    desk.write('cancelled', '10001', { kind: 'point', code: scene('A'), distance: null })
    desk.write('shift', '10002', { kind: 'point', code: scene('B'), distance: null })
    await desk.send()
    cloud.online = true
    await desk.send()
    expect(cloud.got.map(({ shiftId }) => shiftId)).toEqual(['shift'])
    expect(desk.state()).toMatchObject({ written: [], told: [{ shiftId: 'cancelled', trouble: 'shift' }] })
  })

  test('tells what did not count until the person has seen it', async () => {
    const { open } = phone()
    const desk = open()
    await desk.refresh()
    const id = desk.write('shift', '10001', { kind: 'gather', code: 'G1.shift.1.xxxxxxxxxxxxxxxx', distance: null })
    await desk.send()
    expect(desk.state().told).toMatchObject([{ id, trouble: 'stale-code' }])
    desk.dismiss(id)
    expect(desk.state().told).toEqual([])
  })

  test('sends a long queue in pieces of a hundred, in the order in which it was written', async () => {
    const { cloud, open } = phone()
    const desk = open()
    await desk.refresh()
    cloud.online = false
    const ids = Array.from({ length: 250 }, () => desk.write('shift', '10001', { kind: 'out' }))
    await desk.send()
    cloud.online = true
    await desk.send()
    expect(cloud.got.map(({ items }) => items.length)).toEqual([100, 100, 50])
    expect(cloud.got.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids)
  })
})

test('five thousand items that waited for one shift go in pieces until it takes no more, and do not hold up another', async () => {
  const { ports, cloud, open } = phone()
  const item = (n: number) => ({ kind: 'undo' as const, id: `aaaaaaaa1111-${n}`, at: null, of: 'aaaaaaaa1111-0' })
  const many = Array.from({ length: 5000 }, (_, n) => ({ shiftId: 'shift', number: '10001', item: item(n) }))
  ports.kept.set('notebook', [...many, { shiftId: 'other', number: '10002', item: item(9999) }])
  const { send } = ports
  let taken = 0
  ports.send = async (batch) => {
    if (batch.shiftId === 'shift' && taken === 300) throw new Refused('too-many-marks')
    if (batch.shiftId === 'shift') taken += batch.items.length
    return send(batch)
  }
  const desk = open()
  await desk.send()
  expect(cloud.got.map(({ shiftId, items }) => [shiftId, items.length])).toEqual([
    ...[1, 2, 3].map(() => ['shift', 100]),
    ['other', 1],
  ])
  expect(desk.state()).toMatchObject({ written: [], failure: null })
  expect(desk.state().told).toHaveLength(50)
})

describe('how far a shift has come', () => {
  const opened = (shift: ShiftToWalk) => Date.parse(shift.startsAt)

  test('counts points that wait on the phone, and not those taken back', () => {
    const shift = aShiftToWalk()
    const point = (id: string, code: string) => ({
      shiftId: shift.shiftId,
      number: shift.number,
      item: { kind: 'point' as const, id, at: shift.startsAt, code, distance: null },
    })
    const written = [point('aaaaaaaa1111-0', scene('A')), point('aaaaaaaa1111-1', scene('B'))]
    expect(progressOf(shift, written, opened(shift))).toMatchObject({ stage: 'walking', done: 2, inPending: true })
    const undo = {
      ...written[0],
      shiftId: shift.shiftId,
      number: shift.number,
      item: { kind: 'undo' as const, id: 'aaaaaaaa1111-2', at: null, of: 'aaaaaaaa1111-0' },
    }
    expect(progressOf(shift, [...written, undo], opened(shift))).toMatchObject({ done: 1, next: { name: '点位 A' } })
  })

  test('opens half an hour before and closes an hour after', () => {
    const shift = aShiftToWalk()
    expect(progressOf(shift, [], Date.parse(shift.opensAt) - 1).stage).toBe('early')
    expect(progressOf(shift, [], Date.parse(shift.opensAt)).stage).toBe('ready')
    expect(progressOf(shift, [], Date.parse(shift.closesAt) + 1).stage).toBe('missed')
    expect(progressOf({ ...shift, cancelled: true }, [], opened(shift)).stage).toBe('cancelled')
    expect(progressOf({ ...shift, waiting: true }, [], opened(shift)).stage).toBe('waiting')
  })

  test('never counts more points than the route has, whatever was scanned', () => {
    const shift = aShiftToWalk()
    const letter = fc.constantFrom('A', 'B', 'C', 'X')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
        const written = letters.map((one, n) => ({
          shiftId: shift.shiftId,
          number: shift.number,
          item: {
            kind: 'point' as const,
            id: `aaaaaaaa1111-${n}`,
            at: shift.startsAt,
            code: scene(one),
            distance: null,
          },
        }))
        const { done, points } = progressOf(shift, written, opened(shift))
        const known = new Set(letters.filter((one) => one !== 'X'))
        expect(done).toBe(known.size)
        expect(points).toHaveLength(3)
      }),
    )
  })
})
