import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openWireClient, type WireClient } from './wire-client'

const collections = {
  reports: { indexes: [{ name: 'by_place', keys: { place: '2dsphere' as const } }] },
  plain: { indexes: [] },
}
const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

let client: WireClient

beforeEach(async () => {
  client = await openWireClient(collections)
})
afterEach(() => client.database.close())

const ids = async (query: Record<string, unknown>, limit = 100): Promise<unknown[]> =>
  (await client.get('reports', query, { limit })).map((one) => one._id)

async function grid(): Promise<void> {
  const points = Array.from({ length: 400 }, (_, i) => ({
    _id: `g${i}`,
    kind: i % 2 ? 'lamp' : 'tree',
    place: at(113 + (i % 20) * 0.01, 23 + Math.floor(i / 20) * 0.01),
  }))
  await client.add('reports', points)
  client.database.resetStats()
}

describe('near a place', () => {
  beforeEach(grid)

  test('the nearest come first, and only some are looked at', async () => {
    expect(await ids({ place: { $nearSphere: { $geometry: at(113.0501, 23.05) } } }, 3)).toEqual([
      'g105',
      'g106',
      'g104',
    ])
    expect(client.database.stats().examined).toBeLessThan(100)
    expect(client.database.stats().unindexed).toEqual([])
  })

  test('distances are in metres, both bounds included', async () => {
    const within = (metres: number, least = 0) =>
      ids({ place: { $nearSphere: { $geometry: at(113, 23), $maxDistance: metres, $minDistance: least } } })
    expect(await within(10)).toEqual(['g0'])
    expect(await within(1024)).toEqual(['g0'])
    expect(await within(1025)).toEqual(['g0', 'g1'])
    expect(await within(1114, 10)).toEqual(['g1', 'g20'])
  })

  test('other conditions hold as well', async () => {
    const query = { kind: 'tree', place: { $nearSphere: { $geometry: at(113.0101, 23), $maxDistance: 1200 } } }
    expect(await ids(query)).toEqual(['g2', 'g0'])
  })
})

describe('among many places', () => {
  beforeEach(grid)

  test('agrees with a plain look at every document', async () => {
    const found = await ids({ place: { $geoWithin: { $centerSphere: [[113.1, 23.1], 3000 / 6378100] } } })
    const rad = Math.PI / 180
    const expected = (await client.get('reports', {}, { limit: 1000 })).filter((one) => {
      const [lng, lat] = (one.place as { coordinates: [number, number] }).coordinates
      const h =
        Math.sin(((lat - 23.1) * rad) / 2) ** 2 +
        Math.cos(lat * rad) * Math.cos(23.1 * rad) * Math.sin(((lng - 113.1) * rad) / 2) ** 2
      return 2 * 6378100 * Math.asin(Math.sqrt(h)) <= 3000
    })
    expect(new Set(found)).toEqual(new Set(expected.map((one) => one._id)))
    expect(found.length).toBeGreaterThan(10)
  })

  test('$geoNear gives each its distance', async () => {
    const stage = {
      near: at(113, 23),
      distanceField: 'far.metres',
      spherical: true,
      maxDistance: 1100,
      query: { kind: 'lamp' },
    }
    const reply = await client.send('aggregateDocuments', {
      collectionName: 'reports',
      stages: [
        { stageKey: '$geoNear', stageValue: JSON.stringify(stage) },
        { stageKey: '$project', stageValue: '{"far":1}' },
      ],
    })
    expect((reply.list as string[]).map((one) => JSON.parse(one))).toEqual([
      { _id: 'g1', far: { metres: expect.closeTo(1024.71, 1) } },
    ])
  })
})

describe('areas', () => {
  test('a polygon with a hole holds what lies between its rings', async () => {
    const ring = { type: 'Polygon', coordinates: [square(-2, -2, 2, 2), square(-1, -1, 1, 1)] }
    await client.add('reports', [
      { _id: 'hole', place: at(0, 0) },
      { _id: 'ring', place: at(1.5, 0) },
      { _id: 'edge', place: at(1, 0) },
      { _id: 'outside', place: at(3, 0) },
    ])
    const found = await ids({ place: { $geoWithin: { $geometry: ring } } })
    expect(new Set(found)).toEqual(new Set(['ring', 'edge']))
  })

  test('lines and areas that touch or cross intersect', async () => {
    await client.add('reports', [
      {
        _id: 'crossing',
        place: {
          type: 'LineString',
          coordinates: [
            [-3, 0.5],
            [3, 0.5],
          ],
        },
      },
      { _id: 'inside', place: { type: 'Polygon', coordinates: [square(0.2, 0.2, 0.4, 0.4)] } },
      { _id: 'around', place: { type: 'Polygon', coordinates: [square(-9, -9, 9, 9)] } },
      {
        _id: 'apart',
        place: {
          type: 'LineString',
          coordinates: [
            [-3, 5],
            [3, 5],
          ],
        },
      },
      { _id: 'unknown' },
    ])
    const area = { type: 'Polygon', coordinates: [square(0, 0, 1, 1)] }
    expect(await ids({ place: { $geoIntersects: { $geometry: area } } })).toEqual(['crossing', 'inside', 'around'])
    expect(await ids({ place: { $geoWithin: { $geometry: area } } })).toEqual(['inside'])
  })

  test('a search across the date line finds both sides', async () => {
    await client.add('reports', [
      { _id: 'east', place: at(179.999, 0) },
      { _id: 'west', place: at(-179.999, 0) },
    ])
    expect(await ids({ place: { $nearSphere: { $geometry: at(180, 0), $maxDistance: 500 } } })).toHaveLength(2)
  })
})

describe('what the cloud refuses', () => {
  test('a geo query without a geo index', async () => {
    const query = { place: { $nearSphere: { $geometry: at(0, 0) } } }
    await expect(client.get('plain', query)).rejects.toThrow('unable to find index for $geoNear query')
    const within = { place: { $geoWithin: { $centerSphere: [[0, 0], 1] } } }
    await expect(client.get('plain', { $or: [within, { a: 1 }] })).rejects.toThrow('unable to find index')
  })

  test('$near inside $or', async () => {
    const query = { $or: [{ place: { $nearSphere: { $geometry: at(0, 0) } } }, { a: 1 }] }
    await expect(client.get('reports', query)).rejects.toThrow('must be top-level')
  })

  const places: [string, unknown, RegExp][] = [
    ['a latitude over 90', at(0, 91), /out of bounds/],
    ['text for coordinates', { type: 'Point', coordinates: ['0', '0'] }, /numeric/],
    ['an unknown type', { type: 'Blob', coordinates: [0, 0] }, /unknown GeoJSON type/],
    [
      'an open ring',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
      /not closed/,
    ],
    ['a scalar', 7, /unknown GeoJSON/],
  ]
  test.each(places)('a document with %s in the indexed field', async (_name, place, message) => {
    await expect(client.add('reports', { place })).rejects.toThrow(message)
  })
})
