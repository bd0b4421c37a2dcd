import { randomBytes } from 'node:crypto'
import type { EventStore } from '../../cloudfunctions/events/event-store'
import type { EventNeeds } from '../../cloudfunctions/events/needs'
import type { Resident } from '../../cloudfunctions/platform/caller'
import { openSecrets } from '../../cloudfunctions/platform/secrets'

export const testSecret = 'a secret for tests that is long enough'

let serial = 10_000

/** Needs of the event use cases with a clock that stands and tickets that count up. */
export function eventNeedsOf(store: EventStore, now: Date, fields: Partial<EventNeeds> = {}): EventNeeds {
  const secrets = openSecrets(testSecret)
  return {
    now: () => now,
    tickets: {
      id: () => randomBytes(16).toString('base64url'),
      number: () => {
        serial = serial >= 99_999 ? 10_000 : serial + 1
        return String(serial)
      },
    },
    secrets: () => secrets,
    publicUrl: () => '',
    events: () => store,
    standingOf: async () => ({ volunteer: false, building: null }),
    lookedAfter: async () => null,
    audit: () => ({ note: async () => true, drop: async () => {}, about: async () => [] }),
    checkWords: async () => 'passed',
    ...fields,
  }
}

export const residentOf = (name: string): Resident => ({
  communityId: 'wenmiaoping',
  personId: name,
  platformId: `platform-${name}`,
})
