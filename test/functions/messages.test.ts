import type { MessageKind } from '../../cloudfunctions/contract/messages'
import { anEntry, anEvent, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { messagingOptions, setTime, shanghai, templates } from '../support/messaging'

const eventId = idOf('told')
const startsAt = shanghai('2026-06-12T15:00')
const wednesday = shanghai('2026-06-10T10:00')
let cloud: Cloud
let staff: Person

beforeAll(async () => {
  cloud = await startCloud(messagingOptions)
})
afterAll(() => cloud.stop())

beforeEach(async () => {
  await cloud.emulator.control.reset()
  setTime(cloud.emulator, wednesday)
  await cloud.giveRoles('the-staff', ['staff'])
  staff = cloud.person('the-staff')
})
afterEach(() => {
  expect(cloud.emulator.control.unindexed()).toEqual([])
})

const entryOf = (openid: string, fields = {}) =>
  anEntry(cloud.person(openid).personId, { name: openid, at: shanghai('2026-06-01T09:00'), ...fields })
const insertEvent = (openids: string[], fields: Parameters<typeof anEvent>[1] = {}) =>
  cloud.insert('events', [
    anEvent(wednesday, { _id: eventId, startsAt, entries: openids.map((openid) => entryOf(openid)), ...fields }),
  ])

let taps = 0
/** One tap on the phone: WeChat and the office both hear of it. */
async function allow(openid: string, accepted: MessageKind[], known: MessageKind[] = accepted) {
  taps += 1
  granted(await cloud.person(openid).call('messages.consent', { id: `tap${taps}`, eventId, accepted }))
  for (const kind of known) cloud.emulator.control.grantConsent(openid, templates[kind].id, 1)
}
const fire = () => cloud.emulator.control.fireTimer('timers')
const sent = () =>
  cloud.emulator.control.outbox().sent.map(({ touser, templateId, data }) => ({ touser, templateId, data }))
const rounds = async () => granted(await staff.call('messages.report', { eventId })).rounds
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  cloud.emulator.database.resetStats()
  await work()
  return cloud.emulator.database.stats().requests
}

describe('consents', () => {
  test('a person sees which consents the phone may ask for, and what is left, in one request', async () => {
    const first = cloud.person('first')
    await allow('first', ['dayBefore', 'soon'])
    await allow('first', ['soon'])
    let mine: unknown
    expect(await requestsOf(async () => (mine = granted(await first.call('messages.mine', {}))))).toBe(1)
    expect(mine).toEqual({
      templates: Object.entries(templates).map(([kind, { id }]) => ({ kind, templateId: id })),
      left: { dayBefore: 1, soon: 2, promoted: 0, changed: 0 },
    })
  })

  test('a tap that is sent again counts once; a known person’s tap is one request', async () => {
    const first = cloud.person('first')
    const tap = { id: 'the-tap', eventId, accepted: ['soon' as const] }
    expect(await requestsOf(() => first.call('messages.consent', tap))).toBe(4)
    granted(await first.call('messages.consent', tap))
    expect(await requestsOf(() => first.call('messages.consent', { ...tap, id: 'another' }))).toBe(1)
    expect(granted(await first.call('messages.mine', {})).left.soon).toBe(2)
  })

  test('the openid is kept in the member’s own document and nowhere else', async () => {
    await allow('the-openid-marker', ['soon'])
    expect(JSON.stringify(await cloud.find('members', {}))).toContain('the-openid-marker')
    const elsewhere = [
      await cloud.find('consents', {}),
      await cloud.find('messages', {}),
      await cloud.find('events', {}),
    ]
    expect(JSON.stringify(elsewhere)).not.toContain('the-openid-marker')
  })

  test('the same template twice in a tap, or a kind that nobody knows, is refused', async () => {
    const first = cloud.person('first')
    const twice = { id: 'tap', eventId, accepted: ['soon' as const, 'soon' as const] }
    expect(refusal(await first.call('messages.consent', twice))).toBe('invalid-input')
    const unknown = { id: 'tap', eventId, accepted: ['advert'] as never }
    expect(refusal(await first.call('messages.consent', unknown))).toBe('invalid-input')
  })
})

