import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openWireClient, type WireClient } from './wire-client'

const collections = {
  accounts: {
    indexes: [
      { name: 'by_owner', keys: { owner: 1 as const, balance: 1 as const } },
      { name: 'one_card', keys: { card: 1 as const }, unique: true },
    ],
  },
}

let client: WireClient
let clock = 0

beforeEach(async () => {
  clock = Date.parse('2026-03-01T08:00:00Z')
  client = await openWireClient(collections, { now: () => clock })
  await client.add('accounts', [
    { _id: 'a', owner: 'li', balance: 10, card: 1 },
    { _id: 'b', owner: 'li', balance: 20, card: 2 },
  ])
})
afterEach(() => client.database.close())

const balance = async (id: string, transactionId?: string) =>
  (await client.one('accounts', { _id: id }, transactionId))?.balance
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const gone = { code: 'DATABASE_TRANSACTION_FAIL' }

describe('a transaction', () => {
  test('reads its own writes, which nobody else sees before the commit', async () => {
    const t = await client.begin()
    await client.update('accounts', { _id: 'a' }, { $inc: { balance: 5 } }, { transactionId: t })
    expect([await balance('a', t), await balance('a')]).toEqual([15, 10])
    await client.commit(t)
    expect(await balance('a')).toBe(15)
  })

  test('leaves nothing behind when it is aborted', async () => {
    const t = await client.begin()
    await client.add('accounts', { _id: 'c', owner: 'li', card: 3 }, t)
    await client.remove('accounts', { _id: 'a' }, { transactionId: t })
    await client.abort(t)
    expect((await client.get('accounts', {})).map((one) => one._id)).toEqual(['a', 'b'])
    await client.add('accounts', { _id: 'd', owner: 'li', card: 3 })
  })

  test('keeps reading the snapshot of its first operation', async () => {
    const t = await client.begin()
    await client.update('accounts', { _id: 'a' }, { $set: { balance: 11 } })
    expect(await balance('a', t)).toBe(11)
    await client.update('accounts', { _id: 'a' }, { $set: { balance: 99 } })
    await client.remove('accounts', { _id: 'b' })
    await client.add('accounts', { _id: 'c', owner: 'li', balance: 1, card: 3 })
    const seen = await client.get('accounts', { owner: 'li' }, { transactionId: t, order: { balance: -1 } })
    expect(seen.map(({ _id, balance }) => [_id, balance])).toEqual([
      ['b', 20],
      ['a', 11],
    ])
  })

  test('finds by index what it wrote itself, in order and once', async () => {
    const t = await client.begin()
    await client.update('accounts', { _id: 'a' }, { $set: { balance: 30 } }, { transactionId: t })
    await client.add('accounts', { _id: 'c', owner: 'li', balance: 25, card: 3 }, t)
    const options = { transactionId: t, order: { balance: 1 as const }, limit: 2 }
    expect((await client.get('accounts', { owner: 'li' }, options)).map((one) => one._id)).toEqual(['b', 'c'])
  })
})

describe('a conflict', () => {
  test('comes at once with a write that another holds', async () => {
    const [one, two] = [await client.begin(), await client.begin()]
    await client.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } }, { transactionId: one })
    const write = client.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } }, { transactionId: two })
    await expect(write).rejects.toMatchObject(conflict)
    await expect(client.commit(two)).rejects.toMatchObject(gone)
    await client.commit(one)
    expect(await balance('a')).toBe(11)
  })

  test('comes from what was committed after the snapshot', async () => {
    const t = await client.begin()
    await balance('b', t)
    await client.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } })
    const write = client.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } }, { transactionId: t })
    await expect(write).rejects.toMatchObject(conflict)
  })

  test('comes over a unique key that another has claimed', async () => {
    const [one, two] = [await client.begin(), await client.begin()]
    await client.add('accounts', { _id: 'c', card: 7 }, one)
    await expect(client.add('accounts', { _id: 'd', card: 7 }, two)).rejects.toMatchObject(conflict)
    await client.commit(one)
    const three = await client.begin()
    await expect(client.add('accounts', { _id: 'e', card: 7 }, three)).rejects.toThrow('E11000')
  })

  test('is none where a transaction hands a unique key on within itself', async () => {
    const t = await client.begin()
    await client.remove('accounts', { _id: 'a' }, { transactionId: t })
    await client.add('accounts', { _id: 'c', owner: 'li', card: 1 }, t)
    await client.update('accounts', { _id: 'b' }, { $inc: { balance: 1 } }, { transactionId: t })
    await expect(client.add('accounts', { _id: 'd', card: 2 }, t)).rejects.toThrow('E11000')
  })

  test('is none in write skew, as in snapshot isolation', async () => {
    const [one, two] = [await client.begin(), await client.begin()]
    const [a, b] = [Number(await balance('a', one)), Number(await balance('b', two))]
    await client.set('accounts', 'b', { balance: -a, card: 2 }, { transactionId: one })
    await client.set('accounts', 'a', { balance: -b, card: 1 }, { transactionId: two })
    await client.commit(one)
    await client.commit(two)
    expect([await balance('a'), await balance('b')]).toEqual([-20, -10])
  })
})

describe('the end of a transaction', () => {
  test('comes with its first error', async () => {
    const t = await client.begin()
    await client.update('accounts', { _id: 'b' }, { $inc: { balance: 1 } }, { transactionId: t })
    await expect(client.add('accounts', { _id: 'a' }, t)).rejects.toThrow('E11000')
    await expect(client.commit(t)).rejects.toMatchObject(gone)
    expect(await balance('b')).toBe(20)
  })

  test('comes after thirty seconds', async () => {
    const t = await client.begin()
    await client.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } }, { transactionId: t })
    clock += 30_000
    await expect(client.commit(t)).rejects.toMatchObject({
      ...gone,
      message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
    })
    expect(await balance('a')).toBe(10)
  })

  test('is final', async () => {
    const t = await client.begin()
    await client.commit(t)
    await expect(balance('a', t)).rejects.toMatchObject(gone)
    await expect(client.abort(t)).rejects.toMatchObject(gone)
  })
})

describe('what carries no transaction id runs outside', () => {
  test('and survives the rollback of the transaction it was meant for', async () => {
    const t = await client.begin()
    await balance('a', t)
    await client.update('accounts', { owner: 'li' }, { $inc: { balance: 1 } })
    expect(await client.send('calculateDocument', { collectionName: 'accounts' })).toEqual({ total: 2 })
    await client.abort(t)
    expect([await balance('a'), await balance('b')]).toEqual([11, 21])
  })

  test('and waits for a transaction that holds the document', async () => {
    const t = await client.begin()
    await client.update('accounts', { _id: 'a' }, { $set: { balance: 100 } }, { transactionId: t })
    const outside = client.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } })
    expect(await balance('a')).toBe(10)
    await client.commit(t)
    await outside
    expect(await balance('a')).toBe(101)
  })

  test('and gets through when that transaction has grown too old', async () => {
    const t = await client.begin()
    await client.update('accounts', { _id: 'a' }, { $set: { balance: 100 } }, { transactionId: t })
    const outside = client.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } })
    clock += 31_000
    await outside
    expect(await balance('a')).toBe(11)
  })
})
