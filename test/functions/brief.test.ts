import { anEntry, anEvent, day, idOf } from '../support/builders'
import { granted, refusal } from '../support/cloud'
import { officeCloud } from '../support/office-cloud'

const now = new Date()
const office = officeCloud(now)
const eventId = idOf('held')

beforeEach(async () => {
  const entries = ['甲的标记', '乙的标记', '丙的标记'].map((name, n) =>
    anEntry(`p${n}`, { name, number: `1000${n}`, party: 2 }),
  )
  const held = anEvent(now, { _id: eventId, startsAt: new Date(now.getTime() - day), capacity: 4, entries })
  const at = held.startsAt.getTime()
  const marks = {
    'FrontDoor1-0': JSON.stringify(['arrive', at, '10000', 'find']),
    'FrontDoor1-1': JSON.stringify(['walk-in', at, 3]),
  }
  await office.cloud.insert('events', [{ ...held, marks }])
})

test('the record counts who had a seat, who waited, who came and who walked in, and names nobody', async () => {
  let record: unknown
  const ask = async () => {
    record = granted(await office.staff.call('events.record', { eventId }))
  }
  expect(await office.requestsOf(ask)).toBe(1)
  expect(record).toMatchObject({
    ...{ seated: 4, waiting: 2, brief: { words: '', revision: 0 } },
    forecast: { chairs: null, fact: { people: 5, counted: 'arrived', arrived: 2, walkIns: 3 } },
  })
  expect(JSON.stringify(record)).not.toContain('的标记')
})

test('what the office writes is kept on the event; two who write it meet', async () => {
  const wish = { eventId, revision: 0, words: '第一段\n第二段' }
  let written: unknown
  const write = async () => {
    written = granted(await office.staff.call('events.writeBrief', wish))
  }
  expect(await office.requestsOf(write)).toBe(1)
  expect(written).toEqual({ words: wish.words, revision: 1 })
  expect(granted(await office.staff.call('events.writeBrief', wish))).toEqual(written)
  expect(refusal(await office.staff.call('events.writeBrief', { ...wish, words: '另一份' }))).toBe('changed-meanwhile')
  granted(await office.staff.call('events.writeBrief', { eventId, revision: 1, words: '' }))
  expect(granted(await office.staff.call('events.record', { eventId })).brief).toEqual({ words: '', revision: 2 })
})

test('a draft, a missing event and another community’s have no record', async () => {
  await office.cloud.insert('events', [
    anEvent(now, { _id: 'draft', published: false }),
    anEvent(now, { _id: 'foreign', communityId: 'elsewhere' }),
  ])
  for (const id of ['draft', 'foreign', 'nowhere']) {
    expect(refusal(await office.staff.call('events.record', { eventId: id }))).toBe('event-not-found')
    const wish = { eventId: id, revision: 0, words: '字' }
    expect(refusal(await office.staff.call('events.writeBrief', wish))).toBe('event-not-found')
  }
})
