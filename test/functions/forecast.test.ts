import { anEntry, anEvent, day, idOf } from '../support/builders'
import { granted } from '../support/cloud'
import { officeCloud } from '../support/office-cloud'

const now = new Date()
const office = officeCloud(now)
const inDays = (days: number) => new Date(now.getTime() + days * day)

test('chairs are forecast from the past sessions of the series, cancelled ones and later ones left out', async () => {
  const session = (n: number, people: number, fields = {}) =>
    anEvent(now, {
      ...{ _id: idOf(`s${n}`), seriesId: 's', seriesTitle: '讲坛', startsAt: inDays(n), capacity: 100 },
      entries: Array.from({ length: people }, (_, person) =>
        anEntry(`p${person}`, { number: String(10_000 + person) }),
      ),
      ...fields,
    })
  await office.cloud.insert('events', [
    ...[session(-21, 12), session(-14, 20), session(-7, 16), session(2, 5)],
    session(-3, 90, { cancelled: { at: now, reason: '下雨' } }),
    session(-1, 50, { seriesId: 'another' }),
  ])
  expect(await office.requestsOf(() => office.staff.call('events.forecast', { eventId: idOf('s2') }))).toBe(2)
  expect(granted(await office.staff.call('events.forecast', { eventId: idOf('s2') }))).toMatchObject({
    ...{ chairs: { median: 16, low: 12, high: 20 }, basis: 'signed-up', fact: null },
    past: [{ people: 16 }, { people: 20 }, { people: 12 }],
  })
  expect(granted(await office.staff.call('events.forecast', { eventId: idOf('s-7') }))).toMatchObject({
    ...{ chairs: { median: 16, low: 12, high: 20 }, fact: { people: 16, counted: 'signed-up' } },
    past: [{ people: 20 }, { people: 12 }],
  })
})

test('each past session of a series stands beside what was forecast from those before it, in one request', async () => {
  const seen = (heads: number) => ({ 'FrontDoor1-0': JSON.stringify(['walk-in', now.getTime(), heads]) })
  const session = (n: number, people: number) => ({
    ...anEvent(now, { _id: idOf(`s${n}`), seriesId: 's', seriesTitle: '讲坛', startsAt: inDays(n), capacity: 100 }),
    marks: seen(people),
  })
  await office.cloud.insert('events', [
    ...[session(-28, 10), session(-21, 30), session(-14, 20), session(-7, 40), session(3, 99)],
    { ...session(-2, 90), cancelled: { at: now, reason: '下雨' } },
  ])
  let sessions: unknown
  const ask = async () => {
    sessions = granted(await office.staff.call('events.seriesForecasts', { seriesId: 's' })).sessions
  }
  expect(await office.requestsOf(ask)).toBe(1)
  expect(sessions).toMatchObject([
    { eventId: idOf('s-28'), chairs: null, fact: { people: 10 } },
    { eventId: idOf('s-21'), chairs: { median: 10, low: 10, high: 10 }, fact: { people: 30 } },
    { eventId: idOf('s-14'), chairs: { median: 20, low: 10, high: 30 }, fact: { people: 20 } },
    { eventId: idOf('s-7'), chairs: { median: 20, low: 10, high: 30 }, fact: { people: 40, walkIns: 40, arrived: 0 } },
  ])
  const alone = granted(await office.staff.call('events.forecast', { eventId: idOf('s-7') }))
  expect(alone).toMatchObject({ chairs: { median: 20, low: 10, high: 30 }, fact: { people: 40 } })
  expect(granted(await office.staff.call('events.seriesForecasts', { seriesId: 'nowhere' })).sessions).toEqual([])
})
