import { phoneIn, readRows } from '../../../cloudfunctions/volunteers/import-rows'
import {
  ageClass,
  applied,
  approved,
  declined,
  lapsed,
  left,
  type Volunteering,
} from '../../../cloudfunctions/volunteers/volunteering'
import fc from '../../support/property'

const now = new Date('2026-11-23T08:00:00Z')
const teams = ['one', 'two', 'three']
const wish = { name: '居民', age: 'adult' as const, skills: [], free: [], teams: ['one'], consent: 'v1' }

test('a birth month counts when it is over: nobody is taken for older than they are', () => {
  expect(ageClass({ year: 2012, month: 11 }, now)).toBeNull()
  expect(ageClass({ year: 2012, month: 10 }, now)).toBe('minor')
  expect(ageClass({ year: 2008, month: 11 }, now)).toBe('minor')
  expect(ageClass({ year: 2008, month: 10 }, now)).toBe('adult')
  expect(ageClass({ year: 2030, month: 1 }, now)).toBeNull()
  expect(ageClass({ year: 2008, month: 10 }, new Date('2026-10-31T17:00:00Z'))).toBe('adult')
})

test('whatever happens to a record in whatever order, its state says what its teams and wishes say', () => {
  const team = fc.constantFrom(...teams)
  const act = fc.oneof(
    fc
      .array(team, { minLength: 1, maxLength: 3 })
      .map((wished) => (record: Volunteering) => applied(record, { ...wish, teams: [...new Set(wished)] }, now)),
    team.map((id) => (record: Volunteering) => (record.wishes.includes(id) ? approved(record, id, now) : record)),
    team.map((id) => (record: Volunteering) => declined(record, id, '人满了')),
    team.map((id) => (record: Volunteering) => left(record, id)),
    fc.constant((record: Volunteering) => left(record, null)),
    fc.constant((record: Volunteering) => lapsed(record, '搬走了')),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const record = acts.reduce((before, next) => next(before), applied(null, wish, now))
      expect(record.state === 'active').toBe(record.teams.length > 0)
      expect(record.state === 'applied').toBe(record.teams.length === 0 && record.wishes.length > 0)
      expect(record.teams.filter((id) => record.wishes.includes(id))).toEqual([])
      expect(new Set(record.teams).size).toBe(record.teams.length)
      expect(record.checkAt !== null).toBe(record.state === 'active')
    }),
    { seed: 7, numRuns: 500 },
  )
})

describe('rows of the old list', () => {
  const known = [
    { id: 'a', name: '文明督导队' },
    { id: 'b', name: '巡防队' },
  ]
  const row = (fields: Partial<Parameters<typeof readRows>[0][number]> = {}) => ({
    ...{ row: 2, name: '志愿者一', phone: '13800000001', teams: '文明督导队', joined: '2024年3月5日' },
    ...fields,
  })

  test('are read as people type them', () => {
    const typed = row({
      name: ' 志愿者 一',
      phone: '+86 138-0000-0001',
      teams: '巡防队，文明督导队、巡防队',
      joined: '２０２４/3/5',
    })
    expect(readRows([typed], known)).toEqual({
      good: [{ name: '志愿者一', phone: '13800000001', teams: ['b', 'a'], joined: new Date('2024-03-04T16:00:00Z') }],
      troubles: [],
    })
  })

  test.each([
    ['a name that is a formula', { name: '=HYPERLINK("x")' }, ['name-wrong']],
    ['no name', { name: ' ' }, ['name-wrong']],
    ['a number with a digit too few', { phone: '1380000000' }, ['phone-wrong']],
    ['a team that there is not', { teams: '舞龙队' }, ['team-unknown']],
    ['30 February', { joined: '2024-02-30' }, ['date-wrong']],
    [
      'everything wrong at once',
      { name: '', phone: '', teams: '', joined: 'x' },
      ['name-wrong', 'phone-wrong', 'team-unknown', 'date-wrong'],
    ],
  ])('%s is told', (_, fields, troubles) => {
    expect(readRows([row(fields)], known)).toEqual({ good: [], troubles: [{ row: 2, troubles }] })
  })

  test('the same person twice is told at the second row', () => {
    const rows = [row(), row({ row: 3, phone: '138 0000 0001' })]
    expect(readRows(rows, known).troubles).toEqual([{ row: 3, troubles: ['twice'] }])
  })

  test('no text makes a number of anything but digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => phoneIn(text) === null || /^\d{10,12}$/.test(phoneIn(text) ?? '')),
      { seed: 7, numRuns: 300 },
    )
  })
})