describe('reminders', () => {
  test('come the day before and two hours before, each once, to those who allowed it', async () => {
    await insertEvent(['first', 'second'])
    await allow('first', ['dayBefore', 'soon'])
    await fire()
    expect(sent()).toEqual([])
    setTime(cloud.emulator, shanghai('2026-06-11T15:01'))
    await fire()
    await fire()
    const data = {
      thing1: '国学讲坛',
      time2: '2026年6月12日 15:00',
      thing3: '社区讲堂',
      thing4: '明天见，别忘了带上入场票',
    }
    expect(sent()).toEqual([{ touser: 'first', templateId: 'template-dayBefore', data }])
    setTime(cloud.emulator, shanghai('2026-06-12T13:05'))
    await Promise.all([fire(), fire()])
    expect(sent().map(({ templateId }) => templateId)).toEqual(['template-dayBefore', 'template-soon'])
    expect(await rounds()).toMatchObject([
      { about: 'dayBefore', sent: 1, missed: [{ name: 'second', why: 'not-told' }] },
      { about: 'soon', sent: 1, missed: [{ name: 'second', why: 'no-consent' }] },
    ])
  })

  test('a timer that was asleep says nothing that is no longer true', async () => {
    await insertEvent(['first'])
    await allow('first', ['dayBefore', 'soon'])
    setTime(cloud.emulator, shanghai('2026-06-12T08:00'))
    await fire()
    expect(sent()).toEqual([])
    setTime(cloud.emulator, shanghai('2026-06-12T14:58'))
    await fire()
    expect(sent().map(({ templateId }) => templateId)).toEqual(['template-soon'])
  })

  test('a run with nothing due is one request, however many events are ahead', async () => {
    await cloud.insert(
      'events',
      Array.from({ length: 30 }, (_, n) => anEvent(wednesday, { _id: `e${n}`, startsAt })),
    )
    for (let run = 0; run < 3; run += 1) await fire()
    expect(await requestsOf(fire)).toBe(1)
  })
})

describe('news', () => {
  test('someone who comes off the waitlist is told once, though nobody asked the timer meanwhile', async () => {
    await insertEvent(['first', 'second'], { capacity: 1 })
    await allow('second', ['promoted'])
    granted(await cloud.person('first').call('events.leave', { eventId, party: 1 }))
    await fire()
    await fire()
    expect(sent()).toMatchObject([{ touser: 'second', templateId: 'template-promoted' }])
  })

  test('whoever is promoted and cannot be told is listed for a call', async () => {
    await insertEvent(['first', 'second'], { capacity: 1 })
    await fire()
    granted(await cloud.person('first').call('events.leave', { eventId, party: 1 }))
    setTime(cloud.emulator, new Date(wednesday.getTime() + minute))
    await fire()
    expect(await rounds()).toMatchObject([
      { about: 'promoted', sent: 0, missed: [{ name: 'second', why: 'no-consent' }] },
    ])
  })

  test('a change and a cancellation are told to those who signed up before', async () => {
    await insertEvent(['first'])
    await allow('first', ['changed'])
    await allow('first', ['changed'])
    const place = { name: '牌坊广场', detail: '', position: null }
    granted(await staff.call('events.edit', { eventId, revision: 1, place, words: '改到牌坊广场' }))
    await fire()
    granted(await staff.call('events.cancel', { eventId, reason: '老师病了，改期另行通知，请大家互相转告' }))
    await fire()
    await fire()
    expect(sent().map(({ data }) => [data.thing3, data.thing4])).toEqual([
      ['牌坊广场', '有变动：改到牌坊广场'],
      ['牌坊广场', '已取消：老师病了，改期另行通知，请大家…'],
    ])
  })

  test('what happens at night is told in the morning, unless it is about that very day', async () => {
    await insertEvent(['first'])
    await allow('first', ['changed'])
    await allow('first', ['changed'])
    setTime(cloud.emulator, shanghai('2026-06-10T22:30'))
    const { sendsAt } = granted(await staff.call('messages.send', { eventId, id: 'n1', words: '记得带伞' }))
    expect(sendsAt).toBe(shanghai('2026-06-11T07:30').toISOString())
    await fire()
    expect(sent()).toEqual([])
    setTime(cloud.emulator, shanghai('2026-06-11T07:31'))
    await fire()
    expect(sent()).toHaveLength(1)
    setTime(cloud.emulator, shanghai('2026-06-12T06:00'))
    granted(await staff.call('messages.send', { eventId, id: 'n2', words: '改在二楼' }))
    await fire()
    expect(sent()).toHaveLength(2)
  })
})

