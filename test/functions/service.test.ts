import type { Correction } from '../../cloudfunctions/contract/service'
import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const shiftId = idOf('shift')
const number = '10001'
const ago = (ms: number) => new Date(Date.now() - ms)
const minutesLong = 120

let cloud: Cloud
let walker: Person
let staff: Person
let startsAt: Date
let endsAt: Date

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  walker = cloud.person('walker')
  staff = cloud.person('staff')
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('communities', [
    {
      ...{ _id: communityId, name: '文庙坪社区', summary: '' },
      office: { phone: '0851-00000000', hours: '', address: '' },
      figures: { households: 1, residents: 1, asOf: new Date() },
    },
  ])
  startsAt = ago(4 * hour)
  endsAt = new Date(startsAt.getTime() + minutesLong * minute)
  await cloud.insert('shifts', [aShift(new Date(), shiftFields())])
})

const shiftFields = (fields: Record<string, unknown> = {}) => ({
  ...{ startsAt, endsAt, entries: [onDuty(walker.personId, number), onDuty('second', '10002')] },
  ...fields,
})
const during = (minutes: number) => new Date(startsAt.getTime() + minutes * minute)
const span = (from: number, to: number) => ({ from: during(from).toISOString(), to: during(to).toISOString() })

async function serve(from = 0, to = 60): Promise<void> {
  const phone = walkPhone('FirstPhone')
  const items = [phone.point(during(from), sceneOf('north')), phone.note(during(5), '乱停车'), phone.out(during(to))]
  granted(await walker.call('checkIn.send', { shiftId, number, items }))
}
const records = async () => granted(await walker.call('service.mine', {})).records
const correct = (items: Correction[]) => staff.call('service.correct', { shiftId, items })
const add = (from: number, to: number, id = 'OfficeDesk-0'): Correction => ({
  ...{ kind: 'add', id, number, reason: '提前到场布置', ...span(from, to) },
})
const year = () => Number(new Date(startsAt.getTime() + 8 * hour).toISOString().slice(0, 4))

describe('my service', () => {
  test('is listed in one request a page, with minutes by where they come from', async () => {
    await serve()
    const old = { _id: 'older', startsAt: ago(9 * day), endsAt: ago(9 * day - hour) }
    const ahead = { _id: 'ahead', startsAt: ago(-hour), endsAt: ago(-2 * hour) }
    await cloud.insert('shifts', [aShift(new Date(), shiftFields(old)), aShift(new Date(), shiftFields(ahead))])
    cloud.emulator.database.resetStats()
    const page = granted(await walker.call('service.mine', { limit: 1 }))
    expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
    expect(page.records).toMatchObject([
      { shiftId, number, open: false, points: 1, minutes: { recorded: 60, added: 0, disputed: 0, total: 60 } },
    ])
    const { records, next } = granted(await walker.call('service.mine', { limit: 1, after: page.next ?? undefined }))
    expect({ ids: records.map(({ shiftId: id }) => id), next }).toEqual({ ids: ['older'], next: null })
    expect(records[0]?.minutes.total).toBe(0)
  })

  test('of a year adds up by kind, and a statement is drafted from it', async () => {
    await serve()
    const totals = granted(await walker.call('service.year', { year: year() }))
    expect(totals).toMatchObject({
      ...{ shifts: 1, minutes: { total: 60 }, kinds: [{ kind: 'patrol', shifts: 1, minutes: 60 }], points: 1 },
      notes: { correction: 1, deed: 0, problem: 0 },
    })
    const { title, paragraphs } = granted(await walker.call('service.statement', { year: year() }))
    expect(title).toBe(`${year()} 年度志愿服务述职`)
    expect(paragraphs.join('')).toContain('志愿服务 1 次，累计 1 小时')
    expect(paragraphs.join('')).toContain('劝导纠正不文明行为 1 起')
    expect(refusal(await walker.call('service.statement', { year: 2021 }))).toBe('nothing-served')
  })
})

describe('corrections', () => {
  test('the office adds and strikes with a reason, and takes it back; each again changes nothing', async () => {
    await serve()
    granted(await correct([add(60, 90)]))
    granted(await correct([add(60, 90)]))
    expect((await records())[0]).toMatchObject({
      minutes: { recorded: 60, added: 30, total: 90 },
      corrections: [{ kind: 'add', reason: '提前到场布置' }],
    })
    granted(await correct([{ kind: 'strike', id: 'OfficeDesk-1', number, reason: '不在场', ...span(0, 30) }]))
    expect((await records())[0]?.minutes).toEqual({ recorded: 30, added: 30, disputed: 0, total: 60 })
    granted(await correct([{ kind: 'undo', id: 'OfficeDesk-2', of: 'OfficeDesk-1' }]))
    expect((await records())[0]?.minutes.total).toBe(90)
    const { records: all } = granted(await staff.call('service.ofShift', { shiftId }))
    expect(all).toMatchObject([{ number, name: '志愿者', minutes: { total: 90 } }, { minutes: { total: 0 } }])
  })

  test('a dispute counts nothing, waits on the office’s list, and leaves it with the answer', async () => {
    await serve()
    const claim = { shiftId, number, id: 'FirstPhone-9', ...span(30, 120), words: '签退忘了，一直在' }
    expect(granted(await walker.call('service.dispute', claim)).minutes).toMatchObject({ disputed: 60, total: 60 })
    granted(await walker.call('service.dispute', claim))
    cloud.emulator.database.resetStats()
    const { records: open } = granted(await staff.call('service.disputes', {}))
    expect(open).toMatchObject([{ number, disputes: [{ words: '签退忘了，一直在', answer: null }] }])
    const answer: Correction = { kind: 'answer', id: 'OfficeDesk-1', number, of: 'FirstPhone-9', words: '已核实' }
    granted(await correct([add(60, 120), answer]))
    expect(granted(await staff.call('service.disputes', {})).records).toEqual([])
    expect(cloud.emulator.database.stats().unindexed).toEqual([])
    granted(await walker.call('service.dispute', claim))
    expect(granted(await staff.call('service.disputes', {})).records).toEqual([])
    expect((await records())[0]).toMatchObject({
      minutes: { recorded: 60, added: 60, disputed: 0, total: 120 },
      disputes: [{ answer: '已核实' }],
    })
  })

  test('what is not on the shift is refused and writes nothing', async () => {
    const foreign = { ...add(0, 10), number: '99999' }
    expect(refusal(await correct([foreign]))).toBe('number-not-on-shift')
    expect(refusal(await correct([add(-999, 10)]))).toBe('stretch-outside-shift')
    const missing = await staff.call('service.correct', { shiftId: 'missing', items: [add(0, 1)] })
    expect(refusal(missing)).toBe('shift-not-found')
    const claim = { shiftId, number: '10002', id: 'FirstPhone-9', ...span(30, 60), words: '少算了' }
    expect(refusal(await walker.call('service.dispute', claim))).toBe('shift-not-mine')
    expect((await cloud.find('shifts', {}))[0]).not.toHaveProperty('marks')
  })
})
