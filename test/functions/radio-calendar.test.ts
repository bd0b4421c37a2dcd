import ICAL from 'ical.js'
import type { Broadcast } from '../../cloudfunctions/contract/radio'
import { dateOf, dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { aRun, dated, everyDay, host, programmeOf, weekly } from '../support/radio'

const today = dayNumber(shanghaiDate(new Date()))
const on = (days: number) => dateOf(today + days)
const from = on(-60)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  const programme = programmeOf({
    runs: [
      aRun({ pattern: everyDay, rota: { hosts: ['a'], turn: 'week' } }, { from }),
      aRun(
        { title: '平安提醒', kind: 'safety', pattern: weekly([2, 6], 2), startsAt: '23:50' },
        { programmeId: 'q', from },
      ),
    ],
    exceptions: [
      dated(on(1), { kind: 'cancelled', note: '停电' }),
      dated(on(2), { kind: 'moved', on: on(5), startsAt: '08:05', note: '' }),
    ],
    hosts: [host('a')],
  })
  await cloud.insert('programmes', [{ _id: `${communityId}|programme`, communityId, ...programme }])
})
afterAll(() => cloud.stop())

/** Read by a parser that is not the one that wrote, as moments whatever the zone. */
async function read(url: string) {
  const response = await fetch(url)
  if (!response.ok) return null
  return new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent').map((part) => ({
    id: String(part.getFirstPropertyValue('uid')).replace(/^[^-]+-|@linli$/g, ''),
    startsAt: new ICAL.Event(part).startDate.toJSDate().toISOString(),
    endsAt: new ICAL.Event(part).endDate.toJSDate().toISOString(),
    state: part.getFirstPropertyValue('status') === 'CANCELLED' ? 'cancelled' : 'on',
    title: String(part.getFirstPropertyValue('summary')),
    about: String(part.getFirstPropertyValue('description')),
    alarms: part.getAllSubcomponents('valarm').length,
  }))
}

type Facts = Pick<Broadcast, 'id' | 'startsAt' | 'endsAt'> & { state: string }
const factsOf = ({ id, startsAt, endsAt, state }: Facts) => ({
  ...{ id, startsAt, endsAt, state },
})

test('the calendar holds exactly the broadcasts of the look-up', async () => {
  const { sheet } = granted(await cloud.visitor.call('radio.programme', { mark: null }))
  cloud.emulator.database.resetStats()
  const events = await read(sheet?.calendarUrl ?? '')
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
  expect(events?.map(factsOf)).toEqual(sheet?.broadcasts.map(factsOf))
  expect(events?.length).toBeGreaterThan(45)
  expect(events?.find(({ state }) => state === 'cancelled')).toMatchObject({ title: '街坊故事（已取消）', alarms: 0 })
  expect(events?.find(({ id }) => id === `p@${on(2)}`)?.about).toContain('改了时间')
  expect(events?.find(({ id }) => id === `p@${on(3)}`)?.about).toContain('播音：主播a')
})

test('one programme alone rings ten minutes before, and what there is not is not found', async () => {
  const feed = (path: string) => read(`${cloud.emulator.url}/calendar/radio/${path}.ics`)
  const events = await feed(`${communityId}/q`)
  expect(new Set(events?.map(({ title, alarms }) => `${title} ${alarms}`))).toEqual(new Set(['平安提醒 1']))
  expect(await feed(`${communityId}/nothing`)).toBeNull()
  expect(await feed('elsewhere')).toBeNull()
})
