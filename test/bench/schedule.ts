import { RRule, RRuleSet } from 'rrule'
import { dateOf, dayNumber } from '../../cloudfunctions/dates/shanghai'
import { timetable } from '../../cloudfunctions/radio/timetable'
import { aRun, dated, everyDay, host, programmeOf, weekly } from '../support/radio'
import { ratioOf } from './ratio'
import type { Row } from './row'

const week = dayNumber('2036-11-24')
const ages = [1, 10]
const oldest = 40
const rounds = 15
const weeksOfOurs = 2000
const target = 500
const ownTarget = 1.5
const rota = { hosts: ['a', 'b', 'c'], turn: 'broadcast' as const }
const exceptions = [
  dated('2036-11-26', { kind: 'moved', startsAt: '16:00' }),
  dated('2036-11-28', { kind: 'cancelled' }),
]

/** A station as the demo has it, whose rules are so many years old: three afternoons and every evening. */
function ourWeek(years: number): () => number {
  const from = dateOf(week - Math.round(years * 365.25))
  const runs = [
    aRun({ rota }, { from }),
    aRun({ pattern: everyDay, startsAt: '19:00', rota }, { programmeId: 'q', from }),
  ]
  const table = timetable(programmeOf({ runs, exceptions, hosts: rota.hosts.map((id) => host(id)) }))
  return () => table.between(week, week + 6).length
}

/** The same moments alone, without titles, hosts or parts, as rrule tells them; kept answers would be no measure. */
function peerWeek(years: number): () => number {
  const first = week - Math.round(years * 365.25)
  const at = (day: number, clock: string) => new Date(`${dateOf(day)}T${clock}:00Z`)
  const ruleOf = (byweekday: number[], clock: string) =>
    new RRule({ freq: RRule.WEEKLY, byweekday, dtstart: at(first, clock) }, true)
  const set = new RRuleSet(true)
  const [afternoons, evenings] = [weekly([0, 2, 4]), weekly([0, 1, 2, 3, 4, 5, 6])].map((pattern) =>
    pattern.kind === 'weekly' ? pattern.weekdays : [],
  )
  set.rrule(ruleOf(afternoons ?? [], '15:00'))
  set.rrule(ruleOf(evenings ?? [], '19:00'))
  set.exdate(at(week + 2, '15:00'))
  set.rdate(at(week + 2, '16:00'))
  return () => set.between(at(week, '00:00'), at(week + 6, '23:59'), true).length
}

/** A week of the programme beside rrule, by the age of the rules, and how our own cost grows with it. */
export async function scheduleBench(): Promise<Row[]> {
  const rows: Row[] = []
  const times = (work: () => number, count: number) => async () => {
    for (let n = 0; n < count; n += 1) if (work() !== 10) throw new Error('a week has ten broadcasts')
  }
  for (const years of ages) {
    const peers = Math.max(1, Math.round(10 / years))
    const { ratio, control, oursPerSecond, peerPerSecond } = await ratioOf(
      rounds,
      weeksOfOurs,
      times(ourWeek(years), weeksOfOurs),
      times(peerWeek(years), peers),
    )
    const factor = (ratio * weeksOfOurs) / peers
    rows.push({
      row: `a week of rules ${years} years old, times as fast as rrule (control ${control.toFixed(2)})`,
      ours: `${Math.round(factor)} ×, ${oursPerSecond} weeks/s`,
      peer: `${Math.round((peerPerSecond * peers) / weeksOfOurs)} weeks/s`,
      ...(years === 10 ? { target: `≥ ${target} ×`, met: factor >= target } : {}),
    })
  }
  const ours = (years: number) => times(ourWeek(years), weeksOfOurs)
  const { ratio } = await ratioOf(rounds, weeksOfOurs, ours(1), ours(oldest))
  rows.push({
    row: `our cost at ${oldest} years over that at 1`,
    ours: ratio.toFixed(2),
    limit: '1',
    target: `≤ ${ownTarget}`,
    met: ratio <= ownTarget,
  })
  return rows
}
