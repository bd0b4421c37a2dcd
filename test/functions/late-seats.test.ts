import { anEntry, anEvent, idOf, minute, openTerms } from '../support/builders'
import { granted, refusal } from '../support/cloud'
import { shanghai } from '../support/messaging'
import { eventId, startsAt, toldCloud, wednesday } from '../support/told'

const { cloud, staff, allow, fire, setClock, sent, rounds, requestsOf } = toldCloud()
const terms = { ...openTerms, lateSeats: true }
const after = (minutes: number) => new Date(startsAt.getTime() + minutes * minute)
const keeper = () => cloud().person('the-keeper')
const ticketOf = (n: number) => `1000${n}`

/** Two chairs and four parties of one: two with a seat, two who wait. */
async function insert(fields: Parameters<typeof anEvent>[1] = {}): Promise<void> {
  const entries = ['first', 'second', 'third', 'fourth'].map((name, n) => {
    const { personId } = cloud().person(name)
    return anEntry(personId, { name, number: ticketOf(n), at: shanghai('2026-06-01T09:00') })
  })
  const keepers = [{ id: keeper().personId, name: '志愿者' }]
  const event = anEvent(wednesday, { _id: eventId, startsAt, capacity: 2, entries, terms, ...fields })
  await cloud().insert('events', [{ ...event, keepers }])
}
let marks = 0
const arrives = async (n: number) => {
  marks += 1
  const mark = { kind: 'find' as const, id: `FrontDoor1-${marks}`, at: startsAt.toISOString(), ticket: ticketOf(n) }
  granted(await keeper().call('door.sync', { eventId, marks: [mark] }))
}
const offered = async () => granted(await staff().call('events.roster', { eventId })).lateSeats

test('ten minutes after the start, the seat of someone who has not come is offered to the next who waits, once', async () => {
  await insert()
  for (const name of ['third', 'fourth']) await allow(name, ['promoted'])
  setClock(after(-2))
  await arrives(0)
  await fire()
  setClock(after(9))
  await fire()
  expect([sent(), await offered()]).toEqual([[], []])
  setClock(after(10))
  await Promise.all([fire(), fire()])
  setClock(after(16))
  await fire()
  expect(sent()).toMatchObject([{ touser: 'third', data: { thing4: '有人没来，空座先到先坐' } }])
  expect(await offered()).toEqual([ticketOf(2)])
  expect(await rounds()).toContainEqual(expect.objectContaining({ about: 'lateSeat', sent: 1, missed: [] }))
})

test('who comes late after all is let in, takes the seat back, and who was told stays on record', async () => {
  await insert()
  await allow('third', ['promoted'])
  setClock(after(0))
  await arrives(0)
  setClock(after(12))
  await fire()
  expect(sent()).toHaveLength(1)
  await arrives(1)
  expect(await offered()).toEqual([])
  expect(granted(await keeper().call('door.open', { eventId })).attendance).toMatchObject({ heads: 2, absent: 0 })
  setClock(after(20))
  await fire()
  expect(sent()).toHaveLength(1)
  expect(await rounds()).toContainEqual(expect.objectContaining({ about: 'lateSeat', sent: 1, missed: [] }))
})

test('whoever is offered a seat and cannot be told is listed', async () => {
  await insert()
  setClock(after(0))
  await arrives(0)
  setClock(after(12))
  await fire()
  setClock(after(13))
  expect(await rounds()).toContainEqual(
    expect.objectContaining({
      about: 'lateSeat',
      missed: [{ ticketNumber: ticketOf(2), name: 'third', why: 'no-consent' }],
    }),
  )
})

test('nothing is offered where the rule is off, the door was not kept or the event is cancelled', async () => {
  const cases = [{ terms: openTerms }, {}, { cancelled: { at: wednesday, reason: '下雨' } }]
  for (const [n, fields] of cases.entries()) {
    await cloud().emulator.database.wipe()
    await cloud().giveRoles('the-staff', ['staff'])
    await insert(fields)
    await allow('third', ['promoted'])
    setClock(after(0))
    if (n !== 1) await arrives(0)
    setClock(after(12))
    await fire()
    expect({ n, sent: sent(), offered: await offered() }).toEqual({ n, sent: [], offered: [] })
  }
})

test('the door’s phone knows from when on, and an event without the rule says so', async () => {
  await insert()
  await cloud().insert('events', [
    { ...anEvent(wednesday, { _id: idOf('plain'), startsAt }), keepers: [{ id: keeper().personId, name: '志愿者' }] },
  ])
  setClock(after(-5))
  const opened = async (id: string) => granted(await keeper().call('door.open', { eventId: id })).event.lateSeatsFrom
  expect([await opened(eventId), await opened(idOf('plain'))]).toEqual([after(10).toISOString(), null])
})

test('a run with nobody to offer a seat to only looks what is due', async () => {
  await insert({ entries: [] })
  setClock(after(12))
  await fire()
  expect(await requestsOf(fire)).toBe(2)
})

test('whoever signed up before the rule must be told of it when it is switched on', async () => {
  await insert({ terms: openTerms })
  const wish = { eventId, revision: 1, terms }
  expect(refusal(await staff().call('events.edit', wish))).toBe('say-what-changed')
  granted(await staff().call('events.edit', { ...wish, words: '开讲十分钟后空座让给候补' }))
  expect((await rounds()).map(({ about }) => about)).toEqual(['moved'])
})
