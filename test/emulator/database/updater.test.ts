import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { openWireClient, type WireClient } from './wire-client'

const NOW = Date.parse('2026-03-01T08:00:00Z')
let client: WireClient

beforeAll(async () => {
  client = await openWireClient({ things: { indexes: [] } }, { now: () => NOW })
})
beforeEach(() => client.database.wipe())
afterAll(() => client.database.close())

const before = {
  _id: 'x',
  text: 'plain',
  number: 5,
  nothing: null,
  list: [1, 2, 3],
  rows: [
    { id: 'a', points: 1 },
    { id: 'b', points: 2 },
  ],
  deep: { inner: { value: 1 } },
}

async function changedBy(update: Record<string, unknown>, query: Record<string, unknown> = { _id: 'x' }) {
  await client.add('things', before)
  await client.update('things', query, update)
  return client.one('things', { _id: 'x' })
}

const refused: [string, Record<string, unknown>, RegExp][] = [
  [
    '$inc on a string',
    { $inc: { text: 1 } },
    /Cannot apply \$inc to a value of non-numeric type.*non-numeric type string/,
  ],
  ['$inc on null', { $inc: { nothing: 1 } }, /non-numeric type null/],
  ['$inc by a string', { $inc: { number: '1' } }, /Cannot increment with non-numeric argument/],
  ['$mul on an array', { $mul: { list: 2 } }, /Cannot apply \$mul/],
  ['$set below a scalar', { $set: { 'number.a': 1 } }, /Cannot create field 'a' in element \{number: 5\}/],
  ['$set below null', { $set: { 'nothing.a': 1 } }, /Cannot create field 'a' in element/],
  ['$set of a name inside an array', { $set: { 'list.a': 1 } }, /Cannot create field 'a' in element \{list:/],
  ['$push to a scalar', { $push: { number: 1 } }, /must be an array but is of type int/],
  [
    '$push with an unknown clause',
    { $push: { list: { $each: [1], $what: 1 } } },
    /Unrecognized clause in \$push: \$what/,
  ],
  ['$push of an $each that is no array', { $push: { list: { $each: 1 } } }, /\$each in \$push must be an array/],
  ['$push with a crooked $sort', { $push: { list: { $each: [], $sort: 2 } } }, /\$sort/],
  ['$addToSet on a scalar', { $addToSet: { text: 1 } }, /Cannot apply \$addToSet to non-array field/],
  ['$pull from a scalar', { $pull: { number: 5 } }, /Cannot apply \$pull to a non-array value/],
  ['$pullAll of no array', { $pullAll: { list: 1 } }, /\$pullAll requires an array argument/],
  ['$pop from a scalar', { $pop: { text: 1 } }, /non-array type 'string'/],
  ['$pop of 2', { $pop: { list: 2 } }, /\$pop expects 1 or -1/],
  ['$rename through an array', { $rename: { 'rows.id': 'other' } }, /source field cannot be an array element/],
  ['$rename to itself', { $rename: { text: 'text' } }, /must differ/],
  ['two operators on one path', { $set: { number: 1 }, $inc: { number: 1 } }, /would create a conflict at 'number'/],
  ['two operators on nested paths', { $set: { deep: 1, 'deep.inner': 2 } }, /would create a conflict at 'deep'/],
  ['a rename onto a path being set', { $rename: { text: 'name' }, $set: { name: 1 } }, /conflict at 'name'/],
  ['a changed _id', { $set: { _id: 'y' } }, /modify the immutable field '_id'/],
  ['an unset _id', { $unset: { _id: '' } }, /modify the immutable field '_id'/],
  ['an unknown operator', { $frob: { a: 1 } }, /Unknown modifier: \$frob/],
  ['a plain field among operators', { a: 1 }, /must contain key beginning with '\$'/],
  ['an empty update', {}, /at least one element/],
  ['a dollar name inside a value', { $set: { a: { $b: 1 } } }, /not valid for storage/],
  ['an empty path component', { $set: { 'a..b': 1 } }, /empty field name/],
  ['an array filter', { $set: { 'rows.$[r].points': 1 } }, /No array filter found/],
  ['$[] on what is no array', { $set: { 'deep.$[].a': 1 } }, /Cannot apply array updates to non-array element/],
  ['$[] on what is missing', { $set: { 'gone.$[].a': 1 } }, /must exist in the document/],
  ['$ without a condition on the array', { $set: { 'rows.$.points': 1 } }, /positional operator did not find/],
  ['$bit on a string', { $bit: { text: { and: 1 } } }, /non-integral type/],
  ['a sum without end', { $mul: { number: 1e308 }, $set: { other: 1 } }, /not finite/],
  ['an operand of the wrong kind', { $set: 5 }, /Modifiers operate on fields/],
]

describe('an update that MongoDB refuses is refused and changes nothing', () => {
  test.each(refused)('%s', async (_name, update, message) => {
    const start = { ...before, number: message.source === 'not finite' ? 1e308 : 5 }
    await client.add('things', start)
    await expect(client.update('things', { _id: 'x' }, update)).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(message),
    })
    expect(await client.one('things', { _id: 'x' })).toEqual(start)
  })
})

