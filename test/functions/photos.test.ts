import * as exifr from 'exifr'
import { photos } from '../../cloudfunctions/contract/photos'
import { hour, idOf } from '../support/builders'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { addressOf, bring, fetched, photoKey, upload } from '../support/photos'
import { claiming, phonePicture } from '../support/pictures'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ wechat: { riskyWords: ['planted-risk'], reviewWords: ['planted-doubt'] } })
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('the-staff', ['staff'])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const anna = () => cloud.person('anna')
const ben = () => cloud.person('ben')
const staff = () => cloud.person('the-staff')
const stateOf = async (fileId: string) => granted(await anna().call('photos.mine', { fileIds: [fileId] })).photos[0]
const stored = async () => (await cloud.find('photos', {}))[0] ?? {}
const timer = () => cloud.emulator.control.fireTimer('photoTimer')
const later = (hours: number) => cloud.emulator.control.setClock(hours * hour)
const push = (fields: object) =>
  cloud.emulator.invoke('photoChecks', {
    ...{ ToUserName: 'gh_local', FromUserName: 'anna', CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check' },
    ...{ appid: 'a', version: 2, errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: '100' }, ...fields },
  })

test('a picture waits where only its owner sees it, and is everyone’s when its check has passed', async () => {
  const { fileId, accepted } = await bring(cloud, anna())
  const photo = granted(accepted)
  expect(photo).toEqual({ fileId: expect.stringMatching(/\/avatars\//), state: 'pending', url: expect.any(String) })
  expect(await fetched(cloud, photo.fileId)).toBeNull()
  expect(await fetched(cloud, fileId)).toBeNull()
  expect(await fetched(cloud, String((await stored()).waiting))).toBeNull()
  const shown = Buffer.from(await (await fetch(photo.url ?? '')).arrayBuffer())
  expect(await exifr.gps(shown)).toBeUndefined()

  await cloud.emulator.control.deliverMediaChecks()
  expect(await stateOf(photo.fileId)).toEqual({ fileId: photo.fileId, state: 'passed', url: null })
  expect(await fetched(cloud, photo.fileId)).toEqual(shown)
  expect(await stored()).toMatchObject({ waiting: null, incoming: null, traceId: null })
  expect((await fetch(photo.url ?? '')).status).toBe(404)
})

test.each(['planted-risk', 'planted-doubt'])(
  'a picture with %s in it is refused, and its files are gone',
  async (word) => {
    // What is left in the pixels' own data survives the cleaning, so the check can find it.
    const bytes = phonePicture()
    const { accepted } = await bring(
      cloud,
      anna(),
      'avatar',
      Buffer.concat([bytes.subarray(0, -16), Buffer.from(word)]),
    )
    const { fileId, url } = granted(accepted)
    await cloud.emulator.control.deliverMediaChecks()
    expect(await stateOf(fileId)).toEqual({ fileId, state: 'refused', url: null })
    expect(await fetched(cloud, fileId)).toBeNull()
    expect((await fetch(url ?? '')).status).toBe(404)
  },
)

describe('what is not taken', () => {
  test.each([
    ['a text', Buffer.from('no picture'), 'not-a-picture'],
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['a header of 20,000 × 20,000', claiming(20_000, 20_000), 'too-many-pixels'],
  ])('%s', async (_, bytes, word) => {
    const { id, fileId, accepted } = await bring(cloud, anna(), 'avatar', bytes)
    expect(refusal(accepted)).toBe(word)
    expect(refusal(await anna().call('photos.accept', { id, fileId }))).toBe(word)
    expect(await stored()).toMatchObject({ state: 'refused', place: null, incoming: null })
    expect(cloud.emulator.control.outbox()).toMatchObject({ checks: [] })
  })

  test('a file larger than the storage’s own rule does not even arrive', async () => {
    const { path } = granted(await anna().call('photos.begin', { id: photoKey(), purpose: 'avatar' }))
    await expect(upload(cloud, path, Buffer.alloc(2_000_001))).rejects.toMatchObject({
      message: expect.stringContaining('EntityTooLarge'),
    })
  })

  test('a picture that was never uploaded, never began, or lies somewhere else', async () => {
    const id = photoKey()
    const { path } = granted(await anna().call('photos.begin', { id, purpose: 'avatar' }))
    const elsewhere = await upload(cloud, `covers/${idOf('a')}.jpg`, phonePicture())
    const inBucket = (name: string) => `cloud://local.local/incoming/${name}.jpg`
    for (const [key, fileId] of [
      [id, `cloud://local.local/${path}`],
      [id, inBucket('another')],
      [photoKey(), `cloud://local.local/${path}`],
      [id, elsewhere.replace('covers/', 'incoming/')],
    ] as const) {
      expect(refusal(await anna().call('photos.accept', { id: key, fileId }))).toBe('photo-not-found')
    }
  })

  test('another’s file answers like a missing one, and stays theirs', async () => {
    const id = photoKey()
    const { path } = granted(await anna().call('photos.begin', { id, purpose: 'avatar' }))
    const fileId = await upload(cloud, path, phonePicture())
    await ben().call('photos.begin', { id, purpose: 'avatar' })
    const foreign = await ben().call('photos.accept', { id, fileId })
    expect(foreign).toEqual(await ben().call('photos.accept', { id, fileId: fileId.replace('.jpg', 'x.jpg') }))
    expect(refusal(foreign)).toBe('photo-not-found')
    expect(granted(await anna().call('photos.accept', { id, fileId }))).toMatchObject({ state: 'pending' })
  })
})

test('handing in twice is handing in once', async () => {
  const { id, fileId, accepted } = await bring(cloud, anna())
  const first = granted(accepted)
  expect(granted(await anna().call('photos.accept', { id, fileId }))).toMatchObject({ fileId: first.fileId })
  expect(await cloud.find('photos', {})).toHaveLength(1)
  expect(cloud.emulator.control.outbox().checks).toHaveLength(1)
})

test('who brought a picture sees how it stands; nobody else does, but staff see those of the office', async () => {
  const own = granted((await bring(cloud, anna())).accepted).fileId
  const cover = granted((await bring(cloud, staff(), 'cover')).accepted).fileId
  const fileIds = [own, cover]
  const seenBy = async (person: ReturnType<typeof anna>, action: 'photos.mine' | 'photos.ofOffice') =>
    granted(await person.call(action, { fileIds })).photos.map(({ fileId }) => fileId)
  expect(await seenBy(anna(), 'photos.mine')).toEqual([own])
  expect(await seenBy(ben(), 'photos.mine')).toEqual([])
  await cloud.giveRoles('colleague', ['staff'])
  expect(await seenBy(cloud.person('colleague'), 'photos.ofOffice')).toEqual([cover])
  expect(refusal(await anna().call('photos.ofOffice', { fileIds }))).toBe('not-allowed')
  expect(refusal(await anna().call('photos.beginForOffice', { id: photoKey(), purpose: 'cover' }))).toBe('not-allowed')
})

describe('the result of a check', () => {
  test('that a client forges never arrives', async () => {
    await bring(cloud, anna())
    const { traceId } = await stored()
    const forged = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: traceId,
      errcode: 0,
      result: { suggest: 'pass' },
    }
    await expect(cloud.emulator.invoke('photoChecks', forged, { openid: 'anna' })).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    expect(await stored()).toMatchObject({ state: 'pending' })
  })

  test('under a name that nobody asked under changes nothing', async () => {
    await bring(cloud, anna())
    for (const trace_id of ['unknown', '', null, { $ne: null }]) expect(await push({ trace_id })).toBe('success')
    expect(await stored()).toMatchObject({ state: 'pending' })
  })

  test('that comes twice counts once, also when the second says something else', async () => {
    const { fileId } = granted((await bring(cloud, anna())).accepted)
    const trace_id = String((await stored()).traceId)
    await push({ trace_id })
    await push({ trace_id, result: { suggest: 'risky', label: '20001' } })
    expect(await stateOf(fileId)).toMatchObject({ state: 'passed' })
    expect(await fetched(cloud, fileId)).not.toBeNull()
  })

  test('that WeChat could not give is asked for anew', async () => {
    const { fileId } = granted((await bring(cloud, anna())).accepted)
    await push({ trace_id: (await stored()).traceId, errcode: -1008, result: undefined })
    await timer()
    expect(cloud.emulator.control.outbox().checks).toHaveLength(2)
    await cloud.emulator.control.deliverMediaChecks()
    expect(await stateOf(fileId)).toMatchObject({ state: 'passed' })
  })
})

test('while checks are down a picture waits without an error, and passes when they are up again', async () => {
  cloud.emulator.control.setContentChecks('down')
  const { fileId } = granted((await bring(cloud, anna())).accepted)
  expect(await stateOf(fileId)).toMatchObject({ state: 'pending', url: expect.any(String) })
  later(0.5)
  await timer()
  expect(await stored()).toMatchObject({ state: 'pending', traceId: null })
  cloud.emulator.control.setContentChecks('up')
  later(1.5)
  await timer()
  await cloud.emulator.control.deliverMediaChecks()
  expect(await stateOf(fileId)).toMatchObject({ state: 'passed' })
})

test('what never arrives is removed with its file', async () => {
  const { path } = granted(await anna().call('photos.begin', { id: photoKey(), purpose: 'avatar' }))
  const fileId = await upload(cloud, path, phonePicture())
  await timer()
  expect(await cloud.find('photos', {})).toHaveLength(1)
  later(3)
  await timer()
  expect(await cloud.find('photos', {})).toEqual([])
  expect(await fetched(cloud, fileId)).toBeNull()
})

test('a passed picture that nothing shows is removed after a week; one that is shown stays', async () => {
  const unused = granted((await bring(cloud, anna())).accepted).fileId
  const worn = granted((await bring(cloud, anna())).accepted).fileId
  await cloud.emulator.control.deliverMediaChecks()
  granted(await anna().call('members.editProfile', { nickname: null, building: null, avatar: worn }))
  later(8 * 24)
  await timer()
  expect(await fetched(cloud, unused)).toBeNull()
  expect(await fetched(cloud, worn)).not.toBeNull()
  expect((await cloud.find('photos', {})).map(({ place }) => place)).toEqual([worn])
})

test('a person’s pictures of a day are counted', async () => {
  const begin = (n: number) => ben().call('photos.begin', { id: `${photoKey()}${n}`, purpose: 'avatar' })
  const { times } = photos.begin.limit ?? { times: 0 }
  for (let n = 0; n < times; n += 1) granted(await begin(n))
  expect(refusal(await begin(times))).toBe('too-often')
})

test('nobody wears a picture that another brought', async () => {
  const { fileId } = granted((await bring(cloud, anna())).accepted)
  const wish = { nickname: null, building: null, avatar: fileId }
  expect(refusal(await ben().call('members.editProfile', wish))).toBe('photo-not-found')
  granted(await anna().call('members.editProfile', wish))
  expect(granted(await anna().call('members.me', {}))).toMatchObject({ avatar: fileId })
  granted(await anna().call('members.editProfile', { nickname: '安', building: null }))
  expect(granted(await anna().call('members.me', {}))).toMatchObject({ avatar: fileId })
  expect(addressOf(cloud, fileId)).toContain('/avatars/')
  expect((await cloud.find('members', { _id: anna().personId }))[0]).toMatchObject({ communityId, avatar: fileId })
})
