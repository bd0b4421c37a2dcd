import { type Cloud, granted, refusal, startCloud } from '../support/cloud'
import { setTime, shanghai } from '../support/messaging'
import { aProgramme, bringSound, safetyId, storiesId, wednesday } from '../support/on-air'
import { addressOf, bring, fetched, photoKey, upload } from '../support/photos'
import { recordingsOf } from '../support/recordings'
import { m4a, tone } from '../support/sounds'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ wechat: { riskyWords: ['planted-risk'] } })
})
afterAll(() => cloud.stop())
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const staff = () => cloud.person('staff')
const key = 'random-key-of-a-form'

beforeEach(async () => {
  await cloud.emulator.control.reset()
  setTime(cloud.emulator, shanghai('2026-06-12T18:00'))
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('programmes', [aProgramme({ host1: null, host2: null })])
})

const office = recordingsOf(() => cloud)
const { prepared, publish, shown } = office
/** Where the first sound of the one recording lies. */
const firstFile = async () => (await office.files())[0] ?? ''
const heard = async () => granted(await cloud.visitor.call('onAir.recordings', {})).recordings.map(({ id }) => id)
const { inOffice } = office

test('a recording is heard by anyone once its check has passed and its text is written, not before', async () => {
  const recordingId = await prepared({ lengths: [3] })
  expect(cloud.emulator.control.outbox().checks).toHaveLength(1)
  expect(refusal(await publish(recordingId))).toBe('recording-pending')
  expect(await inOffice()).toMatchObject([
    { check: 'pending', published: false, sounds: [{ seconds: 3, check: 'pending', url: expect.any(String) }] },
  ])
  expect(await heard()).toEqual([])
  expect(refusal(await cloud.visitor.call('onAir.recording', { recordingId }))).toBe('recording-not-found')

  await cloud.emulator.control.deliverMediaChecks()
  expect(await heard()).toEqual([])
  granted(await publish(recordingId))
  granted(await publish(recordingId))
  const face = { id: recordingId, title: '街坊故事', part: '', seconds: 3, startsAt: '2026-06-10T07:00:00.000Z' }
  const page = granted(await cloud.visitor.call('onAir.recordings', {}))
  expect(page).toEqual({ recordings: [{ ...face, programmeId: storiesId }], next: null })
  const one = granted(await cloud.visitor.call('onAir.recording', { recordingId }))
  expect(one).toMatchObject({ ...face, transcript: '各位街坊下午好。' })
  const answer = await fetch(one.sounds[0]?.url ?? '', { headers: { range: 'bytes=0-3' } })
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([206, 'audio/wav', 'RIFF'])
  expect(await fetched(cloud, await firstFile())).toBeNull()
})

test('without its text nothing is shown, and what is shown keeps one', async () => {
  const fileId = await bringSound(cloud, staff())
  await cloud.emulator.control.deliverMediaChecks()
  const wish = { key, broadcastId: wednesday, fileIds: [fileId], part: '' }
  const { recordingId } = granted(await staff().call('onAir.addRecording', wish))
  expect(granted(await staff().call('onAir.addRecording', wish))).toEqual({ recordingId })
  const asked = { recordingId, revision: 1 }
  expect(refusal(await staff().call('onAir.publishRecording', asked))).toBe('transcript-missing')
  const edit = { ...asked, part: '上半场', transcript: '文字' }
  granted(await staff().call('onAir.editRecording', edit))
  expect(granted(await staff().call('onAir.editRecording', edit))).toEqual({ revision: 2 })
  expect(refusal(await staff().call('onAir.editRecording', { ...edit, transcript: '别的' }))).toBe('changed-meanwhile')
  expect(refusal(await staff().call('onAir.publishRecording', asked))).toBe('changed-meanwhile')
  granted(await publish(recordingId))
  const emptied = { ...edit, revision: 2, transcript: '' }
  expect(refusal(await staff().call('onAir.editRecording', emptied))).toBe('transcript-missing')
})

