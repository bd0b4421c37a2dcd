import { describe, expect, test } from '@jest/globals'
import { Refused } from '../../../src/cloud/refused'
import { Unreachable } from '../../../src/cloud/unreachable'
import { PhotoUnfit } from '../../../src/device/photo/chosen-photo'
import { openQueue } from '../../../src/waiting/queue'
import type { Draft } from '../../../src/waiting-reports/draft'
import fc from '../../support/property'

const draft = (key: string, photos: string[]): Draft => ({
  ...{
    key,
    kind: 'rubbish',
    position: null,
    building: '3 栋',
    gridId: null,
    asset: null,
    detail: '',
    words: '一堆垃圾',
  },
  ...{ anonymity: 'hidden', placeShown: 'exact', name: '', phone: '' },
  photos: photos.map((photo) => ({ key: photo, fileId: null, trouble: null })),
})

/** A cloud that knows each picture and report once, however often it is sent, and a phone that is killed on the way. */
function world() {
  const kept = new Map<string, string>()
  const files = new Set<string>()
  const cloud = { photos: new Map<string, number>(), reports: new Map<string, string[]>(), calls: 0 }
  /** What happens to the n-th request: it never arrives, or its answer is lost. */
  const fate: { at: number; how: 'lost' | 'no-answer' }[] = []
  let refuse: (name: string) => Error | null = () => null
  const request = (name: string, effect: () => void) => {
    cloud.calls += 1
    const now = fate.find(({ at }) => at === cloud.calls)?.how
    if (now === 'lost') throw new Unreachable('offline')
    const no = refuse(name)
    if (no) throw no
    effect()
    if (now === 'no-answer') throw new Unreachable('timeout')
  }
  const open = () =>
    openQueue<Draft>({
      keptAs: 'queue',
      kept: {
        get: (key) => JSON.parse(kept.get(key) ?? 'null'),
        set: (key, value) => void kept.set(key, JSON.stringify(value)),
        remove: (key) => void kept.delete(key),
      },
      sendPhoto: async (key) => {
        if (!files.has(key)) throw new PhotoUnfit('not-readable')
        request(key, () => cloud.photos.set(key, (cloud.photos.get(key) ?? 0) + 1))
        return `cloud://${key}`
      },
      send: async ({ key, photos }) => {
        request(key, () =>
          cloud.reports.set(
            key,
            photos.map(({ fileId }) => String(fileId)),
          ),
        )
        return `id of ${key}`
      },
      dropPhotos: async (keys) => {
        for (const key of keys) files.delete(key)
      },
    })
  const turnDown = (how: typeof refuse) => {
    refuse = how
  }
  return { open, files, cloud, fate, turnDown, clear: () => kept.clear() }
}

const three = ['photo-1', 'photo-2', 'photo-3']
const sentOnce = new Map([['report', three.map((key) => `cloud://${key}`)]])

describe('a report with three pictures', () => {
  test('goes picture by picture, then once, and leaves nothing behind', async () => {
    const { open, files, cloud } = world()
    for (const photo of three) files.add(photo)
    const queue = open()
    const seen: unknown[] = []
    queue.watch(() => seen.push(queue.state().sending?.photo))
    queue.save(draft('report', three))
    expect(await queue.post('report')).toBe('id of report')
    expect(cloud.reports).toEqual(sentOnce)
    expect([...new Set(seen)]).toEqual([undefined, 1, 2, 3, null])
    expect([queue.state().waiting, files.size]).toEqual([[], 0])
  })

  test('arrives once, whatever gets lost and however often the app is killed in between', async () => {
    const fates = fc.array(
      fc.record({ at: fc.integer({ min: 1, max: 12 }), how: fc.constantFrom('lost', 'no-answer') }),
    )
    const property = fc.asyncProperty(fates, async (fate) => {
      const { open, files, cloud, fate: given } = world()
      given.push(...(fate as typeof given))
      for (const photo of three) files.add(photo)
      const first = open()
      first.save(draft('report', three))
      await first.post('report')
      // Each time as a phone that starts anew: only what was kept is known.
      for (let run = 0; run < 14; run += 1) await open().send()
      expect(cloud.reports).toEqual(sentOnce)
      expect(open().state().waiting).toEqual([])
      expect(files.size).toBe(0)
      // Only a picture whose answer got lost goes up again.
      const again = [...cloud.photos.values()].reduce((sum, times) => sum + times, 0) - three.length
      expect(again).toBeLessThanOrEqual(fate.filter(({ how }) => how === 'no-answer').length)
    })
    await fc.assert(property, { numRuns: 60 })
  })

  test('that is only written is not sent, and can be gone on with after the app was killed', async () => {
    const { open, files, cloud } = world()
    files.add('photo-1')
    open().save(draft('report', ['photo-1']))
    await open().send()
    expect(cloud.calls).toBe(0)
    expect(open().state().waiting).toMatchObject([{ key: 'report', stage: 'draft', words: '一堆垃圾' }])
  })
})

