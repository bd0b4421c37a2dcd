import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openDatabase } from '../../../emulator/database'
import { openWireClient, type WireClient } from './wire-client'

let client: WireClient

beforeEach(async () => {
  client = await openWireClient({ things: { indexes: [] } })
})
afterEach(() => client.database.close())

test('a query gives 100 documents unless told, and never more than 1000', async () => {
  await client.add(
    'things',
    Array.from({ length: 1001 }, (_, i) => ({ i })),
  )
  const lengths = [{}, { limit: 101 }, { limit: 5000 }].map(
    async (options) => (await client.get('things', {}, options)).length,
  )
  expect(await Promise.all(lengths)).toEqual([100, 101, 1000])
})

test('a collection that nobody declared does not exist until it is made', async () => {
  await expect(client.add('others', { a: 1 })).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
    message: expect.stringContaining('Db or Table not exist: others'),
  })
  await client.send('addCollection', { collectionName: 'others' })
  await client.add('others', { a: 1 })
  await expect(client.send('addCollection', { collectionName: 'others' })).rejects.toThrow('Table exist')
})

test('a collection takes at most 100 indexes', async () => {
  const indexes = Array.from({ length: 100 }, (_, i) => ({ name: `i${i}`, keys: { [`f${i}`]: 1 as const } }))
  const opening = openDatabase({ file: ':memory:', collections: { many: { indexes } }, now: Date.now })
  await expect(opening).rejects.toThrow('more than 100 indexes')
})

describe('a document is refused with', () => {
  const refused: [string, Record<string, unknown>, RegExp][] = [
    ['a dollar name', { $key: 1 }, /dollar \(\$\) prefixed field '\$key'/],
    ['a dollar name inside', { a: [{ $b: 1 }] }, /prefixed field '\$b' in 'a.\$b'/],
    ['an array for an id', { _id: [1] }, /'_id' value cannot be of type array/],
    ['a number that is none', { a: Number.NaN }, /not finite/],
    ['more than 16 MB', { a: 'x'.repeat(17 * 1024 * 1024) }, /too large/],
  ]
  test.each(refused)('%s', async (_name, document, message) => {
    await expect(client.add('things', document)).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(message),
    })
  })

  test('__proto__ for a name', async () => {
    const data = ['{"a":{"__proto__":{"b":1}}}']
    await expect(client.send('insertDocument', { collectionName: 'things', data })).rejects.toThrow('__proto__')
  })
})

describe('a query is refused with', () => {
  const refused: [string, Record<string, unknown>][] = [
    ['an unknown operator', { a: { $frob: 1 } }],
    ['an unknown operator on top', { $frob: [] }],
    ['code to run', { $where: 'true' }],
    ['$in without a list', { a: { $in: 1 } }],
  ]
  test.each(refused)('%s', async (_name, query) => {
    await client.add('things', { a: 1 })
    await expect(client.get('things', query)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})

test('ids made here are 32 hexadecimal digits', async () => {
  const [id] = await client.add('things', { a: 1 })
  expect(id).toMatch(/^[0-9a-f]{32}$/)
})

test('an object id comes back as its text', async () => {
  const hex = '5e7b474a5e54c773b58d7b39'
  const data = [JSON.stringify({ _id: { $oid: hex }, other: { $oid: hex } })]
  expect(await client.send('insertDocument', { collectionName: 'things', data })).toEqual({ insertedIds: [hex] })
  expect(await client.one('things', { _id: hex })).toEqual({ _id: hex, other: hex })
})

test('a projection that hides a nested field leaves the document whole', async () => {
  const whole = { _id: 'a', inner: { shown: 1, hidden: 2 }, list: [{ x: 1, y: 2 }] }
  await client.add('things', whole)
  const projection = { 'inner.hidden': 0, 'list.y': 0 }
  expect(await client.get('things', {}, { projection })).toEqual([{ _id: 'a', inner: { shown: 1 }, list: [{ x: 1 }] }])
  expect(await client.one('things', { _id: 'a' })).toEqual(whole)
})

test('an aggregation that changes what it works on leaves the documents whole', async () => {
  const whole = { _id: 'a', inner: { shown: 1 } }
  await client.add('things', whole)
  const stages = [{ stageKey: '$set', stageValue: '{"inner.added":{"$add":["$inner.shown",1]}}' }]
  const reply = await client.send('aggregateDocuments', { collectionName: 'things', stages })
  expect(JSON.parse(String((reply.list as string[])[0]))).toEqual({ _id: 'a', inner: { shown: 1, added: 2 } })
  expect(await client.one('things', { _id: 'a' })).toEqual(whole)
})