test('what the check refuses is heard by nobody', async () => {
  const risky = Buffer.concat([tone(1), Buffer.from('planted-risk')])
  // What stands in the samples themselves survives the cleaning, so the check can find it.
  risky.writeUInt32LE(8012, 40)
  const brought = granted((await bring(cloud, staff(), 'recording', risky)).accepted)
  const fileIds = [await bringSound(cloud, staff()), brought.fileId]
  const wish = { key, broadcastId: wednesday, fileIds, part: '' }
  const { recordingId } = granted(await staff().call('onAir.addRecording', wish))
  granted(await staff().call('onAir.editRecording', { recordingId, revision: 1, part: '', transcript: '文字' }))
  await cloud.emulator.control.deliverMediaChecks()
  expect(refusal(await publish(recordingId))).toBe('recording-refused')
  expect(await inOffice()).toMatchObject([
    { check: 'refused', sounds: [{ check: 'passed' }, { check: 'refused', url: null }] },
  ])
  expect((await fetch(brought.url ?? '')).status).toBe(404)
})

describe('what is not taken as a recording', () => {
  test('a text, a picture’s place, and more than 10 MB', async () => {
    const { id, fileId, accepted } = await bring(cloud, staff(), 'recording', Buffer.from('this is no sound'))
    expect(refusal(accepted)).toBe('not-audio')
    expect(refusal(await staff().call('photos.accept', { id, fileId }))).toBe('not-audio')
    const { path } = granted(await staff().call('photos.beginForOffice', { id: photoKey(), purpose: 'recording' }))
    await expect(upload(cloud, path, Buffer.alloc(10_000_001))).rejects.toMatchObject({
      message: expect.stringContaining('EntityTooLarge'),
    })
  })

  test('no sound at all, the same one twice, and seven of them', async () => {
    const files = Array.from({ length: 7 }, (_, n) => `cloud://local.local/recordings/sound-${n}.wav`)
    for (const fileIds of [[], [files[0], files[0]], files]) {
      const wish = { key, broadcastId: wednesday, fileIds: fileIds.map(String), part: '' }
      expect(refusal(await staff().call('onAir.addRecording', wish))).toBe('invalid-input')
    }
  })

  test('a sound that nobody brought, or that is a picture, or of a broadcast that never was', async () => {
    const wish = { key, broadcastId: wednesday, part: '' }
    const add = (fileId: string, broadcastId = wednesday) =>
      staff().call('onAir.addRecording', { ...wish, broadcastId, fileIds: [fileId] })
    expect(refusal(await add('cloud://local.local/recordings/nothing.wav'))).toBe('recording-not-found')
    const { fileId } = granted((await bring(cloud, staff())).accepted)
    expect(refusal(await add(fileId.replace('avatars', 'recordings')))).toBe('recording-not-found')
    expect(refusal(await add(await bringSound(cloud, staff()), `${storiesId}@2026-06-11`))).toBe('broadcast-not-found')
    const begun = { id: photoKey(), purpose: 'recording' as const }
    expect(refusal(await cloud.person('resident').call('photos.beginForOffice', begun))).toBe('not-allowed')
  })
})

test('a long broadcast comes in several sounds, heard in their order as one', async () => {
  const recordingId = await prepared({ lengths: [3, 1, 2] })
  expect(cloud.emulator.control.outbox().checks).toHaveLength(3)
  expect(refusal(await publish(recordingId))).toBe('recording-pending')
  await cloud.emulator.control.deliverMediaChecks()
  granted(await publish(recordingId))
  expect(granted(await cloud.visitor.call('onAir.recordings', {})).recordings).toMatchObject([{ seconds: 6 }])
  const { sounds, seconds } = granted(await cloud.visitor.call('onAir.recording', { recordingId }))
  expect([seconds, ...sounds.map((sound) => sound.seconds)]).toEqual([6, 3, 1, 2])
  const bytes = await Promise.all(sounds.map(async ({ url }) => (await fetch(url ?? '')).arrayBuffer()))
  expect(bytes.map(({ byteLength }) => byteLength - 44)).toEqual([24_000, 8000, 16_000])
  setTime(cloud.emulator, shanghai('2026-07-30T18:00'))
  await cloud.emulator.control.fireTimer('photoTimer')
  expect(await cloud.find('photos', {})).toHaveLength(3)
})

