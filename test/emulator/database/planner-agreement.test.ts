import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import fc from '../../support/property'
import { openWireClient, type WireClient } from './wire-client'

const indexes = [
  { name: 'a_b', keys: { a: 1 as const, b: -1 as const, _id: 1 as const } },
  { name: 'b', keys: { b: 1 as const } },
  { name: 'rows', keys: { b: 1 as const, 'rows.id': 1 as const, 'rows.at': 1 as const } },
  { name: 'deep', keys: { 'deep.x': 1 as const, b: 1 as const } },
]

let client: WireClient

beforeAll(async () => {
  client = await openWireClient({ indexed: { indexes }, plain: { indexes: [] } })
})
beforeEach(() => client.database.wipe())
afterAll(() => client.database.close())

const other = fc.constantFrom<unknown>(null, 'x', 'xy', 'y', true, new Date(1), new Date(2))
const scalar = fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: other })
const value = fc.oneof({ weight: 2, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }))
const row = fc.record({ id: fc.constantFrom('p', 'q', 'r'), at: fc.nat(3) }, { requiredKeys: ['id'] })
const document = fc.record(
  { a: value, b: scalar, rows: fc.array(row, { maxLength: 3 }), deep: fc.record({ x: value }) },
  { requiredKeys: [] },
)
const bound = fc.constantFrom('$gt', '$gte', '$lt', '$lte')
const conditionOn = (content: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 3, arbitrary: content },
    { weight: 3, arbitrary: fc.dictionary(bound, content, { minKeys: 1, maxKeys: 2 }) },
    fc.record({ $in: fc.array(content, { maxLength: 3 }) }),
    fc.record({ $ne: content }),
    fc.record({ $exists: fc.boolean() }),
    fc.constantFrom({ $regex: /^x/ }, { $regex: /^xy*/ }),
  )
const simple = fc.record(
  {
    a: conditionOn(scalar),
    b: conditionOn(scalar),
    'rows.id': conditionOn(fc.constantFrom('p', 'q', 'r')),
    'rows.at': conditionOn(fc.nat(3)),
    'deep.x': conditionOn(scalar),
  },
  { requiredKeys: [] },
)
const few = simple.map((all) => Object.fromEntries(Object.entries(all).slice(0, 2)))
const rows = fc.record({
  rows: fc.record({ $elemMatch: fc.record({ id: fc.constantFrom('p', 'q'), at: conditionOn(fc.nat(3)) }) }),
})
const query = fc.oneof(
  few,
  fc.tuple(few, rows).map(([one, other]) => ({ ...one, ...other })),
  fc.tuple(few, fc.array(few, { minLength: 1, maxLength: 3 })).map(([one, $or]) => ({ ...one, $or })),
  fc.array(few, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
  fc.record({ b: fc.nat(3), 'rows.id': fc.constantFrom('p', 'q', 'r'), 'rows.at': conditionOn(fc.nat(3)) }),
)
const direction = fc.constantFrom(1 as const, -1 as const)
const order = fc
  .constantFrom(['a'], ['b'], ['a', 'b'], ['deep.x', 'b'], ['a', 'b', '_id'])
  .chain((paths) =>
    fc
      .tuple(...paths.map(() => direction))
      .map((ways) => Object.fromEntries(paths.map((path, i) => [path, ways[i] ?? 1]))),
  )

test('with or without indexes, before and after changes, a query finds the same documents in the same order', async () => {
  const cases = fc.tuple(
    fc.array(document, { minLength: 10, maxLength: 25 }),
    fc.array(fc.tuple(query, order), { minLength: 40, maxLength: 40 }),
  )
  await fc.assert(
    fc.asyncProperty(cases, async ([documents, queries]) => {
      await client.database.wipe()
      const data = documents.map((one, i) => ({ _id: String(i), ...one }))
      for (const name of ['indexed', 'plain']) {
        await client.add(name, data)
        await client.update(name, { b: 1 }, { $push: { rows: { id: 'p', at: 3 } } })
        await client.update(name, { b: 2 }, { $set: { a: 3 } })
        await client.remove(name, { b: 'x' })
      }
      for (const [asked, sort] of queries) {
        const whole = { ...sort, _id: sort._id ?? (1 as const) }
        const [with_, without] = [
          await client.get('indexed', asked, { order: whole }),
          await client.get('plain', asked, { order: whole }),
        ]
        expect(with_).toEqual(without)
        expect(await client.get('indexed', asked, { order: whole, limit: 3 })).toEqual(without.slice(0, 3))
      }
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
