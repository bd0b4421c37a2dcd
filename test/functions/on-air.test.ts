import type { Input, Output } from '../../cloudfunctions/contract'
import { day, hour } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { setTime, shanghai } from '../support/messaging'
import { aProgramme, safetyId, storiesId } from '../support/on-air'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const host = () => cloud.person('host')
const patrol = () => cloud.person('patrol')
const staff = () => cloud.person('staff')
const wednesday = '2026-06-10'
const stories = `${storiesId}@${wednesday}`
const at = (clock: string, date = wednesday) => setTime(cloud.emulator, shanghai(`${date}T${clock}`))

beforeEach(async () => {
  await cloud.emulator.control.reset()
  at('15:20')
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('programmes', [aProgramme({ host1: host().personId, host2: patrol().personId })])
})

type Duty = Output<'onAir.desk'>['duties'][number]
async function dutyOf(person: Person, broadcastId = stories): Promise<Duty> {
  const { duties } = granted(await person.call('onAir.desk', {}))
  const duty = duties.find(({ facts }) => facts.broadcastId === broadcastId)
  if (!duty) throw new Error(`${person.openid} has no ${broadcastId}`)
  return duty
}
const tap = ({ facts, pass }: Duty, fields: Partial<Input<'onAir.air'>> = {}): Input<'onAir.air'> => ({
  ...{ facts, pass, state: 'aired', skipped: [], reason: '', at: null },
  ...fields,
})
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  cloud.emulator.database.resetStats()
  await work()
  return cloud.emulator.database.stats().requests
}
const lineOf = async (broadcastId: string) =>
  granted(await staff().call('onAir.log', {})).lines.find((line) => line.broadcastId === broadcastId)

test('a host notes with one request that it was on, and what was left out', async () => {
  const duty = await dutyOf(host())
  expect(duty).toMatchObject({ state: 'coming', hosts: ['主播一'], facts: { title: '街坊故事' }, airing: null })
  let airing: Output<'onAir.air'> | undefined
  const requests = await requestsOf(async () => {
    airing = granted(await host().call('onAir.air', tap(duty, { skipped: ['songs', 'unknown'] })))
  })
  expect(requests).toBe(1)
  expect(airing).toMatchObject({ state: 'aired', skipped: ['songs'], by: ['主播一'], as: 'host', revision: 1 })
  expect(await lineOf(stories)).toMatchObject({ state: 'aired', airing: { skipped: ['songs'], by: ['主播一'] } })
  expect(JSON.stringify(await staff().call('onAir.log', {}))).not.toContain(host().personId)
})

test('tapped twice is noted once, and the same host may think better of it', async () => {
  const duty = await dutyOf(host())
  const first = granted(await host().call('onAir.air', tap(duty)))
  expect(granted(await host().call('onAir.air', tap(duty)))).toEqual(first)
  const missed = tap(duty, { state: 'missed', reason: '停电' })
  expect(granted(await host().call('onAir.air', missed))).toMatchObject({ state: 'missed', revision: 2 })
  expect(await cloud.find('airings', {})).toHaveLength(1)
})

test('what was tapped without network keeps its moment, and no clock puts it before the beginning or after now', async () => {
  const duty = await dutyOf(host())
  at('18:00')
  const noted = async (moment: Date) =>
    granted(await host().call('onAir.air', tap(duty, { at: moment.toISOString() }))).at
  const end = shanghai(`${wednesday}T15:30`)
  expect(await noted(end)).toBe(end.toISOString())
  expect(await noted(new Date(+end - 3650 * day))).toBe(duty.facts.startsAt)
  expect(Date.parse(await noted(new Date(+end + 3650 * day)))).toBeLessThan(+end + 3 * hour)
})

test('each host has their own broadcasts on the desk, staff all of them, a resident none', async () => {
  const onDesk = async (person: Person) => {
    const { duties } = granted(await person.call('onAir.desk', {}))
    return [...new Set(duties.map(({ facts }) => facts.programmeId))].sort()
  }
  expect(await onDesk(host())).toEqual([storiesId])
  expect(await onDesk(patrol())).toEqual([safetyId])
  expect(await onDesk(staff())).toEqual([safetyId, storiesId])
  expect(await onDesk(cloud.person('resident'))).toEqual([])
})

test('whom a broadcast was given to holds its pass, whoever had it before does not get one', async () => {
  const swapped = { kind: 'changed', on: null, startsAt: null, minutes: null, title: null, segments: null, note: '' }
  const exception = { ...swapped, programmeId: storiesId, date: wednesday, hosts: ['host2'], guests: [] }
  await cloud.emulator.database.wipe()
  const hosts = { host1: host().personId, host2: patrol().personId }
  await cloud.insert('programmes', [{ ...aProgramme(hosts), exceptions: [exception] }])
  granted(await patrol().call('onAir.air', tap(await dutyOf(patrol()))))
  await expect(dutyOf(host())).rejects.toThrow('has no')
})