test('what a phone’s recorder wrote is kept in a form that WeChat’s check takes', async () => {
  const { fileId, seconds } = granted((await bring(cloud, staff(), 'recording', m4a(3))).accepted)
  expect([fileId.endsWith('.aac'), seconds]).toEqual([true, 3])
  expect(cloud.emulator.control.outbox().checks).toHaveLength(1)
})

test('a recording of the days when it was one file is heard as before', async () => {
  const fileId = await bringSound(cloud, staff(), 3)
  await cloud.emulator.control.deliverMediaChecks()
  const [sound] = await cloud.find('photos', {})
  const of = { broadcastId: wednesday, programmeId: storiesId, title: '街坊故事', part: '', startsAt: new Date() }
  const old = { ...of, _id: 'of-old', communityId: sound?.communityId, file: fileId, seconds: 3, revision: 1 }
  await cloud.insert('recordings', [{ ...old, transcript: '文字', published: true }])
  const { sounds } = granted(await cloud.visitor.call('onAir.recording', { recordingId: 'of-old' }))
  expect(sounds).toEqual([{ seconds: 3, url: expect.any(String) }])
  expect(await inOffice()).toMatchObject([{ check: 'passed', sounds: [{ seconds: 3 }] }])
  setTime(cloud.emulator, shanghai('2026-07-30T18:00'))
  await cloud.emulator.control.fireTimer('photoTimer')
  expect(await cloud.find('photos', {})).toHaveLength(1)
})

test('recordings are read page by page in one request, by programme too', async () => {
  const days = ['2026-05-29', '2026-06-01', '2026-06-03', '2026-06-05', '2026-06-08']
  const ids = []
  for (const day of days) ids.push(await shown({ broadcastId: `${storiesId}@${day}` }))
  const evening = await shown({ broadcastId: `${safetyId}@2026-06-02` })
  await cloud.visitor.call('onAir.recordings', {})
  cloud.emulator.database.resetStats()
  const first = granted(await cloud.visitor.call('onAir.recordings', { programmeId: storiesId, limit: 3 }))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1 })
  expect(first.recordings.map(({ id }) => id)).toEqual([ids[4], ids[3], ids[2]])
  const wish = { programmeId: storiesId, limit: 3, after: first.next ?? undefined }
  const second = granted(await cloud.visitor.call('onAir.recordings', wish))
  expect(second).toMatchObject({ recordings: [{ id: ids[1] }, { id: ids[0] }], next: null })
  expect(await heard()).toEqual([ids[4], ids[3], ids[2], evening, ids[1], ids[0]])
})

test('one that is taken back is heard no more, and one that is removed takes its sound along', async () => {
  const recordingId = await shown()
  granted(await staff().call('onAir.withdrawRecording', { recordingId }))
  expect(await heard()).toEqual([])
  expect(await inOffice()).toMatchObject([{ published: false, check: 'passed' }])
  const file = await firstFile()
  setTime(cloud.emulator, shanghai('2026-06-30T18:00'))
  await cloud.emulator.control.fireTimer('photoTimer')
  expect(await cloud.find('photos', {})).toHaveLength(1)
  granted(await staff().call('onAir.removeRecording', { recordingId }))
  granted(await staff().call('onAir.removeRecording', { recordingId }))
  setTime(cloud.emulator, shanghai('2026-07-30T18:00'))
  await cloud.emulator.control.fireTimer('photoTimer')
  expect(await cloud.find('photos', {})).toEqual([])
  expect((await fetch(addressOf(cloud, file))).ok).toBe(false)
  expect(refusal(await staff().call('onAir.withdrawRecording', { recordingId }))).toBe('recording-not-found')
})
