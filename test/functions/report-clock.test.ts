import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { aReport, reportWish, someRules } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.insert('report-rules', [
    { _id: `${communityId}|rules`, communityId, revision: 1, assign: [], ...someRules },
  ])
})

const ago = (ms: number) => new Date(now.getTime() - ms)
const stored = async (id: string) => (await cloud.find('reports', { _id: id }))[0]
const movesOf = async (id: string) =>
  ((await stored(id))?.steps as { move: string }[] | undefined)?.map(({ move }) => move)
const timer = { Type: 'Timer', TriggerName: 'reportTimer-timer', Time: now.toISOString(), Message: '' }
const fire = () => cloud.emulator.invoke('reportTimer', timer)

test('the clock warns once in the last quarter, and escalates once when the time is over', async () => {
  await cloud.insert('reports', [
    aReport(now, { _id: 'soon', sentAt: ago(10 * hour), dueAt: new Date(+now + hour), lookAt: ago(minute) }),
    aReport(now, { _id: 'late', sentAt: ago(10 * hour), dueAt: ago(hour), lookAt: ago(minute) }),
    aReport(now, { _id: 'done', status: 'fixed', open: false, dueAt: ago(hour), lookAt: ago(minute) }),
  ])
  await fire()
  await fire()
  await Promise.all([fire(), fire()])
  expect(await movesOf('soon')).toEqual(['warn'])
  expect(await movesOf('late')).toEqual(['escalate'])
  expect(await movesOf('done')).toEqual([])
  expect(await stored('late')).toMatchObject({ escalated: true, status: 'received', lookAt: null })
  expect(await stored('soon')).toMatchObject({ escalated: false, lookAt: new Date(+now + hour) })
})

test('a timer that comes after both is escalated at once, without a late warning', async () => {
  const dueAt = ago(day)
  await cloud.insert('reports', [aReport(now, { _id: 'missed', sentAt: ago(3 * day), dueAt, lookAt: ago(2 * day) })])
  await fire()
  expect(await movesOf('missed')).toEqual(['escalate'])
})

test.each(['fail', 'drop-answer'] as const)('a run that meets “%s” anywhere is finished by the next', async (kind) => {
  for (let n = 1; n <= 4; n += 1) {
    const _id = `struck-${n}-${kind}`
    await cloud.insert('reports', [
      aReport(now, { _id, sentAt: ago(10 * hour), dueAt: ago(hour), lookAt: ago(minute) }),
    ])
    cloud.emulator.control.fault({ n, kind })
    await fire()
    cloud.emulator.control.clearFaults()
    await fire()
    expect({ n, moves: await movesOf(_id) }).toEqual({ n, moves: ['escalate'] })
  }
})

test('nobody’s client starts the clock', async () => {
  await cloud.insert('reports', [aReport(now, { dueAt: ago(hour), lookAt: ago(minute) })])
  const curious = { openid: 'curious' }
  await expect(cloud.emulator.invoke('reportTimer', timer, curious)).rejects.toThrow(/may not invoke/)
  expect(await movesOf(idOf('report'))).toEqual([])
})

test('words whose check fails wait, are never lost, and are asked about again', async () => {
  const person = cloud.person('reporter')
  granted(await person.call('members.editProfile', { nickname: null, building: null, phone: null }))
  cloud.emulator.control.fault({ action: 'wechat.msg_sec_check', n: 1, kind: 'fail' })
  const { id } = granted(await person.call('reports.send', reportWish()))
  expect(await stored(id)).toMatchObject({ wordsState: 'pending', words: '门口有一堆垃圾' })
  await cloud.emulator.database.handle('database.modifyDocument', {
    ...{ collectionName: 'reports', query: JSON.stringify({ _id: id }), multi: false, merge: true, upsert: false },
    data: JSON.stringify({ $set: { lookAt: { $date: ago(minute).toISOString() } } }),
  })
  await fire()
  expect(await stored(id)).toMatchObject({ wordsState: 'passed', wordsTries: 1 })
})
