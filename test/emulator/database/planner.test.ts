import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openWireClient, type WireClient } from './wire-client'

const collections = {
  events: {
    indexes: [
      { name: 'by_end', keys: { community: 1 as const, endsAt: 1 as const, _id: 1 as const } },
      { name: 'by_attendee', keys: { community: 1 as const, 'entries.id': 1 as const, endsAt: 1 as const } },
      { name: 'by_rank', keys: { community: 1 as const, rank: -1 as const } },
    ],
  },
  seats: { indexes: [{ name: 'one_seat', keys: { event: 1 as const, seat: 1 as const }, unique: true }] },
  rosters: { indexes: [{ name: 'by_entry', keys: { 'entries.id': 1 as const, 'entries.at': 1 as const } }] },
}

let client: WireClient

beforeEach(async () => {
  client = await openWireClient(collections)
})
afterEach(() => client.database.close())

const pad = (i: number): string => String(i).padStart(3, '0')

async function hundredEvents(): Promise<void> {
  await client.add(
    'events',
    Array.from({ length: 100 }, (_, i) => ({
      _id: `e${pad(i)}`,
      community: i % 2 ? 'north' : 'south',
      endsAt: new Date(Math.floor(i / 4) * 1000),
      rank: i,
      published: i % 10 !== 0,
      entries: [{ id: `p${i % 5}` }, { id: `q${i}` }],
    })),
  )
  client.database.resetStats()
}

const ids = (found: Record<string, unknown>[]): unknown[] => found.map((one) => one._id)
const examined = (): number => client.database.stats().examined

describe('an index serves', () => {
  beforeEach(hundredEvents)

  test('an equality, a range and the order: n + 1 documents for a page of n', async () => {
    const query = { community: 'north', endsAt: { $gte: new Date(5000) } }
    const found = await client.get('events', query, { order: { endsAt: 1, _id: 1 }, limit: 11 })
    expect([found.length, examined()]).toEqual([11, 11])
    expect(ids(found)).toEqual([...ids(found)].sort())
  })

  test('every page of a cursor over (time, id), written as $or, with n + 1 documents', async () => {
    const seen: unknown[] = []
    let cursor: Record<string, unknown> | undefined
    for (;;) {
      client.database.resetStats()
      const after = cursor
        ? { $or: [{ endsAt: { $gt: cursor.endsAt } }, { endsAt: cursor.endsAt, _id: { $gt: cursor._id } }] }
        : {}
      const page = await client.get(
        'events',
        { community: 'north', ...after },
        { order: { endsAt: 1, _id: 1 }, limit: 8 },
      )
      expect(examined()).toBe(page.length)
      seen.push(...ids(page.slice(0, 7)))
      if (page.length < 8) break
      cursor = page[6]
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => `e${pad(2 * i + 1)}`))
    expect(client.database.stats().unindexed).toEqual([])
  })

  test('the order backwards', async () => {
    const found = await client.get('events', { community: 'south' }, { order: { endsAt: -1, _id: -1 }, limit: 3 })
    expect(ids(found)).toEqual(['e098', 'e096', 'e094'])
    expect(examined()).toBe(3)
  })

  test('an order that mixes directions only in memory', async () => {
    const found = await client.get('events', { community: 'south' }, { order: { endsAt: 1, _id: -1 }, limit: 3 })
    expect(ids(found)).toEqual(['e002', 'e000', 'e006'])
    expect(examined()).toBe(50)
  })

  test('a descending path', async () => {
    const found = await client.get(
      'events',
      { community: 'south', rank: { $lt: 50 } },
      { order: { rank: -1 }, limit: 2 },
    )
    expect([ids(found), examined()]).toEqual([['e048', 'e046'], 2])
  })
})

describe('an index also serves', () => {
  beforeEach(hundredEvents)

  test('$in with an order, by merging', async () => {
    const query = { community: { $in: ['north', 'south'] } }
    const found = await client.get('events', query, { order: { endsAt: 1, _id: 1 }, limit: 5 })
    expect([ids(found), examined()]).toEqual([['e000', 'e001', 'e002', 'e003', 'e004'], 5])
  })

  test('$and', async () => {
    const query = {
      $and: [{ community: 'north' }, { endsAt: { $gte: new Date(3000) } }, { endsAt: { $lt: new Date(5000) } }],
    }
    expect([ids(await client.get('events', query)), examined()]).toEqual([['e013', 'e015', 'e017', 'e019'], 4])
  })

  test('a path through an array, found by its own index', async () => {
    const found = await client.get('events', { community: 'north', 'entries.id': 'q33' }, { order: { endsAt: 1 } })
    expect([ids(found), examined()]).toEqual([['e033'], 1])
  })

  test('$elemMatch', async () => {
    const found = await client.get('events', { community: 'north', entries: { $elemMatch: { id: 'q33' } } })
    expect([ids(found), examined()]).toEqual([['e033'], 1])
  })

  test('an id without looking around', async () => {
    expect([ids(await client.get('events', { _id: 'e050', published: false })), examined()]).toEqual([['e050'], 1])
  })

  test('a prefix of an id', async () => {
    const found = await client.get('events', { _id: { $regex: /^e09/ } })
    expect([found.length, examined() <= 20]).toEqual([10, true])
  })

  test('a document that has changed, by its new values only', async () => {
    await client.update('events', { _id: 'e033' }, { $pull: { entries: { id: 'q33' } } })
    await client.update('events', { _id: 'e035' }, { $push: { entries: { id: 'q33' } } })
    expect(ids(await client.get('events', { community: 'north', 'entries.id': 'q33' }))).toEqual(['e035'])
    await client.remove('events', { _id: 'e035' })
    expect(await client.get('events', { community: 'north', 'entries.id': 'q33' })).toEqual([])
  })
})

