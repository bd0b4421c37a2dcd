import type { Exception } from '../../cloudfunctions/contract/radio-studio'
import type { Programme } from '../../cloudfunctions/radio/stored-programme'
import { minute } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { shanghai, templates } from '../support/messaging'
import { aRun, dated, everyDay, programmeOf } from '../support/radio'
import { toldCloud, wednesday } from '../support/told'

/** Every day at three; it is ten on Wednesday, 10 June. */
const stories = aRun({ pattern: everyDay }, { from: '2026-06-01' })
const broadcastId = 'p@2026-06-10'
const startsAt = shanghai('2026-06-10T15:00')
const due = new Date(+startsAt - 14 * minute)
const { cloud, staff, setClock, requestsOf } = toldCloud()
const person = (openid = 'first') => cloud().person(openid)
const fire = () => cloud().emulator.control.fireTimer('radioTimer')
const sent = () =>
  cloud()
    .emulator.control.outbox()
    .sent.map(({ touser, page, data }) => [touser, page, data.thing1, data.time2, data.thing4])
const put = (fields: Partial<Programme> = {}) =>
  cloud().insert('programmes', [
    { _id: `${communityId}|programme`, communityId, ...programmeOf({ runs: [stories], ...fields }) },
  ])

let taps = 0
/** One tap, of which WeChat hears too. */
async function wish(openid = 'first', id = broadcastId) {
  taps += 1
  const reply = await person(openid).call('radio.remindMe', { id: `tap${taps}`, broadcastId: id })
  if (reply.ok) cloud().emulator.control.grantConsent(openid, templates.broadcast.id, 1)
  return reply
}
const mine = async (openid = 'first') => granted(await person(openid).call('messages.mine', {}))
const rounds = async () => granted(await staff().call('radio.reminded', {})).rounds
async function changing(date: string, exception: Partial<Exception>) {
  const { version } = granted(await staff().call('radio.studio', {}))
  const { programmeId: _, date: __, ...whole } = dated(date, exception)
  const edit = { do: 'date' as const, programmeId: 'p', date, exception: whole }
  granted(await staff().call('radio.edit', { version, key: `a-key-of-a-form-${version}`, edit }))
}

beforeEach(() => put())

test('one tap is one consent, one wish and one message a quarter of an hour before', async () => {
  expect(await requestsOf(() => wish())).toBe(6)
  expect(await requestsOf(() => wish('first', 'p@2026-06-11'))).toBe(2)
  expect(await mine()).toMatchObject({
    ...{ left: { broadcast: 2 }, broadcasts: { wished: [broadcastId, 'p@2026-06-11'], reminded: [] } },
  })
  await fire()
  expect(sent()).toEqual([])
  expect(await requestsOf(fire)).toBe(1)
  setClock(due)
  await Promise.all([fire(), fire()])
  await fire()
  setClock(new Date(+startsAt + minute))
  await fire()
  expect(sent()).toEqual([
    ['first', 'radio/show/index?id=p%402026-06-10', '街坊故事', '2026年6月10日 15:00', '快开播了，记得听'],
  ])
  expect(await mine()).toMatchObject({
    ...{ left: { broadcast: 1 }, broadcasts: { wished: ['p@2026-06-11'], reminded: [broadcastId] } },
  })
  expect(await rounds()).toMatchObject([
    { broadcastId: 'p@2026-06-11', waiting: 1, sent: 0, missed: [] },
    { broadcastId, title: '街坊故事', startsAt: startsAt.toISOString(), waiting: 0, sent: 1, missed: [] },
  ])
})

test('the same tap sent again counts once, a wish taken back is not told, and who wishes late is told by the next run', async () => {
  const tap = { id: 'the-same-tap', broadcastId }
  for (let time = 0; time < 3; time += 1) granted(await person().call('radio.remindMe', tap))
  expect((await mine()).left.broadcast).toBe(1)
  expect(await requestsOf(() => person().call('radio.forgetReminder', { broadcastId }))).toBe(1)
  granted(await person().call('radio.forgetReminder', { broadcastId: 'p@1999-01-01' }))
  granted(await person().call('radio.remindMe', tap))
  expect((await mine()).broadcasts.wished).toEqual([])
  setClock(due)
  await fire()
  await wish('second')
  setClock(new Date(+due + 5 * minute))
  await fire()
  expect(sent().map(([touser]) => touser)).toEqual(['second'])
})

