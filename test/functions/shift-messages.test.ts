import { termsOf } from '../../cloudfunctions/shifts/terms-mark'
import { anEntry, hour, idOf, minute } from '../support/builders'
import { granted, type Person, refusal } from '../support/cloud'
import { shanghai } from '../support/messaging'
import { startsAt, toldCloud, wednesday } from '../support/told'
import { aTeam, aTeamShift, giveRecord, refOf } from '../support/volunteers'

const shiftId = idOf('team-shift')
const { cloud, staff, allow: allowAt, fire, setClock, sent, requestsOf } = toldCloud()
const allow = (openid: string, ...kinds: Parameters<typeof allowAt>[1]) => allowAt(openid, kinds)
const leader = (): Person => cloud().person('leader')
const early = shanghai('2026-06-01T09:00')

async function insertShift(openids: string[], fields: Parameters<typeof aTeamShift>[1] = {}) {
  const leaders = [{ id: leader().personId, name: '队长一', since: early }]
  const entries = openids.map((openid) => anEntry(cloud().person(openid).personId, { name: openid, at: early }))
  const shift = aTeamShift(wednesday, { _id: shiftId, startsAt, leaders, entries, ...fields })
  await cloud().insert('teams', [aTeam({ leaders })])
  await cloud().insert('shifts', [shift])
  for (const openid of ['leader', 'newcomer', ...openids]) await giveRecord(cloud(), openid)
  return shift
}

const rounds = async () => granted(await leader().call('messages.shiftReport', { shiftId })).rounds
const notes = () => sent().map(({ touser, data }) => [touser, data.thing4])

test('volunteers are reminded the day before and two hours before, by a message that opens the shift', async () => {
  await insertShift(['first', 'second'])
  await allow('first', 'dayBefore', 'soon')
  await fire()
  expect(sent()).toEqual([])
  setClock(shanghai('2026-06-11T15:01'))
  await Promise.all([fire(), fire()])
  setClock(shanghai('2026-06-12T13:05'))
  await fire()
  await fire()
  expect(notes()).toEqual([
    ['first', '明天有您的班，请准时到'],
    ['first', '快到您的班了，请准时到'],
  ])
  expect(cloud().emulator.control.outbox().sent).toMatchObject([
    { page: `volunteer/shift/index?id=${shiftId}` },
    { page: `volunteer/shift/index?id=${shiftId}` },
  ])
  expect(await rounds()).toMatchObject([
    { about: 'dayBefore', sent: 1, missed: [{ name: 'second', why: 'not-told' }] },
    { about: 'soon', sent: 1, missed: [{ name: 'second', why: 'no-consent' }] },
  ])
})

test('a timer that was asleep says nothing that is no longer true', async () => {
  await insertShift(['first'])
  await allow('first', 'dayBefore', 'soon')
  setClock(shanghai('2026-06-12T14:58'))
  await fire()
  expect(notes()).toEqual([['first', '快到您的班了，请准时到']])
})

test('a shift that moved, and then was cancelled, is told to those on it', async () => {
  await insertShift(['first', 'second'])
  await allow('first', 'changed')
  await allow('first', 'changed')
  const place = { name: '文庙门口', detail: '', position: null }
  granted(await leader().call('shifts.edit', { shiftId, revision: 1, place, words: '改到文庙门口' }))
  await fire()
  granted(await leader().call('shifts.cancel', { shiftId, reason: '下大雨' }))
  await fire()
  await fire()
  expect(notes()).toEqual([
    ['first', '有变动：改到文庙门口'],
    ['first', '已取消：下大雨'],
  ])
  expect(await rounds()).toMatchObject([
    { about: 'cancelled', sent: 1, missed: [{ name: 'second', why: 'no-consent' }] },
  ])
})

test('someone who comes off the waitlist is told once, whoever waited since before or came in between', async () => {
  const shift = await insertShift(['first', 'second'], { capacity: 2 })
  await allow('newcomer', 'promoted')
  const terms = termsOf(shift)
  granted(await cloud().person('newcomer').call('shifts.signUp', { shiftId, terms, expects: 'place-in-line' }))
  granted(await cloud().person('first').call('shifts.leave', { shiftId }))
  await fire()
  await fire()
  expect(notes()).toEqual([['newcomer', '候补轮到您了，请准时到']])
})

test('whoever needs are raised for is promoted and listed when no message may reach them', async () => {
  await insertShift(['first', 'second'], { capacity: 1 })
  await fire()
  setClock(new Date(+wednesday + minute))
  granted(await leader().call('shifts.changeNeeded', { shiftId, capacity: 2, waitlistCap: 0 }))
  await fire()
  expect(await rounds()).toMatchObject([{ about: 'promoted', missed: [{ name: 'second', why: 'no-consent' }] }])
})

