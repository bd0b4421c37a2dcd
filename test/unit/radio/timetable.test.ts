import { clashesAmong } from '../../../cloudfunctions/radio/clashes'
import { timetable } from '../../../cloudfunctions/radio/timetable'
import { airtimes, aRun, dated, everyDay, host, programmeOf, weekly, written } from '../../support/radio'

const song = (minutes: number) => ({ id: 's', kind: 'songs' as const, title: '歌曲', minutes })

describe('a rule', () => {
  test('plays on its weekdays by the clock of Shanghai, in a week long after it began as in its first', () => {
    const programme = programmeOf({ runs: [aRun()] })
    const first = ['2027-01-04 15:00', '2027-01-06 15:00', '2027-01-08 15:00']
    expect(written(programme, '2027-01-01', '2027-01-10')).toEqual(first)
    expect(written(programme, '2227-01-01', '2227-01-07')).toHaveLength(3)
  })

  test('counts every second week from the week of its first day, over the year’s end', () => {
    const runs = [aRun({ pattern: weekly([1, 5], 2) }, { from: '2027-12-22' })]
    const dates = written(programmeOf({ runs }), '2027-12-01', '2028-01-22').map((text) => text.slice(0, 10))
    expect(dates).toEqual(['2027-12-24', '2028-01-03', '2028-01-07', '2028-01-17', '2028-01-21'])
  })

  test('knows 29 February and days that are named, once each', () => {
    const pattern = { kind: 'dates' as const, dates: ['2028-02-29', '2028-02-28', '2028-02-28'] }
    const programme = programmeOf({ runs: [aRun({ pattern })] })
    expect(written(programme, '2028-02-01', '2028-03-31')).toEqual(['2028-02-28 15:00', '2028-02-29 15:00'])
  })

  test.each([
    ['pause', []],
    ['only', ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']],
  ] as const)('on public holidays: %s', (holidays, expected) => {
    const runs = [aRun({ pattern: weekly([1, 2, 3, 4, 5]), holidays }, { from: '2026-01-01' })]
    const dates = written(programmeOf({ runs }), '2026-10-01', '2026-10-07').map((text) => text.slice(0, 10))
    expect(dates).toEqual(expected)
  })

  test('keeps within or outside of the school terms', () => {
    const terms = [{ name: '上学期', from: '2027-01-01', until: '2027-01-07' }]
    const on = (term: 'within' | 'outside') =>
      written(programmeOf({ terms, runs: [aRun({ term })] }), '2027-01-04', '2027-01-10').length
    expect([on('within'), on('outside')]).toEqual([2, 1])
  })

  test('follows nightfall by the seasons, also over the year’s end', () => {
    const seasons = [{ from: '11-01', until: '02-29', startsAt: '18:00' }]
    const programme = programmeOf({ runs: [aRun({ pattern: everyDay, startsAt: '20:00', seasons })] })
    const clocks = (date: string) => written(programme, date, date).map((text) => text.slice(11))
    expect(['2027-10-31', '2027-11-01', '2028-02-29', '2028-03-01'].flatMap(clocks)).toEqual([
      ...['20:00', '18:00', '18:00', '20:00'],
    ])
  })
})

describe('the rota', () => {
  const turns = (turn: 'broadcast' | 'week') =>
    airtimes(
      programmeOf({ runs: [aRun({ rota: { hosts: ['a', 'b'], turn } }, { from: '2027-01-06' })] }),
      ...(['2027-01-04', '2027-01-16'] as const),
    ).flatMap(({ hosts }) => hosts)

  test('goes round by broadcast or by week, from the first one on', () => {
    expect(turns('broadcast')).toEqual(['a', 'b', 'a', 'b', 'a'])
    expect(turns('week')).toEqual(['a', 'a', 'b', 'b', 'b'])
  })

  test('a host who left is missing from their turns, which the office is told', () => {
    const runs = [aRun({ rota: { hosts: ['a'], turn: 'broadcast' } })]
    const programme = programmeOf({ runs, hosts: [host('a', { leftOn: '2027-01-06' })] })
    const found = airtimes(programme, '2027-01-04', '2027-01-06')
    expect(found.map(({ hosts, missing }) => [hosts, missing])).toEqual([
      [['a'], []],
      [[], ['a']],
    ])
    expect(clashesAmong(found, programme)).toEqual([{ kind: 'host-left', broadcastId: 'p@2027-01-06', other: null }])
  })

  test('a broadcast that nobody was ever named for is listed, a reminder of the patrol’s is not', () => {
    const programme = programmeOf({ runs: [aRun(), aRun({ kind: 'safety', startsAt: '18:00' }, { programmeId: 'q' })] })
    const found = airtimes(programme, '2027-01-04', '2027-01-04')
    expect(clashesAmong(found, programme)).toEqual([{ kind: 'no-host', broadcastId: 'p@2027-01-04', other: null }])
  })
})

describe('an exception', () => {
  const programme = programmeOf({
    runs: [aRun()],
    exceptions: [
      dated('2027-01-04', { kind: 'moved', on: '2027-01-12', startsAt: '16:30', note: '停电' }),
      dated('2027-01-06', { kind: 'cancelled', note: '下大雨' }),
      dated('2027-01-07', { kind: 'special', startsAt: '09:00', minutes: 60, title: '腊八特别节目', hosts: ['b'] }),
      dated('2027-01-05', { kind: 'changed', title: '这天没有节目' }),
    ],
  })

  test('moves, cancels and adds on one day, and names nothing that is not on', () => {
    const seen = airtimes(programme, '2027-01-04', '2027-01-12')
    expect(seen.map(({ id, cancelled, special, title }) => [id, cancelled, special, title])).toEqual([
      ['p@2027-01-06', true, false, '街坊故事'],
      ['p@2027-01-07', false, true, '腊八特别节目'],
      ['p@2027-01-08', false, false, '街坊故事'],
      ['p@2027-01-11', false, false, '街坊故事'],
      ['p@2027-01-04', false, false, '街坊故事'],
    ])
    expect(seen.at(-1)).toMatchObject({
      startsAt: new Date('2027-01-12T08:30:00Z'),
      movedFrom: new Date('2027-01-04T07:00:00Z'),
      note: '停电',
    })
  })

  test('is found by its id wherever it is, and other ids are nothing', () => {
    const table = timetable(programme)
    expect(table.find('p@2027-01-04')?.startsAt).toEqual(new Date('2027-01-12T08:30:00Z'))
    expect(table.find('p@2027-01-07')).toMatchObject({ special: true, hosts: ['b'] })
    for (const id of ['p@2027-01-05', 'q@2027-01-04', 'p@2026-12-30', 'p@tomorrow', 'p']) {
      expect(table.find(id)).toBeNull()
    }
  })
})

const hosted: typeof aRun = (plan, run) => aRun({ ...plan, rota: { hosts: ['a'], turn: 'week' } }, run)

describe('clashes', () => {
  test('two at once, a broadcast longer ago that still goes on, and segments that do not fit', () => {
    const runs = [
      hosted({ minutes: 120 }),
      hosted({ startsAt: '15:30', minutes: 15 }, { programmeId: 'q' }),
      hosted({ startsAt: '16:30', segments: [song(31)] }, { programmeId: 'r' }),
      hosted({ startsAt: '17:00', segments: [song(30)] }, { programmeId: 's' }),
    ]
    const programme = programmeOf({ runs })
    expect(clashesAmong(airtimes(programme, '2027-01-04', '2027-01-04'), programme)).toEqual([
      { kind: 'two-at-once', broadcastId: 'q@2027-01-04', other: 'p@2027-01-04' },
      { kind: 'two-at-once', broadcastId: 'r@2027-01-04', other: 'p@2027-01-04' },
      { kind: 'segments-too-long', broadcastId: 'r@2027-01-04', other: null },
    ])
  })

  test('a student speaks with a guardian’s consent only, and what is cancelled clashes with nothing', () => {
    const minor = { id: 'g', name: '小主播', minor: true, consent: null, recordedBy: 'r' }
    const runs = [hosted(), hosted({}, { programmeId: 'q' })]
    const exceptions = [
      dated('2027-01-04', { guests: ['g'] }),
      dated('2027-01-04', { kind: 'cancelled', guests: ['g'] }, 'q'),
    ]
    const kinds = (consent: typeof minor.consent | { guardian: string; how: 'paper'; on: string }) => {
      const programme = programmeOf({ runs, exceptions, guests: [{ ...minor, consent }] })
      return clashesAmong(airtimes(programme, '2027-01-04', '2027-01-04'), programme).map(({ kind }) => kind)
    }
    expect(kinds(null)).toEqual(['guest-without-consent'])
    expect(kinds({ guardian: '家长', how: 'paper', on: '2027-01-01' })).toEqual([])
  })
})
