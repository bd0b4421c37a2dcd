import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals'
import type { DoorMark } from '../../cloudfunctions/contract/door'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, idOf, minute } from './builders'
import { type Cloud, granted, type Person, startCloud } from './cloud'
import { testSecret } from './event-needs'

export const now = new Date()
export const secrets = openSecrets(testSecret)
export const eventId = idOf('door')

/** An event that begins soon, with two keepers at its door; everything is as at first before each test. */
export interface DoorCloud {
  readonly cloud: Cloud
  readonly keeper: Person
  readonly second: Person
  readonly resident: Person
  readonly staff: Person
  /** Puts the event there anew with other fields. */
  place(fields: Parameters<typeof anEvent>[1]): Promise<void>
  sync(person: Person, marks: DoorMark[]): ReturnType<typeof synced>
  verdicts(person: Person, marks: DoorMark[]): Promise<string[]>
  /** Database requests of some work, all of them served by an index. */
  requestsOf(work: () => Promise<unknown>): Promise<number>
}

export function doorCloud(): DoorCloud {
  let opened: Cloud | undefined
  const cloud = () => {
    if (!opened) throw new Error('the cloud is not open yet')
    return opened
  }
  const one: DoorCloud = {
    get cloud() {
      return cloud()
    },
    get keeper() {
      return cloud().person('openid-keeper')
    },
    get second() {
      return cloud().person('openid-second')
    },
    get resident() {
      return cloud().person('openid-resident')
    },
    get staff() {
      return cloud().person('openid-staff')
    },
    place: async (fields) => {
      await cloud().emulator.database.wipe()
      await cloud().giveRoles('openid-staff', ['staff'])
      const keepers = [one.keeper, one.second].map(({ personId }) => ({ id: personId, name: '志愿者' }))
      const soon = { _id: eventId, startsAt: new Date(now.getTime() + 10 * minute), capacity: 4 }
      const entries = [
        anEntry(one.resident.personId, { number: '10001', name: '居民甲', party: 2, ticketId: 'ticket-1-whole' }),
        anEntry('p2', { number: '10002', name: '居民乙', party: 2, ticketId: 'ticket-2-whole' }),
        anEntry('p3', { number: '10003', name: '候补丙', ticketId: 'ticket-3-whole' }),
      ]
      await cloud().insert('events', [{ ...anEvent(now, { ...soon, entries, ...fields }), keepers }])
    },
    sync: synced,
    verdicts: async (person, marks) => (await synced(person, marks)).results.map(({ verdict }) => verdict),
    requestsOf: async (work) => {
      cloud().emulator.database.resetStats()
      await work()
      expect(cloud().emulator.database.stats().unindexed).toEqual([])
      return cloud().emulator.database.stats().requests
    },
  }
  beforeAll(async () => {
    opened = await startCloud()
  })
  afterAll(() => cloud().stop())
  beforeEach(() => one.place({}))
  return one
}

async function synced(person: Person, marks: DoorMark[]) {
  const { results, attendance } = granted(await person.call('door.sync', { eventId, marks }))
  if (!attendance) throw new Error('the attendance comes unless it is not wanted')
  return { results, attendance }
}

/** A phone that writes marks down, each a second after the other. */
export const doorOf = (phone: string) => {
  let made = 0
  const next = () => ({ id: `${phone}-${made++}`, at: new Date(now.getTime() + made * 1000).toISOString() })
  return {
    scan: (code: string): DoorMark => ({ kind: 'scan', ...next(), code }),
    find: (ticket: string): DoorMark => ({ kind: 'find', ...next(), ticket }),
    walkIn: (heads: number): DoorMark => ({ kind: 'walk-in', ...next(), heads }),
    undo: (of: string): DoorMark => ({ kind: 'undo', ...next(), of }),
  }
}
export const front = () => doorOf('FrontDoor1')
export const back = () => doorOf('BackDoor22')

/** The text of the QR on a ticket. */
export const codeOf = (number: string, event = eventId) =>
  ticketCode(secrets, event, `ticket-${number.at(-1)}-whole`, number)
