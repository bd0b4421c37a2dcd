import ICAL from 'ical.js'
import { anEntry, anEvent, idOf, openTerms } from '../support/builders'
import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { aTeamShift, giveRecord } from '../support/volunteers'

const now = new Date(Math.floor(Date.now() / 1000) * 1000)
const event = anEvent(now, { _id: idOf('calendar'), capacity: 1, bring: '老花镜, 水杯; 讲义' })
const eventId = event._id
const wish = { eventId, name: '居民', companions: 0, answers: [], terms: openTerms, consent: '1' }

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  await cloud.insert('events', [event])
})

/** Fetches over HTTP and reads with a parser that is not the one that wrote. */
async function fetchCalendar(url: string) {
  const response = await fetch(url)
  const text = await response.text()
  if (!response.ok) return { status: response.status, type: '', events: [] }
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => ({
    title: part.getFirstPropertyValue('summary'),
    start: new ICAL.Event(part).startDate.toJSDate().toISOString(),
    end: new ICAL.Event(part).endDate.toJSDate().toISOString(),
    status: part.getFirstPropertyValue('status'),
    description: part.getFirstPropertyValue('description'),
    alarms: part.getAllSubcomponents('valarm').length,
  }))
  return { status: response.status, type: response.headers.get('content-type'), events }
}

test('anyone can put an event into their calendar, with nobody’s name in it', async () => {
  await cloud.person('someone').call('events.signUp', { ...wish, name: '标记姓名' })
  const { calendarUrl } = granted(await cloud.visitor.call('events.show', { eventId }))
  expect(calendarUrl.startsWith(`${cloud.emulator.url}/calendar/`)).toBe(true)
  const calendar = await fetchCalendar(calendarUrl)
  expect(calendar).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' })
  expect(calendar.events).toEqual([
    {
      title: '国学讲坛',
      start: event.startsAt.toISOString(),
      end: event.endsAt.toISOString(),
      status: 'CONFIRMED',
      description: '主讲老师一\n老花镜, 水杯; 讲义',
      alarms: 1,
    },
  ])
})

test('a personal feed follows what one signed up for, waiting and cancelled events said plainly', async () => {
  const [first, second] = [cloud.person('first'), cloud.person('second')]
  granted(await first.call('events.signUp', wish))
  granted(await second.call('events.signUp', wish))
  const { calendarUrl } = granted(await second.call('members.openCalendar', {}))
  expect((await fetchCalendar(calendarUrl)).events).toMatchObject([
    { title: '国学讲坛（候补第 1 位）', status: 'TENTATIVE' },
  ])
  granted(await first.call('events.leave', { eventId, party: 1 }))
  expect((await fetchCalendar(calendarUrl)).events).toMatchObject([{ title: '国学讲坛', status: 'CONFIRMED' }])
  await cloud.giveRoles('the-staff', ['staff'])
  granted(await cloud.person('the-staff').call('events.cancel', { eventId, reason: '老师病了' }))
  const [cancelled] = (await fetchCalendar(calendarUrl)).events
  expect(cancelled).toMatchObject({ title: '国学讲坛（已取消）', status: 'CANCELLED', alarms: 0 })
  expect(cancelled?.description).toContain('老师病了')
})

test('the feed holds one’s own shifts to come, with the team and what to bring', async () => {
  const person = await giveRecord(cloud, 'volunteer')
  await cloud.insert('shifts', [
    aTeamShift(now, { entries: [anEntry(person.personId)] }),
    aTeamShift(now, { _id: 'other' }),
  ])
  const { calendarUrl } = granted(await person.call('members.openCalendar', {}))
  const { events } = await fetchCalendar(calendarUrl)
  expect(events).toMatchObject([{ title: '上街劝导', status: 'CONFIRMED', alarms: 1 }])
  expect(events[0]?.description).toContain('文明督导队')
  expect(events[0]?.description).toContain('红袖章')
})

test('a closed feed is gone at once, and the next address is another', async () => {
  const person = cloud.person('owner')
  const first = granted(await person.call('members.openCalendar', {})).calendarUrl
  expect(granted(await person.call('members.openCalendar', {})).calendarUrl).toBe(first)
  expect(granted(await person.call('members.me', {})).calendarUrl).toBe(first)
  granted(await person.call('members.closeCalendar', {}))
  expect((await fetchCalendar(first)).status).toBe(404)
  expect(granted(await person.call('members.me', {})).calendarUrl).toBeNull()
  const next = granted(await person.call('members.openCalendar', {})).calendarUrl
  expect(next).not.toBe(first)
  expect((await fetchCalendar(next)).status).toBe(200)
})

test('the secret of a feed is not in the database', async () => {
  const { calendarUrl } = granted(await cloud.person('owner').call('members.openCalendar', {}))
  const secret = /feeds\/(.+)\.ics$/.exec(calendarUrl)?.[1] ?? ''
  expect(secret).toHaveLength(32)
  expect(JSON.stringify(await cloud.find('members', {}))).not.toContain(secret)
})

test('a made-up, shortened or empty secret finds nothing, and only reading is allowed', async () => {
  const base = `${cloud.emulator.url}/calendar`
  const missing = [
    `${base}/feeds/${'A'.repeat(32)}.ics`,
    `${base}/feeds/.ics`,
    `${base}/events/${communityId}/nowhere.ics`,
    `${base}/x`,
  ]
  for (const url of missing) expect({ url, status: (await fetchCalendar(url)).status }).toEqual({ url, status: 404 })
  expect((await fetch(`${base}/feeds/${'A'.repeat(32)}.ics`, { method: 'POST' })).status).toBe(405)
})

test('an event sent by a client is not an HTTP request', async () => {
  const forged = { path: `/events/${communityId}/${eventId}.ics`, httpMethod: 'GET', headers: {}, requestContext: {} }
  await expect(cloud.emulator.invoke('public', forged, { openid: 'someone' })).rejects.toThrow()
})
