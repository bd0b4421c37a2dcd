import { openTerms } from './builders'
import { type Cloud, granted, type Person, startCloud } from './cloud'
import { eventFields } from './office'

/** The key of a form; the same form sent again is the same thing. */
export const formKey = 'random-key-of-a-form'

/** An embedded cloud for one file of tests, emptied before each, with a member of staff and a resident. */
export function officeCloud(now: Date) {
  let opened: Cloud | undefined
  const cloud = (): Cloud => {
    if (!opened) throw new Error('the cloud is not open yet')
    return opened
  }
  const people = new Map<string, Person>()
  const person = (openid: string): Person => {
    const known = people.get(openid) ?? cloud().person(openid)
    people.set(openid, known)
    return known
  }
  beforeAll(async () => {
    opened = await startCloud()
  })
  afterAll(() => cloud().stop())
  beforeEach(async () => {
    await cloud().emulator.control.reset()
    await cloud().giveRoles('openid-staff', ['staff'])
  })
  return {
    get cloud() {
      return cloud()
    },
    get staff() {
      return person('openid-staff')
    },
    get resident() {
      return person('openid-resident')
    },
    /** Database requests of a staff action, without the one that reads the role. */
    requestsOf: async (work: () => Promise<unknown>): Promise<number> => {
      cloud().emulator.database.resetStats()
      await work()
      const { requests, unindexed } = cloud().emulator.database.stats()
      expect(unindexed).toEqual([])
      return requests - 1
    },
    draft: async (fields = eventFields(now), key = formKey): Promise<string> =>
      granted(await person('openid-staff').call('events.createDraft', { key, fields })).eventId,
    wishFor: (eventId: string) => ({
      ...{ eventId, name: '居民', companions: 0, answers: [], consent: '2026-11' },
      terms: openTerms,
    }),
    stored: async (eventId: string) => (await cloud().find('events', { _id: eventId }))[0],
  }
}