test('a picture that is turned down holds up its own report only, and says which one it was', async () => {
  const { open, files, cloud, turnDown } = world()
  for (const photo of ['bad', 'good']) files.add(photo)
  turnDown((name) => (name === 'bad' ? new Refused('not-a-picture') : null))
  const queue = open()
  queue.save(draft('one', ['bad']))
  queue.save(draft('two', ['good']))
  expect([await queue.post('one'), await queue.post('two')]).toEqual([null, 'id of two'])
  expect(open().state().waiting).toMatchObject([
    { key: 'one', refused: 'not-a-picture', photos: [{ key: 'bad', trouble: 'not-a-picture' }] },
  ])
  expect(cloud.reports.has('one')).toBe(false)
})

test('a picture that the system cleared away is said to be gone', async () => {
  const queue = world().open()
  queue.save(draft('report', ['gone']))
  expect(await queue.post('report')).toBeNull()
  expect(queue.find('report')?.refused).toBe('not-readable')
})

test('a report that the cloud turned down waits for a person; mended, it goes', async () => {
  const { open, turnDown, cloud } = world()
  turnDown(() => new Refused('place-outside'))
  const queue = open()
  queue.save(draft('report', []))
  expect(await queue.post('report')).toBeNull()
  await queue.send()
  expect([cloud.calls, queue.find('report')?.refused]).toEqual([1, 'place-outside'])
  turnDown(() => null)
  queue.save({ ...draft('report', []), detail: '门口' })
  expect(await queue.post('report')).toBe('id of report')
})

test('too often is waited for, and tells nobody to change anything', async () => {
  const { open, turnDown } = world()
  turnDown(() => new Refused('too-often'))
  const queue = open()
  queue.save(draft('report', []))
  expect(await queue.post('report')).toBeNull()
  expect(queue.find('report')).toMatchObject({ stage: 'ready', refused: null })
  expect(queue.state().failure).toBeInstanceOf(Refused)
  turnDown(() => null)
  await queue.send()
  expect(queue.state()).toEqual({ waiting: [], sending: null, failure: null })
})

test('what was thrown away is not sent, can be taken back with its pictures, and goes for good afterwards', async () => {
  const { open, files, cloud } = world()
  files.add('photo-1')
  const queue = open()
  queue.save(draft('report', ['photo-1']))
  queue.throwAway('report')
  await queue.send()
  expect([cloud.calls, files.size]).toEqual([0, 1])
  queue.takeBack('report')
  expect(open().state().waiting).toMatchObject([{ stage: 'draft' }])
  queue.throwAway('report')
  queue.clearThrown()
  expect([open().state().waiting, files.size]).toEqual([[], 0])
})

test('on a device that was cleared nothing is left to send', async () => {
  const { open, cloud, clear } = world()
  const queue = open()
  queue.save(draft('report', []))
  clear()
  queue.readAgain()
  await queue.send()
  expect([queue.state().waiting, cloud.calls]).toEqual([[], 0])
})
