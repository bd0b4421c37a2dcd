import type { Route } from '../platform/serve-http'
import type { Airtime } from '../radio/airtime'
import { shownDays } from '../radio/present'
import { programmeStore } from '../radio/programme-store'
import type { Programme } from '../radio/stored-programme'
import { timetable } from '../radio/timetable'
import { calendarFile, type Dated } from './calendar'
import { words } from './words'

const tenMinutes = 600

/** The radio's broadcasts as the look-up shows them: all of them without a sound, or one programme to be reminded of. */
export const radioFeed: Route = {
  name: 'calendar.radio',
  pattern: /\/radio\/(?<community>[A-Za-z0-9_-]{1,40})(\/(?<programmeId>[A-Za-z0-9_-]{1,40}))?\.ics$/,
  answer: async ({ community = '', programmeId }) => {
    const programme = await programmeStore(community).read()
    const now = new Date()
    const { from, until } = shownDays(now)
    const wanted = programme.runs.filter((run) => programmeId === undefined || run.programmeId === programmeId)
    const title = programmeId === undefined ? words.radioName : wanted.at(-1)?.plan.title
    if (wanted.length === 0 || !title) return null
    const faces = timetable(programme)
      .between(from, until)
      .filter((airtime) => programmeId === undefined || airtime.programmeId === programmeId)
      .map((airtime) => faceOf(airtime, programme, community))
    return {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300' },
      body: calendarFile(title, faces, now, programmeId === undefined ? null : tenMinutes),
    }
  },
}

function faceOf(airtime: Airtime, { version, hosts }: Programme, community: string): Dated {
  const names = hosts.filter(({ id }) => airtime.hosts.includes(id)).map(({ name }) => name)
  const { title, startsAt, endsAt, note } = airtime
  return {
    ...{ id: `${community}-${airtime.id}`, revision: version, title, startsAt, endsAt, mine: null },
    speaker: names.length > 0 ? words.hosts(names) : '',
    bring: airtime.segments.map((segment) => segment.title).join('、'),
    place: { name: words.radioPlace, detail: '' },
    cancelled: airtime.cancelled ? { reason: note } : null,
    changed: airtime.movedFrom ? { words: note || words.moved } : null,
  }
}
