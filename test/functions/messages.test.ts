import { none } from '../../cloudfunctions/messages/consent-store'
import { anEvent, minute } from '../support/builders'
import { granted, refusal } from '../support/cloud'
import { shanghai, templates } from '../support/messaging'
import { eventId, startsAt, toldCloud, wednesday } from '../support/told'

const { cloud, staff, insertEvent, allow, fire, setClock, sent, rounds, requestsOf } = toldCloud()

describe('consents', () => {
  test('a person sees which consents the phone may ask for, and what is left, in one request', async () => {
    const first = cloud().person('first')
    await allow('first', ['dayBefore', 'soon'])
    await allow('first', ['soon'])
    let mine: unknown
    expect(await requestsOf(async () => (mine = granted(await first.call('messages.mine', {}))))).toBe(1)
    expect(mine).toEqual({
      templates: Object.entries(templates).map(([kind, { id }]) => ({ kind, templateId: id })),
      left: { ...none, dayBefore: 1, soon: 2 },
      broadcasts: { wished: [], reminded: [] },
    })
  })

  test('a tap that is sent again counts once; a known person’s tap is one request', async () => {
    const first = cloud().person('first')
    const tap = { id: 'the-tap', eventId, accepted: ['soon' as const] }
    expect(await requestsOf(() => first.call('messages.consent', tap))).toBe(4)
    granted(await first.call('messages.consent', tap))
    expect(await requestsOf(() => first.call('messages.consent', { ...tap, id: 'another' }))).toBe(1)
    expect(granted(await first.call('messages.mine', {})).left.soon).toBe(2)
  })

  test('the openid is kept in the member’s own document and nowhere else', async () => {
    await allow('the-openid-marker', ['soon'])
    expect(JSON.stringify(await cloud().find('members', {}))).toContain('the-openid-marker')
    const elsewhere = [
      await cloud().find('consents', {}),
      await cloud().find('messages', {}),
      await cloud().find('events', {}),
    ]
    expect(JSON.stringify(elsewhere)).not.toContain('the-openid-marker')
  })

  test('the same template twice in a tap, or a kind that nobody knows, is refused', async () => {
    const first = cloud().person('first')
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
    setClock(shanghai('2026-06-11T15:01'))
    await fire()
    await fire()
    const data = {
      thing1: '国学讲坛',
      time2: '2026年6月12日 15:00',
      thing3: '社区讲堂',
      thing4: '明天见，别忘了带上入场票',
    }
    expect(sent()).toEqual([{ touser: 'first', templateId: 'template-dayBefore', data }])
    setClock(shanghai('2026-06-12T13:05'))
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
    setClock(shanghai('2026-06-12T08:00'))
    await fire()
    expect(sent()).toEqual([])
    setClock(shanghai('2026-06-12T14:58'))
    await fire()
    expect(sent().map(({ templateId }) => templateId)).toEqual(['template-soon'])
  })

  test('a run with nothing due is a request for events and one for shifts, however many are ahead', async () => {
    await cloud().insert(
      'events',
      Array.from({ length: 30 }, (_, n) => anEvent(wednesday, { _id: `e${n}`, startsAt })),
    )
    for (let run = 0; run < 3; run += 1) await fire()
    expect(await requestsOf(fire)).toBe(2)
  })
})

describe('news', () => {
  test('someone who comes off the waitlist is told once, though nobody asked the timer meanwhile', async () => {
    await insertEvent(['first', 'second'], { capacity: 1 })
    await allow('second', ['promoted'])
    granted(await cloud().person('first').call('events.leave', { eventId, party: 1 }))
    await fire()
    await fire()
    expect(sent()).toMatchObject([{ touser: 'second', templateId: 'template-promoted' }])
  })

  test('whoever is promoted and cannot be told is listed for a call', async () => {
    await insertEvent(['first', 'second'], { capacity: 1 })
    await fire()
    granted(await cloud().person('first').call('events.leave', { eventId, party: 1 }))
    setClock(new Date(wednesday.getTime() + minute))
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
    granted(await staff().call('events.edit', { eventId, revision: 1, place, words: '改到牌坊广场' }))
    await fire()
    granted(await staff().call('events.cancel', { eventId, reason: '老师病了，改期另行通知，请大家互相转告' }))
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
    setClock(shanghai('2026-06-10T22:30'))
    const { sendsAt } = granted(await staff().call('messages.send', { eventId, id: 'n1', words: '记得带伞' }))
    expect(sendsAt).toBe(shanghai('2026-06-11T07:30').toISOString())
    await fire()
    expect(sent()).toEqual([])
    setClock(shanghai('2026-06-11T07:31'))
    await fire()
    expect(sent()).toHaveLength(1)
    setClock(shanghai('2026-06-12T06:00'))
    granted(await staff().call('messages.send', { eventId, id: 'n2', words: '改在二楼' }))
    await fire()
    expect(sent()).toHaveLength(2)
  })
})
