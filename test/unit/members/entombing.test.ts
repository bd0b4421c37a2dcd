import { leave } from '../../../cloudfunctions/events/leave'
import { signUp } from '../../../cloudfunctions/events/sign-up'
import type { StoredEvent } from '../../../cloudfunctions/events/stored-event'
import { type ErasureNeeds, erase } from '../../../cloudfunctions/members/erase'
import { Refusal } from '../../../cloudfunctions/platform/refusal'
import { openSecrets } from '../../../cloudfunctions/platform/secrets'
import { anEvent, idOf, openTerms } from '../../support/builders'
import { eventNeedsOf, residentOf, testSecret } from '../../support/event-needs'
import { memoryEventStore } from '../../support/memory-event-store'
import fc from '../../support/property'
import { overtakenBy, verdict } from '../../support/sign-up-schedule'

const now = new Date('2026-11-23T08:00:00Z')
const capacity = 5

/** Only lists matter here; what else hangs on a person is another test's. */
const erasure: ReturnType<ErasureNeeds['erasure']> = {
  begin: async (deletion) => ({ ...deletion, communityId: 'wenmiaoping' }),
  end: async () => {},
  underWay: async () => null,
  bury: async () => {},
  doorsOf: async () => [],
  messagesOf: async () => [],
  eraseRecords: async () => 0,
  eraseUndated: async () => {},
  eraseDeeds: async () => {},
  byHand: async () => [],
  eraseMember: async () => {},
}

const people = fc.array(
  fc.record({ companions: fc.integer({ min: 0, max: 2 }), ends: fc.constantFrom('stays', 'leaves', 'is deleted') }),
  { minLength: 3, maxLength: 10 },
)

test('deleting in any interleaving with sign-ups and leaves moves nobody else and changes no count', async () => {
  let deletions = 0
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), people, async (scheduler, crowd) => {
      const event = anEvent(now, { _id: idOf('entombing'), capacity, waitlistCap: 8 })
      const gone = new Set<string>()
      const watch = (before: StoredEvent, after: StoredEvent) => {
        if (after.turns !== before.turns) return expect(overtakenBy(before, after)).toBe(0)
        deletions += 1
        expect({ ...after, entries: [] }).toEqual({ ...before, entries: [] })
        const kept = after.entries.map((entry, place) => {
          const was = before.entries[place]
          return entry === was || (gone.has(was?.id ?? '') && entry.party === was?.party && entry.number === was.number)
        })
        return expect(kept).toEqual(before.entries.map(() => true))
      }
      const memory = memoryEventStore([event], () => scheduler.schedule(Promise.resolve()), watch)
      const needs = eventNeedsOf(memory.store, now)
      const erasing = {
        now: () => now,
        secrets: () => openSecrets(testSecret),
        events: () => memory.store,
        erasePhotos: async () => 0,
        leaveDoors: async () => {},
        shifts: () => ({ mine: async () => [], replaceEntry: async () => true }),
        leaveVolunteers: async () => {},
        leaveReports: async () => {},
        leaveRadio: async () => {},
        recountTeams: async () => {},
      }
      const members = () => ({ find: async () => null }) as unknown as ReturnType<ErasureNeeds['members']>

      const person = async (n: number, companions: number, ends: string) => {
        const name = `p${n}`
        const expects = 'place-in-line' as const
        const wish = { eventId: event._id, name, companions, expects, answers: [], terms: openTerms, consent: '1' }
        const seat = await signUp(needs)(wish, residentOf(name)).catch((error) => {
          if (!(error instanceof Refusal)) throw error
        })
        if (seat && ends === 'leaves') await leave(needs)({ eventId: event._id, party: seat.party }, residentOf(name))
        if (ends !== 'is deleted') return
        gone.add(name)
        const deletion = { _id: 'd', communityId: 'wenmiaoping', personId: name, tombstone: `tomb${n}`, at: now }
        const options = { fresh: true, mostEntries: 40 }
        expect(await erase(deletion, { ...erasing, members, erasure: () => erasure }, options)).toBe(true)
      }
      await scheduler.waitFor(Promise.all(crowd.map((one, n) => person(n, one.companions, one.ends))))
      const end = memory.event(event._id)
      expect(verdict(end, [])).toEqual({ oversold: 0, unsold: 0, duplicates: 0, drift: 0 })
      expect(end.entries.filter(({ id }) => gone.has(id))).toEqual([])
    }),
    { seed: 20261123, numRuns: 200 },
  )
  expect(deletions).toBeGreaterThan(100)
})
