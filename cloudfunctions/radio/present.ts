import type { Broadcast, ProgrammeSheet } from '../contract/radio'
import type { Preview, Studio } from '../contract/radio-studio'
import { holidaysUntil } from '../dates/public-holidays'
import { dateOf, dayNumber, shanghaiDate } from '../dates/shanghai'
import { weekOf } from '../dates/weekly'
import type { Airtime } from './airtime'
import { clashesAmong } from './clashes'
import type { Programme, StoredHost } from './stored-programme'
import { timetable } from './timetable'
import { stillOpen } from './turns'

const sheetDays = 42
const previewDays = 28

export const todayOf = (now: Date): number => dayNumber(shanghaiDate(now))
/** The Monday of last week, from which a sheet goes on for six weeks. */
const firstDayOf = (now: Date): number => (weekOf(todayOf(now)) - 1) * 7 - 3

/** Days that a sheet and a calendar show, both included. */
export function shownDays(now: Date): { from: number; until: number } {
  const from = firstDayOf(now)
  return { from, until: from + sheetDays - 1 }
}

/** Says the same as long as the sheet does. */
export const markOf = (programme: Programme, now: Date): string => `${programme.version}.${firstDayOf(now)}`

export function sheetOf(programme: Programme, now: Date, calendarUrl: string): ProgrammeSheet {
  const { from, until } = shownDays(now)
  const runs = programme.runs.filter((run) => run.until === null || run.until >= dateOf(from))
  const newest = new Map(runs.map(({ programmeId, plan }) => [programmeId, plan]))
  return {
    mark: markOf(programme, now),
    from: dateOf(from),
    until: dateOf(until),
    programmes: [...newest].map(([id, { kind, title, about }]) => ({ id, kind, title, about })),
    broadcasts: broadcastsOf(programme, from, until),
    hosts: programme.hosts.map(({ id, name }) => ({ id, name })),
    calendarUrl,
  }
}

export const broadcastsOf = (programme: Programme, from: number, until: number): Broadcast[] =>
  timetable(programme)
    .between(from, until)
    .map((airtime) => broadcastOf(airtime, programme))

function broadcastOf(airtime: Airtime, { guests }: Programme): Broadcast {
  const { id, programmeId, kind, title, startsAt, endsAt, cancelled, movedFrom, special, note, hosts, segments } =
    airtime
  return {
    ...{ id, programmeId, kind, title, special, note },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    state: cancelled ? 'cancelled' : 'on',
    movedFrom: movedFrom?.toISOString() ?? null,
    hosts: [...hosts],
    guests: guests
      .filter((guest) => airtime.guests.includes(guest.id) && (!guest.minor || guest.consent))
      .map((guest) => ({ id: guest.id, name: guest.name })),
    segments: [...segments],
  }
}

export function previewOf(programme: Programme, now: Date): Preview {
  const from = todayOf(now)
  const airtimes = timetable(programme).between(from, from + previewDays - 1)
  return {
    broadcasts: airtimes.map((airtime) => broadcastOf(airtime, programme)),
    clashes: clashesAmong(airtimes, programme),
  }
}

export function studioOf(programme: Programme, now: Date, codeOf: (host: StoredHost) => string): Studio {
  const since = dateOf(firstDayOf(now))
  return {
    version: programme.version,
    today: shanghaiDate(now),
    runs: programme.runs.filter(({ until }) => until === null || until >= since),
    exceptions: programme.exceptions.filter(({ date, on }) => (on ?? date) >= since || date >= since),
    hosts: programme.hosts.map((host) => ({
      ...{ id: host.id, name: host.name, leftOn: host.leftOn, bound: host.person !== null },
      code: host.person === null && host.leftOn === null ? codeOf(host) : null,
    })),
    guests: programme.guests.map(({ recordedBy: _, ...guest }) => guest),
    terms: programme.terms,
    turns: stillOpen(programme, now),
    holidaysUntil,
    ...previewOf(programme, now),
  }
}
