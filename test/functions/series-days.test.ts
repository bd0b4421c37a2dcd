import type { SessionChoices, TouchedSession } from '../../cloudfunctions/contract/events-series'
import { shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { tellings } from '../../cloudfunctions/messages/rounds'
import { readTellable } from '../../cloudfunctions/messages/tellable-event'
import { day } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { eventFields, seriesFields, weekly } from '../support/office'
import { formKey, officeCloud } from '../support/office-cloud'

const now = new Date()
const office = officeCloud(now)
const rule = weekly(now)
const longOpen = { signupOpensAt: new Date(now.getTime() - 60 * day).toISOString() }

/** A series with a session on each of its four days, in the likeness of one event. */
async function held(publish: boolean, fields: Parameters<typeof eventFields>[1] = {}) {
  const seriesId = granted(
    await office.staff.call('events.createSeries', { key: formKey, fields: seriesFields({ rule }) }),
  ).seriesId
  const eventId = await office.draft(eventFields(now, { ...longOpen, ...fields }))
  granted(await office.staff.call('events.makeSessions', { seriesId, eventId, publish }))
  const { startsAt } = granted(await office.staff.call('events.previewSessions', { rule }))
  const days = startsAt.map((moment) => shanghaiDate(new Date(moment)))
  return { seriesId, model: eventId, days: [days[0] ?? '', days[1] ?? ''] as const }
}

const without = (...except: string[]) => seriesFields({ rule: { ...rule, except } })
const touched = async (seriesId: string, ...except: string[]) =>
  granted(await office.staff.call('events.touchedSessions', { seriesId, rule: { ...rule, except } }))
const edit = (seriesId: string, revision: number, except: string[], sessions?: Partial<SessionChoices>) =>
  office.staff.call('events.editSeries', {
    ...{ seriesId, revision, fields: without(...except) },
    ...(sessions ? { sessions } : {}),
  })
const idsOf = (sessions: readonly TouchedSession[]) => sessions.map(({ eventId }) => eventId)
const standing = async (seriesId: string) =>
  (await office.cloud.find('events', { seriesId })).filter(({ cancelled }) => !cancelled).length

test('leaving out a day on which a session stands asks first, and calls off what staff say, in the same move', async () => {
  const { seriesId, days } = await held(true)
  const { standing: found } = await touched(seriesId, days[0])
  const [eventId = ''] = idsOf(found)
  granted(await office.resident.call('events.signUp', office.wishFor(eventId)))
  expect((await touched(seriesId, days[0])).standing).toMatchObject([{ eventId, published: true, heads: 1 }])

  expect(refusal(await edit(seriesId, 1, [days[0]]))).toBe('sessions-undecided')
  expect(refusal(await edit(seriesId, 1, [days[0]], { callOff: [eventId] }))).toBe('say-what-changed')
  expect(await standing(seriesId)).toBe(4)
  const choice = { callOff: [eventId], reason: '过节' }
  const requests = await office.requestsOf(async () => granted(await edit(seriesId, 1, [days[0]], choice)))
  expect(requests).toBe(4)
  expect(granted(await edit(seriesId, 1, [days[0]], choice))).toEqual({ revision: 2 })
  const called = await office.stored(eventId)
  expect(called).toMatchObject({ cancelled: { reason: '过节' }, tellAt: null })
  expect(await standing(seriesId)).toBe(3)
  expect(granted(await office.resident.call('events.show', { eventId })).mySeat).toMatchObject({ state: 'seated' })
})

test('staff may keep a session on a day that the rule leaves out, and are not asked again', async () => {
  const { seriesId, days } = await held(true)
  const leave = idsOf((await touched(seriesId, ...days)).standing)
  granted(await edit(seriesId, 1, [...days], { leave }))
  expect(await standing(seriesId)).toBe(4)
  expect((await touched(seriesId, ...days)).standing).toEqual([])
  granted(await edit(seriesId, 2, [...days]))
})

test('of two who edit at once one is too late, and what they wanted called off stands', async () => {
  const { seriesId, days } = await held(true)
  const [[one = ''], [other = '']] = [
    idsOf((await touched(seriesId, days[0])).standing),
    idsOf((await touched(seriesId, days[1])).standing),
  ]
  granted(await edit(seriesId, 1, [days[0]], { callOff: [one], reason: '过节' }))
  expect(refusal(await edit(seriesId, 1, [days[1]], { callOff: [other], reason: '停电' }))).toBe('changed-meanwhile')
  expect(await office.stored(other)).toMatchObject({ cancelled: null })
})

test('a day taken back in takes its session up again, with everyone who had signed up, and doubles none', async () => {
  const { seriesId, days, model } = await held(true)
  const [eventId = ''] = idsOf((await touched(seriesId, days[0])).standing)
  granted(await office.resident.call('events.signUp', office.wishFor(eventId)))
  granted(await edit(seriesId, 1, [days[0]], { callOff: [eventId], reason: '过节' }))
  expect(refusal(await office.staff.call('events.signUp', office.wishFor(eventId)))).toBe('event-cancelled')

  expect(await touched(seriesId)).toMatchObject({
    calledOff: [{ eventId, heads: 1, reason: '过节' }],
    standing: [],
    bare: [],
  })
  expect(refusal(await edit(seriesId, 2, []))).toBe('sessions-undecided')
  expect(refusal(await edit(seriesId, 2, [], { takeUp: [eventId] }))).toBe('say-what-changed')
  const choice = { takeUp: [eventId], words: '照常办' }
  for (let time = 0; time < 2; time += 1) granted(await edit(seriesId, 2, [], choice))
  expect(await office.stored(eventId)).toMatchObject({ cancelled: null, changed: { words: '照常办' }, takenUp: 1 })
  expect(granted(await office.resident.call('events.show', { eventId })).mySeat).toMatchObject({ state: 'seated' })
  granted(await office.staff.call('events.signUp', office.wishFor(eventId)))
  const again = { seriesId, eventId: model, publish: true }
  expect(granted(await office.staff.call('events.makeSessions', again))).toEqual({ made: 0, kept: 4 })

  granted(await edit(seriesId, 3, [days[0]], { callOff: [eventId], reason: '还是不办了' }))
  const [event = {}] = await office.cloud.find('events', { _id: eventId })
  expect(tellings(readTellable(event)).map(({ revision }) => revision)).toEqual(['cancelled-1'])
})

test('a session that was called off may stay so, and a draft that went is made again as the rule says', async () => {
  const { seriesId, days, model } = await held(false)
  const callOff = idsOf((await touched(seriesId, days[0])).standing)
  granted(await edit(seriesId, 1, [days[0]], { callOff }))
  expect(await standing(seriesId)).toBe(3)
  expect(await touched(seriesId)).toEqual({ standing: [], calledOff: [], bare: [days[0]] })
  granted(await edit(seriesId, 2, []))
  const again = { seriesId, eventId: model, publish: true }
  expect(granted(await office.staff.call('events.makeSessions', again))).toEqual({ made: 1, kept: 3 })

  const [eventId = ''] = idsOf((await touched(seriesId, days[0])).standing)
  granted(await edit(seriesId, 3, [days[0]], { callOff: [eventId], reason: '过节' }))
  granted(await edit(seriesId, 4, [], { leave: [eventId] }))
  expect(await office.stored(eventId)).toMatchObject({ cancelled: { reason: '过节' } })
  expect(granted(await office.staff.call('events.makeSessions', again))).toEqual({ made: 0, kept: 4 })
})

test('ids that are no sessions of these days are left alone', async () => {
  const { seriesId, days, model } = await held(true)
  const others = (await office.cloud.find('events', { seriesId })).map(({ _id }) => String(_id))
  const callOff = idsOf((await touched(seriesId, days[0])).standing)
  granted(await edit(seriesId, 1, [days[0]], { callOff: [...others, model, 'missing'], reason: '过节' }))
  expect(await standing(seriesId)).toBe(3)
  expect(await office.stored(callOff[0] ?? '')).toMatchObject({ cancelled: { reason: '过节' } })
  const foreign = { _id: 'foreign', communityId: 'elsewhere', title: '别处', summary: '', cover: null, order: 1 }
  await office.cloud.insert('series', [foreign])
  for (const other of ['foreign', 'missing']) {
    const reply = await office.staff.call('events.touchedSessions', { seriesId: other, rule })
    expect(refusal(reply)).toBe('series-not-found')
  }
  expect(communityId).not.toBe(foreign.communityId)
})

test.each(['fail', 'drop-answer'] as const)(
  'all parts of a hall go and come, whatever request meets “%s”',
  async (kind) => {
    const sections = [1, 2].map((label) => ({ label: `${label}区`, capacity: 2 }))
    const struck = async (n: number, work: () => Promise<unknown>) => {
      office.cloud.emulator.control.fault({ n, kind })
      await work()
      office.cloud.emulator.control.clearFaults()
      expect(await work()).toMatchObject({ ok: true })
    }
    for (let n = 2; n <= 10; n += 1) {
      await office.cloud.emulator.control.reset()
      await office.cloud.giveRoles('openid-staff', ['staff'])
      const { seriesId, days } = await held(true, { sections })
      const ids = idsOf((await touched(seriesId, days[0])).standing)
      await struck(n, () => edit(seriesId, 1, [days[0]], { callOff: ids, reason: '过节' }))
      expect({ n, standing: await standing(seriesId) }).toEqual({ n, standing: 6 })
      await struck(n, () => edit(seriesId, 2, [], { takeUp: ids, words: '照常办' }))
      const parts = await office.cloud.find('events', { seriesId })
      expect({ n, standing: await standing(seriesId), parts: parts.length }).toEqual({ n, standing: 8, parts: 8 })
      expect(new Set(parts.map(({ termsMark }) => termsMark)).size).toBe(1)
    }
  },
)