const accepted: [string, Record<string, unknown>, Record<string, unknown>][] = [
  ['$set makes what is missing', { $set: { 'new.a.b': 1 } }, { new: { a: { b: 1 } } }],
  ['$set pads an array', { $set: { 'list.5': 9 } }, { list: [1, 2, 3, null, null, 9] }],
  ['$inc of a missing field', { $inc: { fresh: 2 } }, { fresh: 2 }],
  ['$mul of a missing field', { $mul: { fresh: 2 } }, { fresh: 0 }],
  ['$min keeps the less', { $min: { number: 3 } }, { number: 3 }],
  ['$max keeps the greater', { $max: { number: 3 } }, { number: 5 }],
  ['$min by type before value', { $min: { text: 100 } }, { text: 100 }],
  ['$push of a value', { $push: { list: 4 } }, { list: [1, 2, 3, 4] }],
  ['$push at a position', { $push: { list: { $each: [8, 9], $position: 1 } } }, { list: [1, 8, 9, 2, 3] }],
  ['$push counted from the end', { $push: { list: { $each: [8], $position: -1 } } }, { list: [1, 2, 8, 3] }],
  ['$push sorted and cut', { $push: { list: { $each: [9, 0], $sort: -1, $slice: 3 } } }, { list: [9, 3, 2] }],
  ['$push keeping the last', { $push: { list: { $each: [4], $slice: -2 } } }, { list: [3, 4] }],
  [
    '$push sorted by a field',
    { $push: { rows: { $each: [{ id: 'c', points: 0 }], $sort: { points: 1 } } } },
    { rows: [{ id: 'c', points: 0 }, ...before.rows] },
  ],
  ['$addToSet once', { $addToSet: { list: { $each: [3, 4, 4] } } }, { list: [1, 2, 3, 4] }],
  ['$pull by value', { $pull: { list: 2 } }, { list: [1, 3] }],
  ['$pull by operators', { $pull: { list: { $gte: 2 } } }, { list: [1] }],
  ['$pull by a condition on fields', { $pull: { rows: { id: 'a' } } }, { rows: [{ id: 'b', points: 2 }] }],
  ['$pull from what is missing', { $pull: { gone: 1 } }, {}],
  ['$pullAll', { $pullAll: { list: [1, 3] } }, { list: [2] }],
  ['$pop at either end', { $pop: { list: -1 } }, { list: [2, 3] }],
  ['$unset below a scalar does nothing', { $unset: { 'number.a': '' } }, {}],
  ['$unset in an array leaves null', { $unset: { 'list.1': '' } }, { list: [1, null, 3] }],
  ['$bit', { $bit: { number: { xor: 1 } } }, { number: 4 }],
  ['$setOnInsert does nothing to what is there', { $setOnInsert: { text: 'new' }, $inc: { number: 1 } }, { number: 6 }],
  [
    '$[] reaches every element',
    { $inc: { 'rows.$[].points': 10 } },
    {
      rows: [
        { id: 'a', points: 11 },
        { id: 'b', points: 12 },
      ],
    },
  ],
  [
    "the server's date with an offset",
    { $set: { at: { $tcb_server_date: { offset: 1000 } } } },
    { at: new Date(NOW + 1000) },
  ],
]

describe('an update that MongoDB accepts does the same here', () => {
  test.each(accepted)('%s', async (_name, update, changed) => {
    expect(await changedBy(update)).toEqual({ ...before, ...changed })
  })

  test('$rename moves a field', async () => {
    const { text, ...rest } = before
    expect(await changedBy({ $rename: { text: 'deep.name' } })).toEqual({
      ...rest,
      deep: { ...before.deep, name: text },
    })
  })

  test('$ reaches the element that the condition matched', async () => {
    const changed = await changedBy({ $set: { 'rows.$.points': 9 } }, { _id: 'x', 'rows.id': 'b' })
    expect(changed?.rows).toEqual([
      { id: 'a', points: 1 },
      { id: 'b', points: 9 },
    ])
  })

  test('$ with $elemMatch reaches the element that meets all of it', async () => {
    const query = { _id: 'x', rows: { $elemMatch: { id: 'b', points: { $gt: 1 } } } }
    expect((await changedBy({ $inc: { 'rows.$.points': 1 } }, query))?.rows).toContainEqual({ id: 'b', points: 3 })
  })
})

test('a version once read does not change with the next one', async () => {
  await client.add('things', before)
  const first = await client.updateAndReturn('things', { _id: 'x' }, { $inc: { 'rows.0.points': 1 } })
  const second = await client.updateAndReturn('things', { _id: 'x' }, { $inc: { 'rows.0.points': 1 } })
  expect([first.doc, second.doc].map((doc) => JSON.parse(String(doc)).rows[0].points)).toEqual([2, 3])
})

test('an update that changes nothing counts as not updated', async () => {
  await client.add('things', before)
  expect(await client.update('things', { _id: 'x' }, { $set: { number: 5 } })).toEqual({ updated: 0 })
})

test('set puts a whole document in place, or makes it', async () => {
  expect(await client.set('things', 'n', { a: 1 })).toEqual({ updated: 0, upsert_id: 'n' })
  expect(await client.set('things', 'n', { b: 2 })).toEqual({ updated: 1 })
  expect(await client.one('things', { _id: 'n' })).toEqual({ _id: 'n', b: 2 })
})

test('an upsert starts from what the condition fixes', async () => {
  const data = { $inc: { count: 1 }, $setOnInsert: { made: true } }
  await client.update('things', { _id: 'u', kind: 'k', n: { $gt: 1 } }, data, { upsert: true })
  expect(await client.one('things', { _id: 'u' })).toEqual({ _id: 'u', kind: 'k', count: 1, made: true })
})
