import { anEntry, anEvent, day, hour, idOf } from '../support/builders'
import { type Cloud, granted, startCloud } from '../support/cloud'
import { confirm, deleteAll, everything, foundIn, nightly, now, openid, plant } from '../support/deletion'
import { shapes } from '../support/list-shapes'

describe('deleting an account', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.stop())
  beforeEach(() => cloud.emulator.control.reset())

  test('leaves nothing of the person in any collection, and every list as it was', async () => {
    const { person, markers } = await plant(cloud)
    expect(foundIn(JSON.stringify(await everything(cloud)), markers)).toEqual(markers)
    const before = await shapes(cloud)
    await deleteAll(person)
    expect(foundIn(JSON.stringify(await everything(cloud)), markers)).toEqual([])
    expect(await shapes(cloud)).toEqual(before)
    expect(JSON.stringify(await cloud.find('events', {}))).toContain('已注销')
    expect(await cloud.find('deletions', {})).toEqual([])
    expect(cloud.emulator.control.unindexed().filter(({ shape }) => shape !== '{}')).toEqual([])
    expect(granted(await person.call('members.data', {}))).toMatchObject({ signUps: [], roles: [], audit: [] })
  })

  test('everything that is kept about a person is what they are shown and can take along', async () => {
    const { person } = await plant(cloud)
    const data = granted(await person.call('members.exportData', {}))
    expect(data).toMatchObject({
      profile: { nickname: '标记昵称', building: '标记楼栋', phone: '13900009876' },
      roles: ['staff', 'admin'],
      calendarOpen: true,
      doors: [{ name: '标记门岗' }, { name: '标记门岗' }],
      reminders: { soon: 1 },
      messages: [{ kind: 'soon', state: 'sent' }],
      lookingAfter: [{ name: '标记老人' }, { name: '没有手机的', paper: 'confirmed' }],
      lookedAfterBy: [{ name: '邻居' }],
    })
    expect(data.signUps.map(({ name, answers }) => [name, answers])).toEqual(
      Array(3).fill(['标记姓名', [{ question: '想问什么？', value: '标记答案' }]]),
    )
  })

  test.each(['fail', 'drop-answer'] as const)(
    'breaks off at any request that meets “%s”, and a later call ends it',
    async (kind) => {
      const { person, markers } = await plant(cloud)
      const planted = Object.entries(await everything(cloud)).filter(([, documents]) => documents.length > 0)
      const before = await shapes(cloud)
      cloud.emulator.database.resetStats()
      await deleteAll(person)
      const { requests } = cloud.emulator.database.stats()
      expect(requests).toBeGreaterThan(15)
      for (let n = 1; n <= requests; n += 1) {
        await cloud.emulator.control.reset()
        for (const [name, documents] of planted) await cloud.insert(name, documents)
        cloud.emulator.control.fault({ n, kind })
        await person.call('members.deleteAccount', confirm)
        cloud.emulator.control.clearFaults()
        expect({ n, lists: await shapes(cloud) }).toEqual({ n, lists: before })
        await deleteAll(person)
        expect({ n, found: foundIn(JSON.stringify(await everything(cloud)), markers) }).toEqual({ n, found: [] })
        expect({ n, lists: await shapes(cloud) }).toEqual({ n, lists: before })
      }
    },
  )

  test('a deletion that nobody continues is finished by the timer, which clients cannot start', async () => {
    const { person, markers } = await plant(cloud)
    cloud.emulator.control.fault({ n: 6, kind: 'fail' })
    expect(await person.call('members.deleteAccount', confirm)).toMatchObject({ ok: false })
    cloud.emulator.control.clearFaults()
    expect(foundIn(JSON.stringify(await everything(cloud)), markers)).not.toEqual([])
    await expect(cloud.emulator.invoke('deletions', nightly, { openid: 'someone' })).rejects.toThrow()
    await cloud.emulator.invoke('deletions', nightly)
    expect(foundIn(JSON.stringify(await everything(cloud)), markers)).toEqual([])
  })

  test('many sign-ups go over several calls', async () => {
    const person = cloud.person(openid)
    const old = { at: new Date(+now - day) }
    await cloud.insert(
      'events',
      Array.from({ length: 95 }, (_, n) =>
        anEvent(now, {
          _id: idOf(`many${n}`),
          startsAt: new Date(+now + n * hour),
          entries: [anEntry(person.personId, old)],
        }),
      ),
    )
    const first = granted(await person.call('members.deleteAccount', confirm))
    expect(first).toEqual({ done: false })
    await deleteAll(person)
    expect(JSON.stringify(await everything(cloud))).not.toContain(person.personId)
  })
})