test('one that was moved is told at its new time, one that is off is told once, whichever way it went', async () => {
  await wish('first')
  await wish('second', 'p@2026-06-11')
  await wish('third', 'p@2026-06-13')
  await fire()
  await changing('2026-06-10', { kind: 'moved', startsAt: '17:00' })
  await changing('2026-06-11', { kind: 'cancelled', note: '线路检修' })
  const { version } = granted(await staff().call('radio.studio', {}))
  const edit = { do: 'end' as const, programmeId: 'p', from: '2026-06-12' }
  granted(await staff().call('radio.edit', { version, key: 'a-key-of-the-last-form', edit }))
  await fire()
  await Promise.all([fire(), fire()])
  expect(
    sent()
      .map(([touser, , , time, note]) => [touser, time, note])
      .sort(),
  ).toEqual([
    ['second', '2026年6月11日 15:00', '这次停播：线路检修'],
    ['third', '2026年6月13日 15:00', '安排改了，这次不播了'],
  ])
  setClock(due)
  await fire()
  expect(sent()).toHaveLength(2)
  setClock(shanghai('2026-06-10T16:46'))
  await fire()
  expect(sent().slice(2)).toEqual([
    ['first', expect.any(String), '街坊故事', '2026年6月10日 17:00', '改到这个时间，快开播了'],
  ])
})

test('at night nobody is woken by what is off tomorrow, and in the morning they hear of it', async () => {
  setClock(shanghai('2026-06-10T21:30'))
  await wish('first', 'p@2026-06-11')
  await changing('2026-06-11', { kind: 'cancelled' })
  await fire()
  expect(sent()).toEqual([])
  setClock(shanghai('2026-06-11T07:31'))
  await fire()
  expect(sent().map(([touser, , , , note]) => [touser, note])).toEqual([['first', '这次停播了']])
})

test('whom nothing reached is listed with the reason: no consent at WeChat or here, or a timer that slept', async () => {
  granted(await person('refused').call('radio.remindMe', { id: 'unknown-to-wechat', broadcastId }))
  const spent = { taps: [], hopes: [], wishes: [{ id: broadcastId, tap: 'spent', title: '街坊故事', startsAt }] }
  await cloud().insert('consents', [{ _id: person('spent').personId, communityId, left: { broadcast: 0 }, ...spent }])
  await wish('reached')
  await wish('slept', 'p@2026-06-11')
  setClock(due)
  await fire()
  expect(sent().map(([touser]) => touser)).toEqual(['reached'])
  setClock(shanghai('2026-06-13T10:00'))
  await fire()
  expect(await rounds()).toMatchObject([
    { broadcastId: 'p@2026-06-11', waiting: 0, sent: 0, missed: [{ why: 'not-told', people: 1 }] },
    { broadcastId, waiting: 0, sent: 1, missed: [{ why: 'no-consent', people: 2 }] },
  ])
  expect((await mine('slept')).broadcasts).toEqual({ wished: [], reminded: [] })
})

test('a busy WeChat is asked again; what another run is about to send is left to it, and given up when it died', async () => {
  await wish('first')
  const tap = 'a-tap-of-a-run-that-died'
  granted(await person('second').call('radio.remindMe', { id: tap, broadcastId }))
  const message = { eventId: broadcastId, personId: person('second').personId, kind: 'broadcast', revision: tap }
  const claimed = { state: 'claimed', why: null, at: due, tries: 1 }
  await cloud().insert('messages', [{ _id: Object.values(message).join('|'), communityId, ...message, ...claimed }])
  setClock(due)
  cloud().emulator.control.fault({ action: 'wechat.send', n: 1, kind: 'fail', errcode: -1 })
  await fire()
  expect(sent()).toEqual([])
  await fire()
  expect(sent().map(([touser]) => touser)).toEqual(['first'])
  expect((await mine('second')).broadcasts.wished).toEqual([broadcastId])
  setClock(new Date(+due + 6 * minute))
  await fire()
  expect(sent()).toHaveLength(1)
  expect((await mine('second')).broadcasts).toEqual({ wished: [], reminded: [] })
  expect(await rounds()).toMatchObject([{ sent: 1, waiting: 0, missed: [{ why: 'unknown', people: 1 }] }])
})

