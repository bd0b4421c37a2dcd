import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloud as manifest } from '../../config/cloud'
import { anEvent, hour, idOf, openTerms } from '../support/builders'
import { type Cloud, granted, startCloud } from '../support/cloud'
import { deleteAll, everything, foundIn, namesNobody, nightly, now, plant } from '../support/deletion'
import { shapes } from '../support/list-shapes'

test('every collection either says why it names nobody, or the planted person left something in it', async () => {
  const cloud = await startCloud()
  try {
    const { markers } = await plant(cloud)
    const kept = await everything(cloud)
    const silent = Object.keys(manifest.collections).filter(
      (name) => foundIn(JSON.stringify(kept[name]), markers).length === 0,
    )
    expect(silent.sort()).toEqual(Object.keys(namesNobody).sort())
  } finally {
    await cloud.stop()
  }
})

describe('after a backup was restored', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.stop())

  test.each(Object.keys(manifest.collections).filter((name) => !(name in namesNobody)))(
    'whatever a backup of “%s” alone brings back is gone by the next morning',
    async (name) => {
      await cloud.emulator.control.reset()
      const { person, markers } = await plant(cloud)
      const { members = [], [name]: backup = [] } = await everything(cloud)
      expect(foundIn(JSON.stringify(backup), markers)).not.toEqual([])
      await deleteAll(person)
      const { tombstones = [], [name]: left = [] } = await everything(cloud)
      expect(foundIn(JSON.stringify(left), markers)).toEqual([])
      await cloud.emulator.database.wipe()
      await cloud.insert('tombstones', tombstones)
      await cloud.insert(name, backup)
      // A ledger bears no date: what is older beside it tells that a backup brought it.
      if (name === 'consents') await cloud.insert('members', members)
      await cloud.emulator.invoke('deletions', nightly)
      expect(foundIn(JSON.stringify(await everything(cloud)), markers)).toEqual([])
    },
  )

  test('a restored backup is cleaned again, and who came back since keeps their new things', async () => {
    await cloud.emulator.control.reset()
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
  const named = (marker: string) => files.some((file) => path.relative(folder, file).includes(marker))
  return markers.filter((marker) => named(marker) || texts.some((bytes) => bytes.includes(Buffer.from(marker))))
}
