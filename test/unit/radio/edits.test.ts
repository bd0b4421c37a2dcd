import type { ProgrammeEdit } from '../../../cloudfunctions/contract/radio-studio'
import { dateOf, dayNumber } from '../../../cloudfunctions/dates/shanghai'
import { Refusal } from '../../../cloudfunctions/platform/refusal'
import { edited } from '../../../cloudfunctions/radio/edited'
import type { Programme } from '../../../cloudfunctions/radio/stored-programme'
import fc from '../../support/property'
import { airtimes, anException, aPlan, aRun, dated, host, programmeOf, weekly, written } from '../../support/radio'

/** Wednesday, half past three in the afternoon of Shanghai: today's broadcast of 15:00 has begun. */
const now = new Date('2027-01-20T07:30:00Z')
const hosts = [host('a'), host('b', { leftOn: '2027-01-18' })]
const programme = programmeOf({ runs: [aRun()], hosts, guests: [] })
const plan = (from: string, fields = {}): ProgrammeEdit => ({
  ...{ do: 'plan', programmeId: 'p', from, until: null, plan: aPlan(fields) },
})
const date = (day: string, fields: Parameters<typeof anException>[0] | null): ProgrammeEdit => ({
  ...{ do: 'date', programmeId: 'p', date: day, exception: fields && anException(fields) },
})