test('what is past, off, gone, too far ahead or of another community is no wish, and thirty are enough', async () => {
  await changing('2026-06-12', { kind: 'cancelled' })
  const words = async (id: string) => refusal(await wish('first', id))
  expect(await words('p@2026-06-09')).toBe('broadcast-over')
  expect(await words('p@2026-06-12')).toBe('broadcast-over')
  for (const id of ['p@2027-06-12', 'q@2026-06-12', 'p@2026-02-31', 'p@2026-05-31'])
    expect(await words(id)).toBe('broadcast-not-found')
  const elsewhere = { id: 'tap', broadcastId }
  expect(refusal(await person().call('radio.remindMe', elsewhere, 'elsewhere'))).toBe('broadcast-not-found')
  const wishes = Array.from({ length: 30 }, (_, n) => ({
    id: `p${n}@2026-06-11`,
    tap: `t${n}`,
    title: '一期',
    startsAt,
  }))
  await cloud().insert('consents', [
    { _id: person('full').personId, communityId, left: {}, taps: [], hopes: [], wishes },
  ])
  expect(refusal(await wish('full'))).toBe('too-many-reminders')
  setClock(new Date(+startsAt + minute))
  granted(await wish('full', 'p@2026-06-11'))
  expect((await mine('full')).broadcasts.wished).toEqual(['p@2026-06-11'])
})

test('wishes are in one’s own data and go with the account', async () => {
  await wish()
  await wish('first', 'p@2026-06-11')
  setClock(due)
  await fire()
  const data = granted(await person().call('members.exportData', {}))
  expect(data.broadcasts).toEqual([
    { broadcastId: 'p@2026-06-11', title: '街坊故事', startsAt: '2026-06-11T07:00:00.000Z' },
  ])
  expect(data.messages).toMatchObject([{ eventId: broadcastId, kind: 'broadcast', state: 'sent' }])
  granted(await person().call('members.deleteAccount', { confirm: 'delete-everything-about-me' }))
  for (const name of ['consents', 'messages'])
    expect(JSON.stringify(await cloud().find(name, {}))).not.toContain(person().personId)
  setClock(new Date(+shanghai('2026-06-11T14:50')))
  await fire()
  expect(sent()).toHaveLength(1)
})

test.each(['fail', 'drop-answer'] as const)(
  'a run that meets “%s” anywhere tells nobody twice and forgets nobody',
  async (kind) => {
    const crowd = ['first', 'second']
    const prepare = async () => {
      await cloud().emulator.control.reset()
      setClock(wednesday)
      await cloud().giveRoles('the-staff', ['staff'])
      await put()
      for (const one of crowd) await wish(one)
      setClock(due)
    }
    await prepare()
    const requests = await requestsOf(fire)
    expect(requests).toBe(13)
    for (let n = 1; n <= requests; n += 1) {
      await prepare()
      cloud().emulator.control.fault({ n, kind })
      await fire()
      cloud().emulator.control.clearFaults()
      setClock(new Date(+due + 6 * minute))
      await fire()
      await fire()
      const told = sent().map(([touser]) => touser)
      expect({ n, twice: told.length - new Set(told).size }).toEqual({ n, twice: 0 })
      const [round] = await rounds()
      const missed = (round?.missed ?? []).reduce((sum, { people }) => sum + people, 0)
      expect({ n, waiting: round?.waiting, accounted: (round?.sent ?? 0) + missed }).toEqual({
        n,
        waiting: 0,
        accounted: 2,
      })
      expect({ n, left: (await cloud().find('consents', { communityId, 'wishes.id': broadcastId })).length }).toEqual({
        n,
        left: 0,
      })
    }
  },
)