describe('what is not noted', () => {
  test('before it began', async () => {
    at('14:59')
    expect(refusal(await host().call('onAir.air', tap(await dutyOf(host()))))).toBe('not-on-air-yet')
  })

  test('with a pass of somebody else, of another broadcast, or made up', async () => {
    const duty = await dutyOf(host())
    const other = await dutyOf(host(), `${storiesId}@2026-06-08`)
    const forged = [
      tap({ ...duty, pass: 'A'.repeat(22) }),
      tap({ ...duty, pass: '' }),
      tap({ ...duty, pass: other.pass }),
      tap({ ...duty, facts: { ...duty.facts, title: '别的节目' } }),
      tap({ ...duty, facts: { ...duty.facts, host: { id: 'host2', name: '主播二' } } }),
    ]
    for (const wish of forged) expect(refusal(await host().call('onAir.air', wish))).toBe('pass-invalid')
    expect(refusal(await cloud.person('stranger').call('onAir.air', tap(duty)))).toBe('pass-invalid')
    expect(await cloud.find('airings', {})).toEqual([])
  })

  test('with a pass that is long past', async () => {
    const duty = await dutyOf(host())
    at('16:00', '2026-06-20')
    expect(refusal(await host().call('onAir.air', tap(duty)))).toBe('pass-invalid')
  })

  test('as missed without a reason, or over what somebody else noted', async () => {
    const duty = await dutyOf(host())
    expect(refusal(await host().call('onAir.air', tap(duty, { state: 'missed' })))).toBe('reason-needed')
    granted(await staff().call('onAir.air', tap(await dutyOf(staff()))))
    expect(refusal(await host().call('onAir.air', tap(duty)))).toBe('already-noted')
  })
})

test('what nobody confirmed is asked for, without any timer, until the office settles it', async () => {
  expect(await lineOf(stories)).toMatchObject({ state: 'coming' })
  at('15:30')
  expect(await lineOf(stories)).toMatchObject({ state: 'unconfirmed', hosts: [{ id: 'host1', name: '主播一' }] })
  expect(await dutyOf(host())).toMatchObject({ state: 'unconfirmed' })
  const wish = {
    broadcastId: stories,
    revision: 0,
    state: 'missed' as const,
    skipped: [],
    reason: '设备坏了',
    hosts: [],
  }
  expect(refusal(await staff().call('onAir.settle', { ...wish, reason: '' }))).toBe('reason-needed')
  const settled = granted(await staff().call('onAir.settle', wish))
  expect(granted(await staff().call('onAir.settle', wish))).toEqual(settled)
  const late = { ...wish, state: 'aired' as const }
  expect(refusal(await staff().call('onAir.settle', late))).toBe('changed-meanwhile')
  const corrected = granted(await staff().call('onAir.settle', { ...late, revision: 1, hosts: ['host2', 'nobody'] }))
  expect(corrected).toMatchObject({ state: 'aired', by: ['主播二'], as: 'staff', revision: 2 })
  const unknown = { ...wish, broadcastId: `${storiesId}@2026-06-11` }
  expect(refusal(await staff().call('onAir.settle', unknown))).toBe('broadcast-not-found')
})

test('the year is counted by programme and month, the evening reminder on its own', async () => {
  granted(await host().call('onAir.air', tap(await dutyOf(host()))))
  granted(await patrol().call('onAir.air', tap(await dutyOf(patrol(), `${safetyId}@2026-06-09`))))
  const missed = { broadcastId: `${storiesId}@2026-06-08`, revision: 0, state: 'missed' as const }
  granted(await staff().call('onAir.settle', { ...missed, skipped: [], reason: '放假', hosts: [] }))
  let rows: Output<'onAir.figures'>['rows'] = []
  expect(
    await requestsOf(async () => {
      rows = granted(await staff().call('onAir.figures', { year: 2026 })).rows
    }),
  ).toBe(3)
  const of = (programmeId: string, month: number) =>
    rows.find((row) => row.programmeId === programmeId && row.month === month)
  expect(of(storiesId, 6)).toMatchObject({ aired: 1, missed: 1, unconfirmed: 3, kind: 'broadcast' })
  expect(of(safetyId, 6)).toMatchObject({ aired: 1, missed: 0, unconfirmed: 8, kind: 'safety' })
  expect(of(storiesId, 5)).toMatchObject({ aired: 0, unconfirmed: 12 })
  expect(of(storiesId, 7)).toBeUndefined()
})

test('the weather of a day is written by its hosts and staff, and two who write at once both hear of it', async () => {
  const line = { day: wednesday, words: '多云，十八到二十五度', revision: 0 }
  expect(refusal(await cloud.person('resident').call('onAir.writeWeather', line))).toBe('not-a-host')
  expect(granted(await host().call('onAir.writeWeather', line))).toMatchObject({ revision: 1 })
  expect(granted(await host().call('onAir.writeWeather', line))).toMatchObject({ revision: 1 })
  expect(refusal(await staff().call('onAir.writeWeather', { ...line, words: '有雨' }))).toBe('changed-meanwhile')
  granted(await staff().call('onAir.writeWeather', { ...line, words: '有雨', revision: 1 }))
  expect(granted(await host().call('onAir.desk', {})).weather).toEqual({ day: wednesday, words: '有雨', revision: 2 })
  expect(refusal(await host().call('onAir.writeWeather', { ...line, day: '2026-06-11' }))).toBe('not-a-host')
})

test('the desk is four requests, the log two', async () => {
  await dutyOf(host())
  expect(await requestsOf(() => host().call('onAir.desk', {}))).toBe(4)
  expect(await requestsOf(() => staff().call('onAir.log', {}))).toBe(3)
})

test('a host takes along what they noted, and takes it with them when they go', async () => {
  granted(await host().call('onAir.air', tap(await dutyOf(host()), { state: 'missed', reason: '标记的理由' })))
  const { airings } = granted(await host().call('members.exportData', {}))
  expect(airings).toMatchObject([{ title: '街坊故事', state: 'missed', reason: '标记的理由' }])
  granted(await host().call('members.deleteAccount', { confirm: 'delete-everything-about-me' }))
  const [left] = await cloud.find('airings', { communityId })
  expect(left).toMatchObject({ state: 'missed', reason: '' })
  expect(JSON.stringify(left)).not.toContain(host().personId)
})
