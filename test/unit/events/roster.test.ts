import { type Entry, seating, standingOf } from '../../../cloudfunctions/roster/roster'
import { anEntry } from '../../support/builders'
import fc from '../../support/property'

const entries = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 })
  .map((parties) => parties.map((party, n) => anEntry(`p${n}`, { party })))
const capacity = fc.integer({ min: 1, max: 60 })

const heads = (list: readonly Entry[]) => list.reduce((sum, { party }) => sum + party, 0)
const ids = (list: readonly Entry[]) => list.map(({ id }) => id)

test('seated are those in front whose parties fit, and the rest wait in their order', () => {
  const roster = [3, 2, 4, 1].map((party, n) => anEntry(`p${n}`, { party }))
  const { seated, waiting, free } = seating(6, roster)
  expect(ids(seated)).toEqual(['p0', 'p1'])
  expect(ids(waiting)).toEqual(['p2', 'p3'])
  expect(free).toBe(1)
})

test('no more people are seated than there are chairs, and the first who wait do not fit', () => {
  fc.assert(
    fc.property(entries, capacity, (roster, chairs) => {
      const { seated, waiting, free } = seating(chairs, roster)
      expect(heads(seated) + free).toBe(chairs)
      expect(free).toBeGreaterThanOrEqual(0)
      expect([...seated, ...waiting]).toEqual(roster)
      if (waiting[0]) expect(waiting[0].party).toBeGreaterThan(free)
    }),
  )
})

test('nobody confirmed loses a seat when another leaves, comes with fewer, or the hall grows', () => {
  const change = fc.record({
    who: fc.nat(),
    kind: fc.constantFrom('leave' as const, 'shrink' as const, 'grow' as const),
    by: fc.integer({ min: 1, max: 10 }),
  })
  fc.assert(
    fc.property(entries, capacity, change, (roster, chairs, { who, kind, by }) => {
      const chosen = roster[who % Math.max(1, roster.length)]
      const after = roster.flatMap((entry) => {
        if (entry !== chosen || kind === 'grow') return [entry]
        return kind === 'leave' ? [] : [{ ...entry, party: Math.max(1, entry.party - by) }]
      })
      const seatedBefore = ids(seating(chairs, roster).seated)
      const seatedAfter = new Set(ids(seating(kind === 'grow' ? chairs + by : chairs, after).seated))
      const lost = seatedBefore.filter((id) => !seatedAfter.has(id) && !(kind === 'leave' && id === chosen?.id))
      expect(lost).toEqual([])
    }),
  )
})

test('a rule that skipped parties which do not fit would take seats away', () => {
  const skipping = (chairs: number, roster: readonly Entry[]) => {
    const seated: Entry[] = []
    for (const entry of roster) if (heads(seated) + entry.party <= chairs) seated.push(entry)
    return seated
  }
  const crowded = [5, 3, 4, 2].map((party, n) => anEntry(`p${n}`, { party }))
  expect(ids(skipping(7, crowded))).toEqual(['p0', 'p3'])
  expect(ids(skipping(7, crowded.slice(1)))).toEqual(['p1', 'p2'])
})

test('only the first who waits is offered the seats that are too few for the party', () => {
  const roster = [5, 3, 2].map((party, n) => anEntry(`p${n}`, { party }))
  expect(standingOf('p1', 7, roster)).toMatchObject({ state: 'waiting', waitingPlace: 1, offer: 2 })
  expect(standingOf('p2', 7, roster)).toMatchObject({ state: 'waiting', waitingPlace: 2, offer: null })
  expect(standingOf('p0', 7, roster)).toMatchObject({ state: 'seated', waitingPlace: 0, offer: null })
  expect(standingOf('p1', 5, roster)).toMatchObject({ offer: null })
  expect(standingOf('someone else', 7, roster)).toBeNull()
})