function outcome(edit: ProgrammeEdit, before: Programme = programme): string {
  try {
    edited(before, edit, 'staff', now)
    return 'ok'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.each<[string, ProgrammeEdit, string]>([
  ['a plan from yesterday', plan('2027-01-19'), 'past-day'],
  ['a plan from today, when today’s has begun', plan('2027-01-20'), 'past-day'],
  ['a plan from tomorrow', plan('2027-01-21'), 'ok'],
  ['a new programme from today', { ...plan('2027-01-20'), programmeId: 'new' } as ProgrammeEdit, 'ok'],
  [
    'a rule that ends before it begins',
    { ...plan('2027-01-21'), until: '2027-01-20' } as ProgrammeEdit,
    'rule-without-dates',
  ],
  [
    'a rule whose only day is over',
    plan('2027-01-21', { pattern: { kind: 'dates', dates: ['2027-01-19'] } }),
    'rule-without-dates',
  ],
  ['a rule in a term that nobody named', plan('2027-01-21', { term: 'within' }), 'rule-without-dates'],
  ['a host who left', plan('2027-01-21', { rota: { hosts: ['b'], turn: 'week' } }), 'host-not-found'],
  ['a host who stays', plan('2027-01-21', { rota: { hosts: ['a'], turn: 'week' } }), 'ok'],
  ['ending what there is not', { do: 'end', programmeId: 'q', from: '2027-01-21' }, 'programme-not-found'],
  ['cancelling what was on', date('2027-01-18', { kind: 'cancelled' }), 'past-day'],
  ['cancelling what is on the air', date('2027-01-20', { kind: 'cancelled' }), 'past-day'],
  ['cancelling what comes', date('2027-01-22', { kind: 'cancelled' }), 'ok'],
  ['moving into the past', date('2027-01-22', { kind: 'moved', on: '2027-01-20', startsAt: '15:00' }), 'past-day'],
  [
    'moving to where the clock still goes',
    date('2027-01-22', { kind: 'moved', on: '2027-01-20', startsAt: '16:00' }),
    'ok',
  ],
  ['changing a day without it', date('2027-01-21', { kind: 'cancelled' }), 'broadcast-not-found'],
  ['a special day', date('2027-01-21', { kind: 'special', startsAt: '09:00', minutes: 20 }), 'ok'],
  [
    'a special one where it is on anyway',
    date('2027-01-22', { kind: 'special', startsAt: '09:00', minutes: 20 }),
    'already-on',
  ],
  ['a guest whom nobody wrote down', date('2027-01-22', { guests: ['g'] }), 'guest-not-found'],
  ['a host who had left by then', date('2027-01-22', { hosts: ['b'] }), 'host-not-found'],
  ['a host who leaves yesterday', { do: 'host', host: { id: 'a', name: '甲', leftOn: '2027-01-19' } }, 'past-day'],
  [
    'a host who left and comes back in the books',
    { do: 'host', host: { id: 'b', name: '乙', leftOn: null } },
    'past-day',
  ],
  ['a host under another name', { do: 'host', host: { id: 'b', name: '丙', leftOn: '2027-01-18' } }, 'ok'],
  [
    'a term that would have been',
    { do: 'terms', terms: [{ name: '学期', from: '2027-01-01', until: '2027-02-01' }] },
    'past-day',
  ],
  ['a term to come', { do: 'terms', terms: [{ name: '学期', from: '2027-02-21', until: '2027-07-01' }] }, 'ok'],
])('%s', (_, edit, expected) => {
  expect(outcome(edit)).toBe(expected)
})

test('another plan keeps what was announced before, and what was otherwise then', () => {
  const before = { ...programme, exceptions: [dated('2027-01-18', { kind: 'cancelled', note: '停电' })] }
  const after = edited(before, plan('2027-01-25', { title: '新节目', pattern: weekly([2]) }), 'staff', now)
  expect(airtimes(after, '2027-01-18', '2027-01-31').map(({ date, title, note }) => [date, title, note])).toEqual([
    ['2027-01-18', '街坊故事', '停电'],
    ['2027-01-20', '街坊故事', ''],
    ['2027-01-22', '街坊故事', ''],
    ['2027-01-26', '新节目', ''],
  ])
})

test('what was decided for days that the new plan does not have is forgotten, and offers with it', () => {
  const before = {
    ...programme,
    exceptions: [
      dated('2027-01-25', { kind: 'cancelled' }),
      dated('2027-01-26', { kind: 'special', startsAt: '09:00', minutes: 9 }),
    ],
    turns: [{ broadcastId: 'p@2027-01-27', from: 'a', to: null, inReturn: null }],
  }
  const after = edited(before, plan('2027-01-21', { pattern: weekly([2, 4]) }), 'staff', now)
  expect([after.exceptions, after.turns]).toEqual([[], []])
})

test('no edit changes what was announced before it', () => {
  const day = fc.integer({ min: dayNumber('2027-01-21'), max: dayNumber('2027-03-31') }).map(dateOf)
  const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }).map((days) => weekly(days))
  const anEdit: fc.Arbitrary<ProgrammeEdit> = fc.oneof(
    fc.tuple(day, weekdays).map(([from, pattern]) => plan(from, { pattern })),
    day.map((from) => ({ do: 'end' as const, programmeId: 'p', from })),
    fc.tuple(day, day).map(([from, on]) => date(from, { kind: 'moved', on })),
    day.map((on) => date(on, { kind: 'cancelled' })),
    day.map((on) => date(on, null)),
    fc.constant({ do: 'host' as const, host: { id: 'a', name: '甲', leftOn: '2027-02-01' } }),
  )
  const history = (one: Programme) => airtimes(one, '2026-12-01', '2027-01-20')
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
      let current: Programme = { ...programme, exceptions: [dated('2027-01-13', { kind: 'moved', on: '2027-01-14' })] }
      const before = history(current)
      for (const edit of edits) if (outcome(edit, current) === 'ok') current = edited(current, edit, 'staff', now)
      expect(history(current)).toEqual(before)
      expect(current.runs.filter(({ from, until }) => until !== null && until < from)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a programme that was ended in time is on no more', () => {
  const after = edited(programme, { do: 'end', programmeId: 'p', from: '2027-01-22' }, 'staff', now)
  expect(written(after, '2027-01-18', '2028-01-18')).toEqual(['2027-01-18 15:00', '2027-01-20 15:00'])
})
