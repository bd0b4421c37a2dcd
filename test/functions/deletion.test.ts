import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { cloud as manifest } from '../../config/cloud'
import { anEntry, anEvent, day, hour, idOf, openTerms } from '../support/builders'
import { type Cloud, communityId, granted, type Person, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'

const now = new Date()
const openid = 'marker-openid'
const confirm = { confirm: 'delete-everything-about-me' } as const
const question = { id: 'q', label: '想问什么？', required: false, kind: 'text' as const, choices: [] }
const terms = { ...openTerms, questions: [question] }
const answers = [{ questionId: 'q', value: '标记答案' }]
const events = {
  coming: anEvent(now, { _id: idOf('coming'), capacity: 3, terms }),
  waiting: anEvent(now, { _id: idOf('waiting'), capacity: 1, terms }),
  past: { ...anEvent(now, { _id: idOf('past') }), startsAt: new Date(+now - 2 * day), endsAt: new Date(+now - day) },
}

/** Somebody whose traces are everywhere, and neighbours who must not notice that they go. */
async function plant(cloud: Cloud): Promise<{ person: Person; markers: string[] }> {
  const person = cloud.person(openid)
  const [before, after] = [cloud.person('before'), cloud.person('after')]
  const entry = anEntry(person.personId, {
    name: '标记姓名',
    ticketId: 'marker-ticket',
    answers,
    at: new Date(+now - 3 * day),
  })
  const past = anEvent(now, { ...events.past, terms, entries: [anEntry('other'), entry] })
  const keepers = [{ id: person.personId, name: '标记门岗' }]
  await cloud.insert('events', [events.coming, events.waiting, { ...past, keepers, waited: ['marker-ticket'] }])
  await cloud.giveRoles(openid, ['staff', 'admin'], { since: new Date(+now - 9 * day) })
  const wish = { companions: 1, terms, consent: '2026-11' }
  for (const eventId of [events.coming._id, events.waiting._id]) {
    for (const one of [before, person, after]) {
      const name = one === person ? '标记姓名' : '邻居'
      const companions = one === after ? 0 : 1
      const given = one === person ? answers : []
      granted(await one.call('events.signUp', { ...wish, eventId, name, companions, answers: given }))
    }
  }
  granted(
    await person.call('members.editProfile', { nickname: '标记昵称', building: '标记楼栋', phone: '13900009876' }),
  )
  granted(await person.call('members.openCalendar', {}))
  const showing = async (one: Person) => granted(await one.call('members.showCode', { purpose: 'care' })).code
  granted(
    await person.call('members.lookAfter', { code: await showing(after), theirName: '标记老人', myName: '标记帮手' }),
  )
  granted(
    await before.call('members.lookAfter', { code: await showing(person), theirName: '标记称呼', myName: '邻居' }),
  )
  const { code } = granted(await before.call('members.showCode', { purpose: 'office' }))
  const { ref } = granted(await person.call('members.byCode', { code }))
  granted(await person.call('members.grantRole', { ref, role: 'volunteer' }))
  granted(await person.call('events.roster', { eventId: events.coming._id }))
  granted(
    await person.call('events.addByHand', {
      eventId: events.coming._id,
      key: 'a-key-of-this-phone-01',
      name: '没有手机的',
      party: 1,
    }),
  )
  const message = {
    eventId: events.coming._id,
    kind: 'soon',
    revision: '1',
    state: 'sent',
    why: null,
    tries: 1,
    at: now,
  }
  await cloud.insert('messages', [{ _id: `m|${person.personId}`, communityId, personId: person.personId, ...message }])
  await cloud.insert('consents', [{ _id: person.personId, communityId, left: { soon: 1 }, hopes: [], taps: [] }])
  const own = ['标记', '13900009876', openid, 'marker-ticket', person.personId]
  return { person, markers: [...own, memberRef(openSecrets(testSecret), person.personId)] }
}

async function everything(cloud: Cloud): Promise<Record<string, Record<string, unknown>[]>> {
  const found = Object.keys(manifest.collections).map(async (name) => [name, await cloud.find(name, {})] as const)
  return Object.fromEntries(await Promise.all(found))
}

const foundIn = (text: string, markers: string[]) => markers.filter((marker) => text.includes(marker))

/** What others see of a list: order, parties, numbers, room. */
async function shapes(cloud: Cloud): Promise<unknown> {
  const rows = (await cloud.find('events', {})) as unknown as (typeof events.past)[]
  return rows.map(({ _id, room, turns, entries }) => ({
    ...{ _id, room, turns },
    entries: entries.map(({ id, number, party }) => {
      const known = ['other', cloud.person('before').personId, cloud.person('after').personId].includes(id)
      return { who: known ? id : id.startsWith('hand-') ? 'by hand' : 'the person', number, party }
    }),
  }))
}

async function deleteAll(person: Person): Promise<void> {
  for (let call = 0; call < 20; call += 1) {
    const reply = await person.call('members.deleteAccount', confirm)
    if (reply.ok && reply.data.done) return
  }
  throw new Error('the deletion never ends')
}

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
      doors: [{ name: '标记门岗' }],
      reminders: { soon: 1 },
      messages: [{ kind: 'soon', state: 'sent' }],
      lookingAfter: [{ name: '标记老人' }],
      lookedAfterBy: [{ name: '邻居' }],
    })
    expect(data.signUps.map(({ name, answers }) => [name, answers])).toEqual(
      Array(3).fill(['标记姓名', [{ question: '想问什么？', value: '标记答案' }]]),
    )
  })

  test.each(['fail', 'drop-answer'] as const)(
    'breaks off at any request that meets “%s”, and a later call ends it',
    async (kind) => {
      const { person } = await plant(cloud)
      cloud.emulator.database.resetStats()
      await deleteAll(person)
      const { requests } = cloud.emulator.database.stats()
      expect(requests).toBeGreaterThan(15)
      for (let n = 1; n <= requests; n += 1) {
        await cloud.emulator.control.reset()
        const { person: one, markers } = await plant(cloud)
        const before = await shapes(cloud)
        cloud.emulator.control.fault({ n, kind })
        await one.call('members.deleteAccount', confirm)
        cloud.emulator.control.clearFaults()
        expect({ n, lists: await shapes(cloud) }).toEqual({ n, lists: before })
        await deleteAll(one)
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

  test('a restored backup is cleaned again, and who came back since keeps their new things', async () => {
    const { person, markers } = await plant(cloud)
    const backup = await everything(cloud)
    const before = await shapes(cloud)
    await deleteAll(person)
    const { tombstones = [] } = await everything(cloud)
    await cloud.emulator.database.wipe()
    for (const [name, rows] of Object.entries({ ...backup, tombstones }))
      if (rows.length > 0) await cloud.insert(name, rows)
    expect(foundIn(JSON.stringify(await everything(cloud)), markers)).toEqual(markers)
    await cloud.emulator.invoke('deletions', nightly)
    expect(foundIn(JSON.stringify(await everything(cloud)), markers)).toEqual([])
    expect(await shapes(cloud)).toEqual(before)

    cloud.emulator.control.setClock(hour)
    granted(await person.call('members.editProfile', { nickname: '回来了', building: null, phone: null }))
    await cloud.insert('events', [anEvent(now, { _id: idOf('new life') })])
    const wish = {
      eventId: idOf('new life'),
      name: '回来了',
      companions: 0,
      answers: [],
      terms: openTerms,
      consent: '1',
    }
    const seat = granted(await person.call('events.signUp', wish))
    await cloud.emulator.invoke('deletions', nightly)
    expect(granted(await person.call('events.show', { eventId: idOf('new life') })).mySeat).toEqual(seat)
    expect(granted(await person.call('members.data', {})).profile.nickname).toBe('回来了')
    await deleteAll(person)
    expect(JSON.stringify(await everything(cloud))).not.toContain('回来了')
  })
})

const nightly = { Type: 'Timer', TriggerName: 'deletions-timer', Time: now.toISOString(), Message: '' }

test('after compaction no file of the data folder holds anything of the person', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linli-deletion-'))
  const cloud = await startCloud({ dataDir })
  try {
    const { person, markers } = await plant(cloud)
    expect(await inFiles(dataDir, markers)).not.toEqual([])
    await deleteAll(person)
    await cloud.emulator.database.compact()
    expect(await inFiles(dataDir, markers)).toEqual([])
    expect(await inFiles(dataDir, ['已注销'])).toEqual(['已注销'])
  } finally {
    await cloud.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})

async function inFiles(folder: string, markers: string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map((file) => readFile(file)))
  return markers.filter((marker) => texts.some((bytes) => bytes.includes(Buffer.from(marker))))
}
