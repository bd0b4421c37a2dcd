import { type Cloud, granted, refusal, startCloud } from '../support/cloud'
import { setTime, shanghai } from '../support/messaging'
import { aProgramme, bringSound, storiesId, wednesday } from '../support/on-air'
import { addressOf, bring } from '../support/photos'
import { recordingsOf } from '../support/recordings'
import { tone } from '../support/sounds'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ wechat: { riskyWords: ['planted-risk'] } })
})
afterAll(() => cloud.stop())
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const staff = () => cloud.person('staff')
const { prepared, publish, shown, inOffice, files } = recordingsOf(() => cloud)

beforeEach(async () => {
  await cloud.emulator.control.reset()
  setTime(cloud.emulator, shanghai('2026-06-12T18:00'))
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('programmes', [aProgramme({ host1: null, host2: null })])
})

const arrange = (recordingId: string, revision: number, fileIds: (string | undefined)[]) =>
  staff().call('onAir.arrangeRecording', { recordingId, revision, fileIds: fileIds.map(String) })
const lengths = async (recordingId: string) =>
  granted(await cloud.visitor.call('onAir.recording', { recordingId })).sounds.map(({ seconds }) => seconds)
const requestsOf = async (work: Promise<unknown>) => {
  cloud.emulator.database.resetStats()
  await work
  return cloud.emulator.database.stats().requests
}

test('before anyone hears it, one part is taken out, another put in, and their order changed; the text stays', async () => {
  const recordingId = await prepared({ lengths: [3, 1, 2] })
  const [first, second, third] = await files()
  // The role, the recording, and the change.
  expect(await requestsOf(arrange(recordingId, 2, [third, first]))).toBe(3)
  expect(granted(await arrange(recordingId, 2, [third, first]))).toEqual({ revision: 3, waits: false })
  expect(refusal(await arrange(recordingId, 2, [first]))).toBe('changed-meanwhile')
  const better = await bringSound(cloud, staff(), 4)
  expect(await requestsOf(arrange(recordingId, 3, [third, better]))).toBe(4)
  expect(await inOffice()).toMatchObject([
    { seconds: 6, check: 'pending', transcript: '各位街坊下午好。', sounds: [{ seconds: 2 }, { seconds: 4 }] },
  ])
  await cloud.emulator.control.deliverMediaChecks()
  granted(await publish(recordingId, 4))
  expect(await lengths(recordingId)).toEqual([2, 4])
  setTime(cloud.emulator, shanghai('2026-07-30T18:00'))
  await cloud.emulator.control.fireTimer('photoTimer')
  expect((await fetch(addressOf(cloud, second ?? ''))).ok).toBe(false)
  expect(await cloud.find('photos', {})).toHaveLength(2)
})

test('while residents hear it, what has passed changes at once, and what is new only when its check has passed', async () => {
  const recordingId = await shown({ lengths: [3, 1, 2] })
  const [first, second, third] = await files()
  expect(granted(await arrange(recordingId, 2, [second, first, third]))).toEqual({ revision: 3, waits: false })
  expect(await lengths(recordingId)).toEqual([1, 3, 2])
  const better = await bringSound(cloud, staff(), 4)
  expect(granted(await arrange(recordingId, 3, [second, better]))).toEqual({ revision: 4, waits: true })
  expect(granted(await arrange(recordingId, 3, [second, better]))).toEqual({ revision: 4, waits: true })
  expect(await lengths(recordingId)).toEqual([1, 3, 2])
  expect(await inOffice()).toMatchObject([{ waits: true, published: true, check: 'pending', seconds: 5 }])
  expect(refusal(await publish(recordingId, 4))).toBe('recording-pending')
  await cloud.emulator.control.deliverMediaChecks()
  setTime(cloud.emulator, shanghai('2026-07-30T18:00'))
  await cloud.emulator.control.fireTimer('photoTimer')
  expect(await cloud.find('photos', {})).toHaveLength(4)
  granted(await publish(recordingId, 4))
  granted(await publish(recordingId, 4))
  expect(await lengths(recordingId)).toEqual([1, 4])
  expect(granted(await cloud.visitor.call('onAir.recording', { recordingId }))).toMatchObject({
    ...{ seconds: 5, transcript: '各位街坊下午好。' },
  })
  expect(await inOffice()).toMatchObject([{ waits: false, check: 'passed' }])
})

test('a part that the check refuses, that nobody brought, or that belongs to no recording there is, is heard by nobody', async () => {
  const recordingId = await shown({ lengths: [3, 1] })
  const [first] = await files()
  const risky = Buffer.concat([tone(1), Buffer.from('planted-risk')])
  risky.writeUInt32LE(8012, 40)
  const { fileId } = granted((await bring(cloud, staff(), 'recording', risky)).accepted)
  granted(await arrange(recordingId, 2, [first, fileId]))
  await cloud.emulator.control.deliverMediaChecks()
  expect(refusal(await publish(recordingId, 3))).toBe('recording-refused')
  expect(await lengths(recordingId)).toEqual([3, 1])
  const nothing = 'cloud://local.local/recordings/nothing.wav'
  expect(refusal(await arrange(recordingId, 3, [first, nothing]))).toBe('recording-not-found')
  expect(refusal(await arrange('nowhere', 1, [first]))).toBe('recording-not-found')
  expect(refusal(await arrange(recordingId, 3, []))).toBe('invalid-input')
  expect(granted(await arrange(recordingId, 3, [first]))).toEqual({ revision: 4, waits: false })
  expect(await lengths(recordingId)).toEqual([3])
})

test('a recording of the days when it was one file can be given another part, and lose the first', async () => {
  const fileId = await bringSound(cloud, staff(), 3)
  await cloud.emulator.control.deliverMediaChecks()
  const [sound] = await cloud.find('photos', {})
  const of = { broadcastId: wednesday, programmeId: storiesId, title: '街坊故事', part: '', startsAt: new Date() }
  const old = { ...of, _id: 'of-old', communityId: sound?.communityId, file: fileId, seconds: 3, revision: 1 }
  await cloud.insert('recordings', [{ ...old, transcript: '文字', published: true }])
  const more = await bringSound(cloud, staff(), 2)
  expect(granted(await arrange('of-old', 1, [fileId, more])).waits).toBe(true)
  expect(await lengths('of-old')).toEqual([3])
  await cloud.emulator.control.deliverMediaChecks()
  granted(await publish('of-old', 2))
  expect(await lengths('of-old')).toEqual([3, 2])
  granted(await arrange('of-old', 2, [more]))
  setTime(cloud.emulator, shanghai('2026-07-30T18:00'))
  await cloud.emulator.control.fireTimer('photoTimer')
  expect(await cloud.find('photos', {})).toHaveLength(1)
})