describe('a notice by the office', () => {
  test('staff see beforehand whom it reaches, in three requests', async () => {
    await insertEvent(['first', 'second', 'third'])
    await allow('second', ['changed'])
    let reach: unknown
    expect(await requestsOf(async () => (reach = granted(await staff.call('messages.reach', { eventId }))))).toBe(3)
    expect(reach).toMatchObject({ parties: 3, reachable: 1, unreachable: [{ name: 'first' }, { name: 'third' }] })
    expect(JSON.stringify(reach)).not.toMatch(new RegExp(cloud.person('first').personId))
  })

  test('is handed over in two requests, goes out once, and says whom it missed', async () => {
    await insertEvent(['first', 'second', 'third'])
    await allow('first', ['changed'])
    await allow('second', ['changed'], [])
    const notice = { eventId, id: 'n1', words: '请提前十分钟入场' }
    expect(await requestsOf(() => staff.call('messages.send', notice))).toBe(2)
    granted(await staff.call('messages.send', notice))
    expect(await rounds()).toMatchObject([{ about: 'notice', sent: 0, pending: 3, missed: [] }])
    for (let run = 0; run < 3; run += 1) await fire()
    expect(sent()).toMatchObject([{ touser: 'first', data: { thing4: '请提前十分钟入场' } }])
    expect(await requestsOf(rounds)).toBe(3)
    expect(await rounds()).toMatchObject([
      {
        words: '请提前十分钟入场',
        sent: 1,
        pending: 0,
        missed: [
          { name: 'second', why: 'no-consent' },
          { name: 'third', why: 'no-consent' },
        ],
      },
    ])
    expect(granted(await staff.call('messages.reach', { eventId }))).toMatchObject({ reachable: 0 })
    expect(refusal(await staff.call('messages.send', { ...notice, words: '别的话' }))).toBe('notice-already-sent')
  })

  test('is refused for an event that is over, unknown, or has had twenty', async () => {
    await insertEvent([])
    for (let n = 0; n < 20; n += 1) granted(await staff.call('messages.send', { eventId, id: `n${n}`, words: '请看' }))
    expect(refusal(await staff.call('messages.send', { eventId, id: 'n20', words: '请看' }))).toBe('too-many-notices')
    expect(refusal(await staff.call('messages.send', { eventId: 'no', id: 'n', words: '请看' }))).toBe(
      'event-not-found',
    )
    setTime(cloud.emulator, new Date(startsAt.getTime() + 3 * hour))
    expect(refusal(await staff.call('messages.send', { eventId, id: 'n21', words: '请看' }))).toBe('event-over')
    expect(refusal(await staff.call('messages.reach', { eventId }))).toBe('event-over')
  })

  test.each(['', '一二三四五六七八九十一二三四五六七八九十长', '换\n行'])('“%s” is no notice', async (words) => {
    await insertEvent([])
    expect(refusal(await staff.call('messages.send', { eventId, id: 'n', words }))).toBe('invalid-input')
  })
})

describe('no client starts a timer', () => {
  const event = { Type: 'Timer', TriggerName: 'timers-timer', Time: '2026-06-12T05:00:00Z', Message: '' }

  test.each([{ openid: 'someone' }, { uuid: 'web' }, { anonymous: true, uuid: 'visitor' }])('%j', async (caller) => {
    await expect(cloud.emulator.invoke('timers', event, caller)).rejects.toThrow(/may not invoke/)
  })

  test('an event of another shape does nothing', async () => {
    expect(await cloud.emulator.invoke('timers', { action: 'tell', communityId })).toEqual({ outcome: 'refused' })
  })
})
