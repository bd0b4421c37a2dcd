import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { collections } from './durability-collections'
import { openWireClient } from './wire-client'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  file = join(folder, 'documents.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the writer until it has acknowledged so many writes, kills it there, and gives what it acknowledged. */
async function killAfter(writes: number, round: number): Promise<string[]> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'durability-writer.ts'), file, String(round)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output.split('\n').length > writes) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  return output.split('\n').slice(0, -1)
}

test('a writer killed under load loses nothing it acknowledged, round after round', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 4; round++) {
    acknowledged.push(...(await killAfter(300 + round * 177, round)))
    const client = await openWireClient(collections, { file })
    const event = await client.one('events', { _id: 'event' })
    const entries = (event?.entries ?? []) as { id: string }[]
    expect(event?.count).toBe(entries.length)
    const kept = new Set(entries.map((entry) => entry.id))
    for (let offset = 0; ; offset += 1000) {
      const found = await client.get('tickets', {}, { limit: 1000, offset })
      for (const ticket of found) kept.add(String(ticket._id))
      if (found.length < 1000) break
    }
    const { left, right } = (await client.one('pairs', { _id: 'sum' })) ?? {}
    expect(Number(left) + Number(right)).toBe(0)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    await client.database.close()
  }
  expect(acknowledged.length).toBeGreaterThan(2000)
}, 120_000)

test('what was written is there after reopening, with its indexes and collections', async () => {
  const first = await openWireClient(collections, { file })
  await first.send('addCollection', { collectionName: 'extra' })
  const document = {
    _id: 'a',
    owner: 'li',
    at: new Date(5),
    list: [1, { b: null }],
    pattern: /x/i,
    half: 0.5,
    big: 2 ** 40,
  }
  await first.add('tickets', [document, { _id: 'b', owner: 'wang' }])
  await first.update('tickets', { _id: 'b' }, { $set: { owner: 'li' } })
  await first.add('extra', { _id: 'c' })
  await first.remove('extra', { _id: 'c' })
  await first.database.close()

  const second = await openWireClient(collections, { file })
  expect(await second.one('tickets', { _id: 'a' })).toMatchObject({ at: new Date(5), half: 0.5, big: 2 ** 40 })
  expect((await second.get('tickets', { owner: 'li' })).map((one) => one._id)).toEqual(['a', 'b'])
  expect(await second.get('extra', {})).toEqual([])
  await expect(second.add('tickets', { _id: 'a' })).rejects.toThrow('E11000')
  expect(second.database.stats().unindexed).toEqual([])
  await second.database.close()
})

test('a data file in use is not opened twice', async () => {
  const first = await openWireClient(collections, { file })
  await expect(openWireClient(collections, { file })).rejects.toThrow('cannot be opened')
  await first.database.close()
})

const onDisk = (): string =>
  [file, `${file}-wal`].map((path) => (existsSync(path) ? readFileSync(path, 'latin1') : '')).join('')

test('after compacting, nothing of a deleted document or an older version is left in the file', async () => {
  const client = await openWireClient(collections, { file })
  const people = Array.from({ length: 500 }, (_, i) => ({
    _id: `p${i}`,
    secret: `secret-${i}-`.repeat(40),
    name: 'kept',
  }))
  await client.add('tickets', people)
  await client.update('tickets', { _id: 'p7' }, { $set: { secret: 'overwritten' } })
  await client.remove('tickets', { _id: { $in: people.slice(10).map((one) => one._id) } })
  expect(onDisk()).toContain('secret-300-')
  await client.database.compact()
  const left = people.filter((_, i) => i === 7 || i >= 10).filter((one) => onDisk().includes(one.secret.slice(0, 11)))
  expect(left).toEqual([])
  expect(onDisk()).toContain('secret-3-')
  await client.database.close()
})

test('wiping removes every document and what the manifest does not name', async () => {
  const client = await openWireClient(collections, { file })
  await client.send('addCollection', { collectionName: 'extra' })
  await client.add('tickets', { _id: 'a', owner: 'li' })
  await client.database.wipe()
  expect(await client.get('tickets', { owner: 'li' })).toEqual([])
  await expect(client.get('extra', {})).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  await client.add('tickets', { _id: 'a', owner: 'li' })
  await client.database.close()
  const again = await openWireClient(collections, { file })
  expect(await again.get('tickets', {})).toHaveLength(1)
  await again.database.close()
})
