import type { ActionName, Input } from '../../cloudfunctions/contract'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { aShift, aStoredRoute, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const now = new Date()
const shiftId = idOf('shift')
const number = '10001'
const key = 'random-key-of-a-form'
const routeId = 'night-route'
const phone = walkPhone('FirstPhone')
const at = (minutes: number) => new Date(now.getTime() + minutes * minute).toISOString()
const over = { startsAt: new Date(now.getTime() - 3 * hour), endsAt: new Date(now.getTime() - hour) }
const point = { name: '东门', hint: '', position: null, radius: 50 }
const route = { name: '路线', about: '', order: 'any' as const, leastSeconds: 20 }
const earlier = at(-150)
const reason = { from: at(-120), to: at(-90), reason: '核实' }
const dayOf = (ms: number) => new Date(now.getTime() + ms).toISOString().slice(0, 10)
const period = { from: dayOf(-30 * day), until: dayOf(day) }

const note = phone.note(now, '楼道堆物')

interface Case {
  action: ActionName
  input: Input<ActionName>
  shift?: object
  /** Sent before. */
  before?: Input<'checkIn.send'>
  /** One step after another: in between it is half done, and doing it again finishes it. */
  steps?: true
}

const cases: Record<string, Case> = {
  'checking in': {
    action: 'checkIn.send',
    input: { shiftId, number, items: [phone.point(new Date(), sceneOf('north')), phone.out(new Date())] },
  },
  'sending what one phone wrote down, some of it elsewhere': {
    action: 'checkIn.send',
    input: { shiftId, number, items: [phone.point(new Date(), sceneOf('moon')), phone.out(new Date())] },
  },
  'sending it after the shift': {
    action: 'checkIn.send',
    input: { shiftId, number, items: [phone.out(new Date(now.getTime() - 80 * minute))] },
    shift: over,
    steps: true,
  },
  'noting something': {
    action: 'checkIn.send',
    input: { shiftId, number, items: [note] },
    steps: true,
  },
  'taking a note back': {
    action: 'checkIn.send',
    before: { shiftId, number, items: [note] },
    input: { shiftId, number, items: [phone.undo(note.id)] },
    steps: true,
  },
  'what a leader saw': {
    action: 'checkIn.lead',
    input: {
      shiftId,
      items: [
        {
          kind: 'scan',
          id: 'LeaderPhone-0',
          at: at(0),
          code: ticketCode(openSecrets(testSecret), shiftId, 't', number),
        },
        { kind: 'in', id: 'LeaderPhone-1', at: at(-999), number },
      ],
    },
  },
  'disputing a record': {
    action: 'service.dispute',
    input: { shiftId, number, id: 'FirstPhone-8', from: at(-120), to: at(-90), words: '少算了' },
    shift: over,
  },
  'correcting a record': {
    action: 'service.correct',
    input: { shiftId, items: [{ kind: 'strike', id: 'OfficeDesk-0', number, ...reason }] },
    shift: over,
    steps: true,
  },
  'certifying what was served': {
    action: 'service.certify',
    input: { key, name: '志愿者', ...period },
    shift: over,
  },
  'withdrawing a certificate': {
    action: 'service.withdraw',
    input: { number: '2026-A4D2-A4D2-A4D2', reason: '写错了' },
  },
  'issuing a certificate anew': {
    action: 'service.reissue',
    input: { number: '2026-A4D2-A4D2-A4D2', key, name: '志愿者' },
    shift: over,
    steps: true,
  },
  'making a route': { action: 'routes.create', input: { key, fields: { ...route, points: [{ ...point, id: null }] } } },
  'editing a route': {
    action: 'routes.edit',
    input: {
      routeId,
      revision: 1,
      fields: {
        ...route,
        points: [
          { ...point, id: 'north' },
          { ...point, id: null },
        ],
      },
    },
    steps: true,
  },
  'reprinting a code': { action: 'routes.reprint', input: { routeId, pointId: 'north', print: 1 }, steps: true },
  'retiring a route': { action: 'routes.retire', input: { routeId } },
}

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

/** Somebody who leads, serves and works in the office at once, on a shift where they were seen. */
async function prepare({ shift = {}, before }: Case) {
  await cloud.emulator.control.reset()
  const person = cloud.person('person')
  const seen = { id: 'DonePhone-0', kind: 'gather', at: Date.parse(earlier), seen: 'live', distance: null }
  const out = { id: 'DonePhone-1', kind: 'out', at: Date.parse(at(-90)), seen: 'live' }
  const marks = 'endsAt' in shift ? { marks: { [`v${number}`]: [JSON.stringify(seen), JSON.stringify(out)] } } : {}
  const leaders = [{ id: person.personId, name: '队长' }]
  await cloud.insert('shifts', [
    aShift(now, { leaders, entries: [onDuty(person.personId, number)], ...marks, ...shift }),
  ])
  await cloud.insert('routes', [aStoredRoute()])
  await cloud.insert('certificates', [
    {
      ...{ _id: '2026-A4D2-A4D2-A4D2', communityId, personId: person.personId, name: '志愿者', volunteerNumber: 'X' },
      ...{ ...period, shifts: 1, minutes: 999, kinds: [], issuer: '', issuedAt: now },
      ...{ state: 'valid', served: [{ shift: shiftId, minutes: 999 }] },
    },
  ])
  await cloud.giveRoles('person', ['volunteer', 'staff'])
  if (before) expect(await person.call('checkIn.send', before)).toMatchObject({ ok: true })
  return person
}

/** What is kept, without what chance and the clock decide, and without the flood buckets. */
async function kept(): Promise<unknown> {
  const collections = ['shifts', 'routes', 'certificates', 'reports']
  const state = await Promise.all(collections.map((name) => cloud.find(name, {})))
  const vary = new Set([
    'withdrawn',
    'code',
    'prints',
    'issuedAt',
    'sentAt',
    'movedAt',
    'dueAt',
    'warnAt',
    'turnAt',
    'lookAt',
  ])
  return JSON.parse(JSON.stringify(state, (field, value) => (vary.has(field) ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, scenario) => {
  test.each(['fail', 'drop-answer'] as const)('survives every request that meets “%s”', async (kind) => {
    const undisturbed = await prepare(scenario)
    const untouched = await kept()
    cloud.emulator.database.resetStats()
    const answer = await undisturbed.call(scenario.action, scenario.input)
    expect(answer).toMatchObject({ ok: true })
    const { requests } = cloud.emulator.database.stats()
    const done = await kept()
    expect(done).not.toEqual(untouched)

    for (let n = 1; n <= requests; n += 1) {
      const person = await prepare(scenario)
      cloud.emulator.control.fault({ n, kind })
      const struck = await person.call(scenario.action, scenario.input)
      cloud.emulator.control.clearFaults()
      const state = await kept()
      const whole = [untouched, done].some((one) => JSON.stringify(one) === JSON.stringify(state))
      expect({ n, struck, whole: whole || scenario.steps }).toMatchObject({ n, whole: true })

      expect(await person.call(scenario.action, scenario.input)).toMatchObject({ ok: true })
      expect({ n, state: await kept() }).toEqual({ n, state: done })
    }
  })
})
