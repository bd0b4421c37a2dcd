import { photoWishes } from '../../cloudfunctions/check-in/photo-wish'
import type { WalkItem } from '../../cloudfunctions/contract/check-in'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, type Person, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { bring, fetched } from '../support/photos'
import { phonePicture } from '../support/pictures'
import { aPoint, aRouteCopy, aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const shiftId = idOf('shift')
const number = '10001'
const wishes = photoWishes(openSecrets(testSecret), communityId, shiftId)
/** Names of points of which a picture is asked, and is not asked, of that number. */
const names = Array.from({ length: 60 }, (_, n) => `point-${n}`)
const asked = names.find((name) => wishes(number, name)) ?? ''
const notAsked = names.find((name) => !wishes(number, name)) ?? ''

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
  const entries = [onDuty(walker.personId, number), onDuty(cloud.person('other').personId, '10002')]
  const leaders = [{ id: leader.personId, name: '队长' }]
  const route = aRouteCopy({ points: [asked, notAsked].map((id, place) => aPoint(id, place)) })
  await cloud.insert('shifts', [aShift(new Date(), { leaders, entries, route })])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const send = async (items: WalkItem[], person = walker, own = number) =>
  granted(await person.call('checkIn.send', { shiftId, number: own, items }))
const board = async () => granted(await leader.call('checkIn.board', { shiftId }))
const picture = async (person = walker) => {
  const { id, accepted } = await bring(cloud, person, 'spot')
  return { key: id, fileId: granted(accepted).fileId }
}
const passed = () => cloud.emulator.control.deliverMediaChecks()

test('a picture is asked of about one in eight, of the same people at the same points at every look', async () => {
  const { shifts } = granted(await walker.call('checkIn.mine', {}))
  expect(shifts[0]?.route?.points.map(({ id, photo }) => [id, photo])).toEqual([
    [asked, true],
    [notAsked, false],
  ])
  expect(granted(await walker.call('checkIn.mine', {})).shifts[0]?.route).toEqual(shifts[0]?.route)
  const draws = Array.from({ length: 4000 }, (_, n) => wishes(String(10_000 + n), `point-${n % 7}`))
  const share = draws.filter(Boolean).length / draws.length
  expect(share).toBeGreaterThan(0.1)
  expect(share).toBeLessThan(0.15)
})

test('without a picture the check-in counts and says so; with one that comes later nothing is missing any more', async () => {
  const phone = walkPhone('FirstPhone')
  const scan = phone.point(new Date(), sceneOf(asked))
  const { results, walk } = await send([scan, phone.point(new Date(), sceneOf(notAsked))])
  expect(results.map(({ verdict }) => verdict)).toEqual(['point', 'point'])
  expect(walk.points).toMatchObject([
    { pointId: asked, markId: scan.id, pictured: false, flags: expect.arrayContaining(['no-photo']) },
    { pointId: notAsked, pictured: false },
  ])
  expect(walk.points[1]?.flags).not.toContain('no-photo')
  const later = await send([phone.photo(scan.id, await picture())])
  expect(later.results).toMatchObject([{ verdict: 'noted' }])
  expect(later.walk.points[0]).toMatchObject({ pictured: true })
  expect(later.walk.points[0]?.flags).not.toContain('no-photo')
})

test('the leader sees it beside the mark when its check has passed, by an address that no stranger has', async () => {
  const phone = walkPhone('FirstPhone')
  const scan = phone.point(new Date(), sceneOf(asked))
  const { key, fileId } = await picture()
  await send([phone.photo(scan.id, { key, fileId })])
  await send([scan])
  expect((await board()).lines[0]?.photos).toEqual([{ of: scan.id, pointId: asked, fileId, url: null }])
  await passed()
  const [photo] = (await board()).lines[0]?.photos ?? []
  expect((await fetch(photo?.url ?? '')).status).toBe(200)
  expect(await fetched(cloud, fileId)).toBeNull()
  expect(JSON.stringify((await walker.call('checkIn.mine', {})) as object)).not.toContain(fileId)
  await send([phone.undo(scan.id)])
  expect((await board()).lines[0]?.photos).toEqual([])
})

test('another’s picture, one under another key, and one for something else are none; the others of the batch count', async () => {
  const phone = walkPhone('FirstPhone')
  const scan = phone.point(new Date(), sceneOf(asked))
  const own = await picture()
  const face = granted((await bring(cloud, walker, 'avatar')).accepted)
  const items = [
    scan,
    phone.photo(scan.id, await picture(cloud.person('other'))),
    phone.photo(scan.id, { ...own, key: 'another-key-of-a-photo' }),
    phone.photo(scan.id, { ...own, fileId: face.fileId }),
  ]
  const { results } = await send(items)
  expect(results.map(({ verdict }) => verdict)).toEqual(['point', 'unknown-photo', 'unknown-photo', 'unknown-photo'])
  expect((await board()).lines[0]?.photos).toEqual([])
})

test('in whichever order scan, pictures and undo come, and however often, the leader sees the same', async () => {
  const phone = walkPhone('FirstPhone')
  const scan = phone.point(new Date(Date.now() - minute), sceneOf(asked))
  const [one, two] = [phone.photo(scan.id, await picture()), phone.photo(scan.id, await picture())]
  const items = [scan, one, two, phone.undo(one.id)]
  const seen = new Set<string>()
  const state = await cloud.find('shifts', {})
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1, 2],
  ]) {
    await cloud.emulator.control.reset()
    await cloud.insert('shifts', state)
    for (const place of order) await send(items.slice(place, place + 1))
    seen.add(JSON.stringify((await board()).lines[0]?.photos))
  }
  expect([...seen]).toEqual([expect.stringContaining(two.kind === 'photo' ? two.photoId : 'a photo')])
})

test('it is kept as long as hours may be disputed, shown or not, and then removed', async () => {
  const { fileId } = await picture()
  await passed()
  for (const days of [8, 89]) {
    cloud.emulator.control.setClock(days * day)
    await cloud.emulator.control.fireTimer('photoTimer')
  }
  expect(await cloud.find('photos', {})).toMatchObject([{ place: fileId, state: 'passed' }])
  cloud.emulator.control.setClock(97 * day)
  await cloud.emulator.control.fireTimer('photoTimer')
  expect(await cloud.find('photos', {})).toEqual([])
})

test('it goes with the account, from the storage and from the shift; the check-in stays', async () => {
  const phone = walkPhone('FirstPhone')
  const scan = phone.point(new Date(), sceneOf(asked))
  const photo = await picture()
  await passed()
  await send([scan, phone.photo(scan.id, photo)])
  expect(granted(await walker.call('members.exportData', {})).photos).toMatchObject([{ purpose: 'spot' }])
  for (let call = 0; call < 5; call += 1) {
    const reply = await walker.call('members.deleteAccount', { confirm: 'delete-everything-about-me' })
    if (reply.ok && reply.data.done) break
  }
  expect(await cloud.find('photos', {})).toEqual([])
  expect(JSON.stringify(await cloud.find('shifts', {}))).not.toContain(photo.fileId)
  expect((await board()).lines[0]).toMatchObject({ photos: [], walk: { points: [{ pointId: asked }] } })
})

test('what is not a picture, or comes from the web’s own folder, never gets there', async () => {
  const { accepted } = await bring(cloud, walker, 'spot', Buffer.from('a text'))
  expect(accepted).toMatchObject({ ok: false, refusal: 'not-a-picture' })
  const { accepted: good } = await bring(cloud, walker, 'spot', phonePicture())
  expect(granted(good)).toMatchObject({ state: 'pending', fileId: expect.stringMatching(/\/spot-photos\//) })
})
