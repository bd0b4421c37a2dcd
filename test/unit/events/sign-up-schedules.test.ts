import { pack } from '../../../cloudfunctions/roster/packed-entry'
import { anEntry, anEvent } from '../../support/builders'
import { lectureCrowd, overtakenBy, runCrowd, verdict } from '../../support/sign-up-schedule'

const clean = { oversold: 0, unsold: 0, duplicates: 0, overtaken: 0, drift: 0, faults: 0 }

const orders = 500
const together = 50

test.each(Array.from({ length: orders / together }, (_, n) => n * together + 1))(
  '200 people tap for 50 seats in seeded orders from %i: never oversold, never an empty seat, nobody overtaken',
  async (first) => {
    for (let seed = first; seed < first + together; seed += 1) {
      const outcome = await runCrowd(seed)
      expect({ seed, ...outcome }).toMatchObject({ seed, ...clean })
    }
  },
)

test('single seats sell out to the last one', async () => {
  const outcome = await runCrowd(7, { ...lectureCrowd, maxParty: 1, leaves: 0 })
  expect(outcome).toMatchObject(clean)
})

const rosterOf = (...people: string[]) => people.map((person) => pack(anEntry(person)))

test('the verdict sees an oversold hall, an empty seat, a second entry and a wrong count', () => {
  const event = anEvent(new Date(), { capacity: 2, entries: [anEntry('a', { party: 2 }), anEntry('b')] })
  const seat = {
    eventId: '',
    waitingPlace: 0,
    offer: null,
    name: '',
    ticket: { id: '', number: '', code: '' },
    signedUpAt: '',
  }
  const told = [
    { ...seat, state: 'seated' as const, party: 2 },
    { ...seat, state: 'seated' as const, party: 1 },
  ]
  expect(verdict(event, told)).toMatchObject({ oversold: 1, duplicates: 0, drift: 0 })
  expect(verdict({ ...event, room: event.room + 1 }, [])).toMatchObject({ drift: 1 })
  expect(verdict({ ...event, entries: rosterOf('a', 'a') }, [])).toMatchObject({ duplicates: 1 })
})

test('being overtaken is seen: a lost seat and a changed order', () => {
  const before = anEvent(new Date(), { capacity: 2, entries: [anEntry('a'), anEntry('b'), anEntry('c')] })
  expect(overtakenBy(before, { ...before, capacity: 1 })).toBe(1)
  expect(overtakenBy(before, { ...before, entries: rosterOf('a', 'c', 'b') })).toBeGreaterThan(0)
  expect(overtakenBy(before, { ...before, entries: rosterOf('b', 'c', 'd') })).toBe(0)
})
