import { anEvent, idOf } from '../support/builders'
import { granted, refusal } from '../support/cloud'
import { officeCloud } from '../support/office-cloud'
import { readWorkbook } from '../support/read-workbook'

const now = new Date()
const office = officeCloud(now)
const eventId = idOf('lecture')

describe('the list', () => {
  const lecture = anEvent(now, { _id: eventId, capacity: 2, waitlistCap: 1 })
  const byHand = (name: string, form: string, party = 1) =>
    office.staff.call('events.addByHand', { eventId, key: `${form}-0123456789abcdef`, name, party })
  beforeEach(() => office.cloud.insert('events', [lecture]))

  test('takes a resident without a phone, once, and keeps who entered them as an opaque mark', async () => {
    const requests = await office.requestsOf(async () => {
      expect(granted(await byHand('没带手机', 'a'))).toMatchObject({ name: '没带手机', state: 'seated', party: 1 })
    })
    // One for the line in the log of staff's acts.
    expect(requests).toBe(2)
    granted(await byHand('没带手机', 'a'))
    const event = await office.stored(eventId)
    expect(event).toMatchObject({ room: 2, turns: 1 })
    expect(JSON.stringify(event)).toContain('enteredBy')
    expect(JSON.stringify(event)).not.toContain(office.staff.personId)
  })

  test('is never oversold, whoever enters', async () => {
    const all = await Promise.all([
      ...['a', 'b', 'c', 'd'].map((form) => byHand('登记', form)),
      ...['x', 'y', 'z'].map((name) => office.cloud.person(name).call('events.signUp', office.wishFor(eventId))),
    ])
    expect(all.filter(({ ok }) => ok)).toHaveLength(3)
    expect(all.filter((reply) => !reply.ok).map(refusal)).toEqual(Array(4).fill('waitlist-full'))
    const roster = granted(await office.staff.call('events.roster', { eventId }))
    expect(roster.lines.map(({ state }) => state)).toEqual(['seated', 'seated', 'waiting'])
  })

  test('lets go of what was added by hand, and of nobody else', async () => {
    const line = granted(await byHand('没带手机', 'a', 2))
    granted(await office.resident.call('events.signUp', office.wishFor(eventId)))
    const wish = { eventId, entry: line.byHand ?? '', party: 2 }
    granted(await office.staff.call('events.takeOff', wish))
    granted(await office.staff.call('events.takeOff', wish))
    const roster = granted(await office.staff.call('events.roster', { eventId }))
    expect(roster.lines).toMatchObject([{ name: '居民', state: 'seated', byHand: null }])
    const other = { eventId, entry: office.resident.personId, party: 1 }
    expect(refusal(await office.staff.call('events.takeOff', other))).toBe('invalid-input')
  })

  test('is exported whole, and no name can run as a formula', async () => {
    granted(await byHand('=cmd|calc', 'a', 2))
    granted(await office.resident.call('events.signUp', { ...office.wishFor(eventId), name: '@居民' }))
    const { rows, xlsx } = granted(await office.staff.call('events.exportRoster', { eventId }))
    expect(rows).toBe(2)
    const sheet = readWorkbook(Buffer.from(xlsx, 'base64'))
    expect(sheet.rows.map((row) => row.filter((cell) => cell !== '电话').slice(2, 5))).toEqual([
      ['称呼', '人数', '状态'],
      ["'=cmd|calc", '2', '已报名'],
      ["'@居民", '1', '候补'],
    ])
    expect(sheet.formulas).toBe(0)
    const whole = JSON.stringify(sheet) + Buffer.from(xlsx, 'base64').toString('latin1')
    expect(whole).not.toContain(office.resident.personId)
  })
})
