import { describe, expect, test } from '@jest/globals'
import { Refused } from '../../../src/cloud/refused'
import { Unreachable } from '../../../src/cloud/unreachable'
import { progressOf } from '../../../src/volunteer/progress'
import type { Content } from '../../../src/volunteer/walk-desk'
import type { MarkPicture } from '../../../src/volunteer/written-walk'
import { aShiftToWalk, scene } from './support/a-shift-to-walk'
import { noon, walkingPhone } from './support/walking-phone'

const scan: Content = { kind: 'point', code: scene('A'), distance: null }
const placed: Content = { ...scan, distance: { metres: 4, accuracy: 9 } }
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A promise that is answered when a test wishes. */
function answering<T>() {
  let answer: (value: T) => void = () => {}
  let fail: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve
    fail = reject
  })
  return { promise, answer, fail }
}

describe('a scan whose place is not known yet', () => {
  test('is on the phone at once, and goes with the place when that comes', async () => {
    const { cloud, open } = walkingPhone()
    const desk = open()
    await desk.refresh()
    const { promise, answer } = answering<Content>()
    const id = desk.write('shift', '10001', scan, promise)
    expect(desk.state().written).toMatchObject([{ item: { id, distance: null } }])
    await desk.send()
    expect(cloud.got).toEqual([])
    answer(placed)
    await settled()
    expect(cloud.got.flatMap(({ items }) => items)).toMatchObject([{ id, distance: { metres: 4 } }])
    expect(desk.state().written).toEqual([])
  })

  test('does not hold up what was written after it, nor is it lost when finding the place fails', async () => {
    const { cloud, open } = walkingPhone()
    const desk = open()
    await desk.refresh()
    const { promise, fail } = answering<Content>()
    const id = desk.write('shift', '10001', scan, promise)
    desk.write('shift', '10001', { kind: 'out' })
    await desk.send()
    expect(cloud.got.map(({ items }) => items.map(({ kind }) => kind))).toEqual([['out']])
    fail(new Error('no place'))
    await settled()
    expect(cloud.got[1]?.items).toMatchObject([{ id, distance: null }])
  })

  test('goes without it when the app is killed before, once', async () => {
    const { cloud, open } = walkingPhone()
    const desk = open()
    await desk.refresh()
    const id = desk.write('shift', '10001', scan, answering<Content>().promise)
    const reopened = open()
    await reopened.refresh()
    await reopened.refresh()
    expect(cloud.got.flatMap(({ items }) => items)).toMatchObject([{ id, distance: null }])
  })
})

const picture = (of: string, fields: Partial<MarkPicture> = {}): MarkPicture => ({
  ...{ key: 'key-of-a-picture-1', shiftId: 'shift', number: '10001', of, purpose: 'spot' },
  ...fields,
})

describe('a picture of a mark', () => {
  test('waits on the phone without network, also when the app is killed, and goes up once behind its scan', async () => {
    const { cloud, files, open } = walkingPhone()
    const desk = open()
    await desk.refresh()
    cloud.online = false
    const id = desk.write('shift', '10001', scan)
    files.add('key-of-a-picture-1')
    desk.picture(picture(id))
    await desk.send()
    expect(desk.state().pictures).toMatchObject([{ of: id }])

    const reopened = open()
    cloud.online = true
    await reopened.refresh()
    await reopened.refresh()
    expect(cloud.pictures).toEqual(['key-of-a-picture-1'])
    const items = cloud.got.flatMap((batch) => batch.items)
    expect(items).toMatchObject([
      { kind: 'point', id },
      { kind: 'photo', of: id, photoKey: 'key-of-a-picture-1', photoId: 'cloud://spot/key-of-a-picture-1.jpg' },
    ])
    expect(reopened.state()).toMatchObject({ pictures: [], written: [] })
    expect(files.size).toBe(0)
  })

  test.each([
    ['is none', new Refused('not-a-picture')],
    ['is gone', null],
  ])('that %s is told and let go, and the next goes up', async (_, unfit) => {
    const { cloud, files, open } = walkingPhone()
    const desk = open()
    await desk.refresh()
    cloud.unfit = unfit
    desk.picture(picture('Phone-0'))
    await desk.send()
    expect(desk.state()).toMatchObject({ pictures: [], told: [{ what: 'photo', trouble: 'picture' }] })
    cloud.unfit = null
    files.add('another-picture')
    desk.picture(picture('Phone-1', { key: 'another-picture' }))
    await desk.send()
    expect(cloud.pictures).toEqual(['another-picture'])
  })

  test.each([new Refused('too-often'), new Unreachable('fault')])(
    'stays for another time after %s',
    async (failure) => {
      const { cloud, files, open } = walkingPhone()
      const desk = open()
      await desk.refresh()
      files.add('key-of-a-picture-1')
      cloud.unfit = failure
      desk.picture(picture('Phone-0'))
      await desk.send()
      expect(desk.state()).toMatchObject({ pictures: [{ of: 'Phone-0' }], told: [] })
      cloud.unfit = null
      await desk.refresh()
      expect(cloud.pictures).toEqual(['key-of-a-picture-1'])
    },
  )

  test('goes with its mark when that is taken back before it went up', async () => {
    const { cloud, files, open } = walkingPhone()
    const desk = open()
    await desk.refresh()
    cloud.online = false
    const id = desk.write('shift', '10001', scan)
    files.add('key-of-a-picture-1')
    desk.picture(picture(id))
    desk.undo('shift', '10001', id)
    cloud.online = true
    await desk.refresh()
    expect([cloud.pictures, files.size]).toEqual([[], 0])
  })
})

test('a picture is wished for where one was asked, until it waits on the phone or is there', () => {
  const shift = aShiftToWalk()
  const points = shift.route?.points.map((point) => ({ ...point, photo: point.id === 'point-A' })) ?? []
  const asking = { ...shift, route: shift.route && { ...shift.route, points } }
  const item = (id: string, letter: string) => ({
    kind: 'point' as const,
    id,
    at: null,
    code: scene(letter),
    distance: null,
  })
  const written = [item('Phone-0', 'A'), item('Phone-1', 'B')].map((one) => ({
    ...{ shiftId: shift.shiftId, number: shift.number, item: one },
  }))
  const states = (pictures: MarkPicture[], pictured = false) => {
    const seen = { pointId: 'point-A', markId: 'Phone-0', at: shift.startsAt, flags: [], pictured }
    const walk = { ...shift.walk, points: pictured ? [seen] : [] }
    return progressOf({ ...asking, walk }, written, noon, pictures).points.map((point) => point.picture)
  }
  expect(states([])).toEqual(['wished', null, null])
  expect(states([picture('Phone-0')])).toEqual(['waiting', null, null])
  expect(states([], true)).toEqual(['there', null, null])
  expect(progressOf(asking, [], noon).points.map((point) => point.picture)).toEqual([null, null, null])
})
