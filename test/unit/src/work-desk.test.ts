import { expect, test } from '@jest/globals'
import type { ItemVerdict } from '../../../cloudfunctions/contract/reports-office'
import { Unreachable } from '../../../src/cloud/unreachable'
import { openWorkDesk, type WorkPorts, type WrittenStep } from '../../../src/report/work/work-desk'

/** A phone without network until it has one, and a cloud that takes each step once. */
function world() {
  const kept = new Map<string, string>()
  const cloud = { steps: new Map<string, string[]>(), photos: [] as string[], dropped: [] as string[] }
  const net = { up: false, losesAnswers: false }
  const verdicts = new Map<string, ItemVerdict>()
  const gone = new Set<string>()
  const reach = () => {
    if (!net.up) throw new Unreachable('offline')
  }
  const ports: WorkPorts = {
    kept: {
      get: (key) => JSON.parse(kept.get(key) ?? 'null') as unknown,
      set: (key, value) => void kept.set(key, JSON.stringify(value)),
      remove: (key) => void kept.delete(key),
    },
    keptAs: 'work',
    bring: async (key) => {
      reach()
      if (gone.has(key)) return null
      cloud.photos.push(key)
      return `cloud://${key}`
    },
    send: async ({ items }) => {
      reach()
      for (const item of items) {
        const photos = item.move === 'start' ? [] : (item.photos ?? [])
        if (!cloud.steps.has(item.key))
          cloud.steps.set(
            item.key,
            photos.map(({ fileId }) => fileId),
          )
      }
      if (net.losesAnswers) throw new Unreachable('timeout')
      const results = items.map(({ key }) => ({ key, verdict: verdicts.get(key) ?? 'done', status: null }))
      return { results }
    },
    drop: async (keys) => void cloud.dropped.push(...keys),
  }
  return { kept, cloud, net, verdicts, gone, open: () => openWorkDesk(ports) }
}

const step = (key: string, photos: string[] = [], fields: Partial<WrittenStep> = {}): WrittenStep => ({
  ...{ reportId: `report-${key}`, key, move: 'fix', why: '', name: `第 ${key} 件` },
  photos: photos.map((photo) => ({ key: photo, fileId: null })),
  ...fields,
})

test('what is written without network is sent once there is one, by whichever opening of the app', async () => {
  const { cloud, net, open } = world()
  const before = open()
  before.write(step('one', ['p1', 'p2']))
  before.write(step('two'))
  await before.send()
  expect(before.state()).toMatchObject({ written: [{ key: 'one' }, { key: 'two' }], failure: expect.any(Unreachable) })
  const after = open()
  net.up = true
  await after.send()
  expect([...cloud.steps]).toEqual([
    ['one', ['cloud://p1', 'cloud://p2']],
    ['two', []],
  ])
  expect(after.state()).toMatchObject({ written: [], failure: null, told: [] })
  expect(cloud.dropped).toEqual(['p1', 'p2'])
  expect(open().state().written).toEqual([])
})

test('a picture goes up once, though the answer to the step was lost, and stays until the step is through', async () => {
  const { cloud, net, open } = world()
  net.up = true
  net.losesAnswers = true
  const desk = open()
  desk.write(step('one', ['p1']))
  await desk.send()
  expect(cloud.dropped).toEqual([])
  net.losesAnswers = false
  await open().send()
  expect(cloud.photos).toEqual(['p1'])
  expect([...cloud.steps.keys()]).toEqual(['one'])
})

test('one picture may stand in several steps, and goes when the last of them has gone', async () => {
  const { cloud, net, open } = world()
  const desk = open()
  for (let n = 0; n < 25; n += 1) desk.write(step(`s${n}`, ['shared']))
  net.up = true
  await desk.send()
  expect(cloud.photos).toEqual(['shared'])
  expect(cloud.steps.size).toBe(25)
  expect(cloud.dropped).toEqual(['shared'])
})

test('what the cloud did not take is told with its name, and holds up nothing else', async () => {
  const { cloud, net, verdicts, gone, open } = world()
  verdicts.set('one', 'gone')
  gone.add('lost')
  const desk = open()
  desk.write(step('one'))
  desk.write(step('two', ['lost', 'there']))
  net.up = true
  await desk.send()
  expect(cloud.steps.get('two')).toEqual(['cloud://there'])
  const told = [
    { key: 'two', name: '第 two 件', verdict: 'photo-lost' },
    { key: 'one', name: '第 one 件', verdict: 'gone' },
  ]
  expect(desk.state()).toMatchObject({ written: [], told })
  expect(open().state().told).toEqual(told)
  desk.dismiss()
  expect(open().state().told).toEqual([])
})