test('two elements may meet two conditions on one array', async () => {
  await client.add('rosters', {
    _id: 'r',
    entries: [
      { id: 'a', at: 1 },
      { id: 'b', at: 9 },
    ],
  })
  expect(ids(await client.get('rosters', { 'entries.id': 'a', 'entries.at': 9 }))).toEqual(['r'])
  expect(ids(await client.get('rosters', { 'entries.at': { $gt: 5, $lt: 3 }, 'entries.id': 'b' }))).toEqual(['r'])
  expect(await client.get('rosters', { entries: { $elemMatch: { id: 'a', at: 9 } } })).toEqual([])
})

test('an element that is there twice is still found when one of them leaves', async () => {
  await client.add('rosters', { _id: 'r', entries: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] })
  await client.update('rosters', { _id: 'r' }, { $pop: { entries: 1 } })
  expect(ids(await client.get('rosters', { 'entries.id': 'a' }))).toEqual(['r'])
})

test('a query without a usable index is counted and remembered by its shape', async () => {
  await hundredEvents()
  await client.get('events', { published: true, rank: { $gt: 3 } })
  await client.get('events', { published: false, rank: { $gt: 90 } })
  await client.get('events', {}, { order: { published: 1 } })
  await client.get('events', {})
  expect(client.database.stats().unindexed).toEqual([
    { collection: 'events', shape: '{"published":"?","rank":{"$gt":"?"}}', times: 2 },
    { collection: 'events', shape: '{} order {"published":1}', times: 1 },
  ])
})

describe('a unique index', () => {
  test('refuses a second document with the same key', async () => {
    await client.add('seats', { event: 'e', seat: 1 })
    await expect(client.add('seats', { event: 'e', seat: 1 })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('E11000 duplicate key error collection: local.seats index: one_seat'),
    })
    await client.add('seats', { event: 'e', seat: 2 })
    await expect(client.update('seats', { seat: 2 }, { $set: { seat: 1 } })).rejects.toThrow('E11000')
  })

  test('counts a missing field as null', async () => {
    await client.add('seats', { event: 'e' })
    await expect(client.add('seats', { event: 'e', seat: null })).rejects.toThrow('E11000')
    await expect(client.add('seats', { event: 'e' })).rejects.toThrow('E11000')
  })

  test('gives a key free when its document leaves it', async () => {
    await client.add('seats', [{ _id: 'a', event: 'e', seat: 1 }])
    await client.update('seats', { _id: 'a' }, { $set: { seat: 2 } })
    await client.add('seats', { _id: 'b', event: 'e', seat: 1 })
    await client.remove('seats', { _id: 'b' })
    await client.add('seats', { event: 'e', seat: 1 })
  })

  test('holds inside of one batch, which keeps what came before', async () => {
    const batch = [
      { _id: 'a', event: 'e', seat: 1 },
      { _id: 'b', event: 'e', seat: 1 },
      { _id: 'c', event: 'e', seat: 3 },
    ]
    await expect(client.add('seats', batch)).rejects.toThrow('E11000')
    expect(ids(await client.get('seats', {}))).toEqual(['a'])
  })

  test('covers ids', async () => {
    await client.add('seats', { _id: 'a', event: 'e', seat: 1 })
    await expect(client.add('seats', { _id: 'a', event: 'f', seat: 1 })).rejects.toThrow(
      /index: _id_ dup key: \{ _id: "a" \}/,
    )
  })
})

test('a key over 1024 bytes and arrays side by side in one index are refused', async () => {
  await expect(client.add('seats', { event: 'e'.repeat(1100), seat: 1 })).rejects.toThrow('key too large to index')
  await client.add('seats', { event: 'e'.repeat(900), seat: 1 })
  await expect(client.add('seats', { event: ['a'], seat: [1] })).rejects.toThrow('cannot index parallel arrays')
})