test('whoever is assigned by the leader is told once, and nobody who signed up alone', async () => {
  await insertShift(['first'])
  await allow('first', 'changed')
  await allow('newcomer', 'changed')
  await allow('newcomer', 'changed')
  granted(await leader().call('shifts.assign', { shiftId, ref: refOf(cloud().person('newcomer').personId) }))
  await fire()
  await fire()
  expect(notes()).toEqual([['newcomer', '队长给您排了班，请看看']])
  expect(await rounds()).toMatchObject([{ about: 'assigned', at: null, sent: 1, missed: [] }])
})

test('at night nobody is told of a shift of another day', async () => {
  await insertShift(['first'])
  await allow('first', 'changed')
  setClock(shanghai('2026-06-10T22:30'))
  granted(await leader().call('shifts.cancel', { shiftId, reason: '下大雨' }))
  await fire()
  expect(sent()).toEqual([])
  setClock(shanghai('2026-06-11T07:31'))
  await fire()
  expect(sent()).toHaveLength(1)
})

test('a plan’s shifts cost the timer nothing before their first reminder is due', async () => {
  await insertShift([], { tellAt: shanghai('2026-06-11T15:00') })
  expect(await requestsOf(fire)).toBe(2)
  setClock(shanghai('2026-06-11T15:01'))
  expect(await requestsOf(fire)).toBe(3)
})

describe('a notice by the leader', () => {
  test('is shown whom it reaches in two requests and the line of it, goes to those it names, once, and lists whom it missed', async () => {
    await insertShift(['first', 'second', 'third'], { capacity: 3 })
    await allow('first', 'changed')
    await allow('third', 'changed')
    const to = ['first', 'second'].map((openid) => anEntry(cloud().person(openid).personId).number)
    let reach: unknown
    const asked = requestsOf(async () => {
      reach = granted(await leader().call('messages.shiftReach', { shiftId, to }))
    })
    expect(await asked).toBe(3)
    expect(reach).toMatchObject({ people: 2, reachable: 1, unreachable: [{ name: 'second' }] })
    const notice = { shiftId, id: 'n1', words: '到哪里了？', to }
    expect(await requestsOf(() => leader().call('messages.shiftSend', notice))).toBe(1)
    granted(await leader().call('messages.shiftSend', notice))
    await fire()
    await fire()
    expect(notes()).toEqual([['first', '到哪里了？']])
    expect(await rounds()).toMatchObject([
      { about: 'notice', sent: 1, missed: [{ name: 'second', why: 'no-consent' }] },
    ])
  })

  test('is for the leader of that shift and the office; a volunteer on it, or a stranger, is told nothing', async () => {
    await insertShift(['first'])
    granted(await staff().call('messages.shiftReach', { shiftId }))
    for (const openid of ['first', 'newcomer', 'stranger']) {
      const person = cloud().person(openid)
      expect(refusal(await person.call('messages.shiftReach', { shiftId }))).toBe('not-shift-leader')
      const notice = { shiftId, id: 'n1', words: '大家好' }
      expect(refusal(await person.call('messages.shiftSend', notice))).toBe('not-shift-leader')
      expect(refusal(await person.call('messages.shiftReport', { shiftId }))).toBe('not-shift-leader')
    }
    expect(refusal(await leader().call('messages.shiftReach', { shiftId: 'nothing' }))).toBe('not-shift-leader')
    expect((await cloud().find('shifts', {}))[0]).not.toHaveProperty('notices')
  })

  test.each([
    ['with other words under the same id', {}, { words: '别的话' }, 'notice-already-sent'],
    ['after the shift', { endsAt: new Date(+wednesday - hour) }, { id: 'n2' }, 'shift-over'],
    [
      'as the twenty-first',
      { notices: Array.from({ length: 20 }, (_, n) => ({ id: `x${n}`, words: '话', at: early })) },
      { id: 'n2' },
      'too-many-notices',
    ],
  ])('%s is refused', async (_, fields, wish, why) => {
    const begun = 'endsAt' in fields ? { startsAt: new Date(+wednesday - 3 * hour) } : {}
    await insertShift(['first'], {
      ...{ notices: [{ id: 'n1', words: '大家好', at: early }] },
      ...begun,
      ...fields,
    } as Parameters<typeof aTeamShift>[1])
    const notice = { shiftId, id: 'n1', words: '大家好', ...wish }
    expect(refusal(await leader().call('messages.shiftSend', notice))).toBe(why)
  })
})
