import { none } from '../../cloudfunctions/messages/consent-store'
import { hour } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { eventId, startsAt, toldCloud } from '../support/told'

const { cloud, staff, insertEvent, allow, fire, setClock, sent, rounds, requestsOf } = toldCloud()

describe('a notice by the office', () => {
  test('staff see beforehand whom it reaches, in four requests', async () => {
    await insertEvent(['first', 'second', 'third'])
    await allow('second', ['changed'])
    let reach: unknown
    expect(await requestsOf(async () => (reach = granted(await staff().call('messages.reach', { eventId }))))).toBe(4)
    expect(reach).toMatchObject({ parties: 3, reachable: 1, unreachable: [{ name: 'first' }, { name: 'third' }] })
    expect(JSON.stringify(reach)).not.toMatch(new RegExp(cloud().person('first').personId))
  })

  test('is handed over in two requests, goes out once, and says whom it missed', async () => {
    await insertEvent(['first', 'second', 'third'])
    await allow('first', ['changed'])
    await allow('second', ['changed'], [])
    const notice = { eventId, id: 'n1', words: '请提前十分钟入场' }
    expect(await requestsOf(() => staff().call('messages.send', notice))).toBe(2)
    granted(await staff().call('messages.send', notice))
    expect(await rounds()).toMatchObject([{ about: 'notice', sent: 0, pending: 3, missed: [] }])
    for (let run = 0; run < 3; run += 1) await fire()
    expect(sent()).toMatchObject([{ touser: 'first', data: { thing4: '请提前十分钟入场' } }])
    expect(await requestsOf(rounds)).toBe(4)
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
    expect(granted(await staff().call('messages.reach', { eventId }))).toMatchObject({ reachable: 0 })
    expect(refusal(await staff().call('messages.send', { ...notice, words: '别的话' }))).toBe('notice-already-sent')
  })

  test('is refused for an event that is over, unknown, or has had twenty', async () => {
    await insertEvent([])
    for (let n = 0; n < 20; n += 1)
      granted(await staff().call('messages.send', { eventId, id: `n${n}`, words: '请看' }))
    expect(refusal(await staff().call('messages.send', { eventId, id: 'n20', words: '请看' }))).toBe('too-many-notices')
    expect(refusal(await staff().call('messages.send', { eventId: 'no', id: 'n', words: '请看' }))).toBe(
      'event-not-found',
    )
    setClock(new Date(startsAt.getTime() + 3 * hour))
    expect(refusal(await staff().call('messages.send', { eventId, id: 'n21', words: '请看' }))).toBe('event-over')
    expect(refusal(await staff().call('messages.reach', { eventId }))).toBe('event-over')
  })

  test.each(['', '一二三四五六七八九十一二三四五六七八九十长', '换\n行'])('“%s” is no notice', async (words) => {
    await insertEvent([])
    expect(refusal(await staff().call('messages.send', { eventId, id: 'n', words }))).toBe('invalid-input')
  })
})

test('the ledger says of everyone on the list what may still be sent and what did not come through', async () => {
  await insertEvent(['first', 'second'])
  await allow('first', ['changed', 'soon'])
  granted(await staff().call('messages.send', { eventId, id: 'n1', words: '请提前十分钟入场' }))
  for (let run = 0; run < 2; run += 1) await fire()
  let ledger: unknown
  const look = async () => {
    ledger = granted(await staff().call('messages.ledger', { eventId }))
  }
  expect(await requestsOf(look)).toBe(5)
  expect(ledger).toMatchObject({
    parties: [
      { name: 'first', left: { ...none, soon: 1 }, missed: [] },
      { name: 'second', left: none, missed: [{ about: 'notice', why: 'no-consent' }] },
    ],
  })
  expect(JSON.stringify(ledger)).not.toContain(cloud().person('first').personId)
  expect(refusal(await staff().call('messages.ledger', { eventId: 'missing' }))).toBe('event-not-found')
})

describe('no client starts a timer', () => {
  const event = { Type: 'Timer', TriggerName: 'timers-timer', Time: '2026-06-12T05:00:00Z', Message: '' }

  test.each([{ openid: 'someone' }, { uuid: 'web' }, { anonymous: true, uuid: 'visitor' }])('%j', async (caller) => {
    await expect(cloud().emulator.invoke('timers', event, caller)).rejects.toThrow(/may not invoke/)
  })

  test('an event of another shape does nothing', async () => {
    expect(await cloud().emulator.invoke('timers', { action: 'tell', communityId })).toEqual({ outcome: 'refused' })
  })
})
