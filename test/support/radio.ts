import type { DatedException, Exception, Plan, Run } from '../../cloudfunctions/contract/radio-studio'
import { dayNumber } from '../../cloudfunctions/dates/shanghai'
import type { Airtime } from '../../cloudfunctions/radio/airtime'
import { firstProgramme, type Programme, type StoredHost } from '../../cloudfunctions/radio/stored-programme'
import { timetable } from '../../cloudfunctions/radio/timetable'

export const weekly = (weekdays: number[], everyWeeks = 1): Plan['pattern'] => ({
  kind: 'weekly',
  weekdays,
  everyWeeks,
})
export const everyDay = weekly([0, 1, 2, 3, 4, 5, 6])

/** Half an hour at 15:00 on Monday, Wednesday and Friday, unless told otherwise. */
export const aPlan = (fields: Partial<Plan> = {}): Plan => ({
  ...{ kind: 'broadcast', title: '街坊故事', about: '', pattern: weekly([1, 3, 5]), holidays: 'play', term: 'any' },
  ...{ startsAt: '15:00', seasons: [], minutes: 30, segments: [], rota: { hosts: [], turn: 'broadcast' } },
  ...fields,
})

/** A run from Monday, 4 January 2027 on. */
export const aRun = (plan: Partial<Plan> = {}, run: Partial<Run> = {}): Run => ({
  ...{ programmeId: 'p', from: '2027-01-04', until: null, plan: aPlan(plan) },
  ...run,
})

/** What is otherwise on one day; without more it changes nothing. */
export const anException = (fields: Partial<Exception>): Exception => ({
  ...{ kind: 'changed', on: null, startsAt: null, minutes: null, title: null, segments: null, hosts: null },
  ...{ guests: [], note: '' },
  ...fields,
})

export const dated = (date: string, fields: Partial<Exception>, programmeId = 'p'): DatedException => ({
  ...anException(fields),
  ...{ programmeId, date },
})

export const host = (id: string, fields: Partial<StoredHost> = {}): StoredHost => ({
  ...{ id, name: `主播${id}`, leftOn: null, person: null, boundAt: null },
  ...fields,
})

export const programmeOf = (fields: Partial<Programme>): Programme => ({ ...firstProgramme, version: 1, ...fields })

export const airtimes = (programme: Programme, from: string, until: string): Airtime[] =>
  timetable(programme).between(dayNumber(from), dayNumber(until))

/** Broadcasts as somebody in Shanghai writes them down: `2027-01-04 15:00`. */
export const written = (programme: Programme, from: string, until: string): string[] =>
  airtimes(programme, from, until).map(({ startsAt }) => clockOf(startsAt))

export const clockOf = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
