import { anEvent, day, hour, idOf } from '../support/builders'
import { type Cloud, granted, refusal, startCloud } from '../support/cloud'
import { bring, fetched } from '../support/photos'

const eventId = idOf('past')
const now = new Date()
const confirm = { confirm: 'delete-everything-about-me' } as const
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('the-staff', ['staff'])
  const past = { startsAt: new Date(+now - 2 * day), endsAt: new Date(+now - day) }
  const { photos: _, ...older } = anEvent(now, { _id: eventId, ...past })
  await cloud.insert('events', [older])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const anna = () => cloud.person('anna')
const staff = () => cloud.person('the-staff')
const photosOf = async () => granted(await cloud.visitor.call('events.show', { eventId })).photos
const picture = (name: string) => `cloud://local.local/event-photos/${name}.jpg`

async function deleteAll() {
  for (let call = 0; call < 10; call += 1) {
    const reply = await anna().call('members.deleteAccount', confirm)
    if (reply.ok && reply.data.done) return
  }
}

describe('the photos of an event', () => {
  test('are set, put in another order and taken off by staff, also when it is over', async () => {
    const [one, two] = [picture('one'), picture('two')]
    const set = async (from: string[], photos: string[]) => staff().call('events.setPhotos', { eventId, from, photos })
    expect(await photosOf()).toEqual([])
    expect(granted(await set([], [one, two]))).toEqual({ photos: [one, two] })
    expect(await photosOf()).toEqual([one, two])
    granted(await set([one, two], [two, one]))
    expect(await photosOf()).toEqual([two, one])
    granted(await set([two, one], []))
    granted(await set([], [one]))
    granted(await set([one], []))
    expect(granted(await staff().call('events.officeShow', { eventId })).photos).toEqual([])
  })

  test('set from an older list say so instead of overwriting; the same list again is the same', async () => {
    granted(await staff().call('events.setPhotos', { eventId, from: [], photos: [picture('one')] }))
    granted(await staff().call('events.setPhotos', { eventId, from: [], photos: [picture('one')] }))
    const late = await staff().call('events.setPhotos', { eventId, from: [], photos: [picture('two')] })
    expect(refusal(late)).toBe('changed-meanwhile')
    expect(await photosOf()).toEqual([picture('one')])
  })

  test('are nine at most, each once, and come from their own folder', async () => {
    const wrong = [
      Array.from({ length: 10 }, (_, n) => picture(`p${n}`)),
      [picture('a'), picture('a')],
      ['cloud://local.local/waiting/a.jpg'],
      ['https://example.org/a.jpg'],
    ]
    for (const photos of wrong) {
      expect(refusal(await staff().call('events.setPhotos', { eventId, from: [], photos }))).toBe('invalid-input')
    }
  })

  test('outlive the account of who brought them, under nobody’s name', async () => {
    await cloud.giveRoles('anna', ['staff'], { since: new Date(+now - day) })
    const { fileId } = granted((await bring(cloud, anna(), 'event')).accepted)
    granted(await staff().call('events.setPhotos', { eventId, from: [], photos: [fileId] }))
    await cloud.emulator.control.deliverMediaChecks()
    await deleteAll()
    expect(await fetched(cloud, fileId)).not.toBeNull()
    expect(JSON.stringify(await cloud.find('photos', {}))).not.toContain(anna().personId)
    cloud.emulator.control.setClock(8 * 24 * hour)
    await cloud.emulator.control.fireTimer('photoTimer')
    expect(await fetched(cloud, fileId)).not.toBeNull()
  })

  test('and a cover stay as long as a series or an event shows them', async () => {
    const [cover, unused] = await Promise.all(
      [0, 1].map(async () => granted((await bring(cloud, staff(), 'cover')).accepted).fileId),
    )
    const series = { _id: 's', communityId: 'wenmiaoping', title: 't', summary: '', order: 0, cover }
    await cloud.insert('series', [series])
    await cloud.emulator.control.deliverMediaChecks()
    cloud.emulator.control.setClock(8 * 24 * hour)
    await cloud.emulator.control.fireTimer('photoTimer')
    expect((await cloud.find('photos', {})).map(({ place }) => place)).toEqual([cover])
    expect(await fetched(cloud, unused ?? '')).toBeNull()
  })
})

describe('a person’s own pictures', () => {
  test('are told to them, and go with the account: documents, files, and those that still wait', async () => {
    const worn = granted((await bring(cloud, anna())).accepted).fileId
    granted(await anna().call('members.editProfile', { nickname: '安', building: null, avatar: worn }))
    await cloud.emulator.control.deliverMediaChecks()
    const waiting = granted((await bring(cloud, anna())).accepted)
    expect(granted(await anna().call('members.exportData', {}))).toMatchObject({
      profile: { avatar: worn },
      photos: expect.arrayContaining([
        expect.objectContaining({ purpose: 'avatar', state: 'passed' }),
        expect.objectContaining({ purpose: 'avatar', state: 'pending' }),
      ]),
    })
    await deleteAll()
    expect(await cloud.find('photos', {})).toEqual([])
    expect(await fetched(cloud, worn)).toBeNull()
    expect((await fetch(waiting.url ?? '')).status).toBe(404)
  })

  test.each(['fail', 'drop-answer'] as const)('go whichever request of the deletion meets “%s”', async (kind) => {
    for (let n = 1; n <= 30; n += 3) {
      const { fileId } = granted((await bring(cloud, anna())).accepted)
      await cloud.emulator.control.deliverMediaChecks()
      expect(await fetched(cloud, fileId)).not.toBeNull()
      cloud.emulator.control.fault({ n, kind })
      await anna().call('members.deleteAccount', confirm)
      cloud.emulator.control.clearFaults()
      await deleteAll()
      expect({ n, left: await cloud.find('photos', {}) }).toEqual({ n, left: [] })
      expect(await fetched(cloud, fileId)).toBeNull()
    }
  })
})
