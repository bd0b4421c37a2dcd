import { anEntry, anEvent, openTerms } from '../support/builders'
import { type Cloud, granted, refusal, startCloud } from '../support/cloud'
import { eventFields } from '../support/office'
import { survivesEveryRequest } from './every-request'

const now = new Date()
const hallId = 'hall-of-twenty-two-let'
const partAt = (place: number) => `${hallId}-s${place}`
const key = 'random-key-of-a-form'
const labels = ['A区', 'B区', 'C区']
const sections = labels.map((label) => ({ label, capacity: 5 }))

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

async function prepare(published: boolean, entriesOf: (place: number) => ReturnType<typeof anEntry>[] = () => []) {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('person', ['staff'])
  await cloud.insert(
    'events',
    labels.map((section, index) =>
      anEvent(now, {
        ...{ _id: partAt(index + 1), published, entries: entriesOf(index + 1) },
        hall: { id: hallId, section, place: index + 1 },
      }),
    ),
  )
  return cloud.person('person')
}

async function kept(): Promise<unknown> {
  const events = await cloud.find('events', {})
  return JSON.parse(
    JSON.stringify(events, (name, value) => (['at', 'card', 'number'].includes(name) ? 'varies' : value)),
  )
}

const first = partAt(1)
const acts = {
  'making a hall': [true, 'events.createDraft', { key, fields: eventFields(now, { sections }) }],
  'copying a hall': [true, 'events.copy', { eventId: first, key, startsAt: new Date(+now + 9e8).toISOString() }],
  'editing a hall': [true, 'events.edit', { eventId: first, revision: 1, title: '新题目', waitlistCap: 7 }],
  'publishing a hall': [false, 'events.publish', { eventId: first, revision: 1 }],
  'withdrawing a hall': [false, 'events.withdrawDraft', { eventId: first }],
  'cancelling a hall': [true, 'events.cancel', { eventId: first, reason: '下雨' }],
} as const

describe.each(Object.entries(acts))('%s', (_, [published, action, input]) => {
  survivesEveryRequest({
    cloud: () => cloud,
    prepare: () => prepare(published),
    act: (person) => person.call(action, input),
    kept,
  })
})

test.each(['fail', 'drop-answer'] as const)(
  'a second place that met “%s” is gone when the page is seen',
  async (kind) => {
    const wish = { eventId: partAt(2), name: '居民', companions: 0, answers: [], terms: openTerms, consent: '1' }
    for (let n = 1; n <= 4; n += 1) {
      const { personId } = cloud.person('person')
      const person = await prepare(true, (place) => (place === 1 ? [anEntry(personId)] : []))
      cloud.emulator.control.fault({ n, kind })
      await person.call('events.signUp', wish)
      cloud.emulator.control.clearFaults()
      expect(granted(await person.call('events.show', { eventId: partAt(3) })).mySeat).toMatchObject({ eventId: first })
      const places = (await cloud.find('events', {})).map(({ entries }) => (entries as unknown[]).length)
      expect({ n, places }).toEqual({ n, places: [1, 0, 0] })
      expect(refusal(await person.call('events.signUp', wish))).toBe('already-signed-up')
    }
  },
)
