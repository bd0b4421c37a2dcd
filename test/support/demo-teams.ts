import type { DutyKind } from '../../cloudfunctions/contract/teams'
import { shanghai, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import type { Secrets } from '../../cloudfunctions/platform/secrets'
import { pack } from '../../cloudfunctions/roster/packed-entry'
import type { Entry } from '../../cloudfunctions/roster/roster'
import { newShift } from '../../cloudfunctions/shifts/new-shift'
import type { StoredShift } from '../../cloudfunctions/shifts/stored-shift'
import { storedVolunteering } from '../../cloudfunctions/volunteers/stored-person'
import { anEntry, day, idOf } from './builders'
import { demoMarks, demoRouteOf, demoRoutes } from './demo-walks'

/** A team of the community's own report, and the rhythm of its shifts by the clock of Shanghai. */
interface DemoTeam {
  key: string
  name: string
  kind: DutyKind
  about: string
  people: number
  minors: boolean
  duty: { title: string; weekdays: number[]; startsAt: string; endsAt: string; needed: number; security: boolean }
  place: { name: string; detail: string; position: { latitude: number; longitude: number } | null }
}

const arch = { latitude: 28.2301, longitude: 112.9392 }
const everyDay = [0, 1, 2, 3, 4, 5, 6]

/** 文明督导队 of ten every day, 巡防队 of three at night, the elders' team, the students'. */
export const demoTeams: DemoTeam[] = [
  {
    ...{ key: 'civility', name: '文明督导队', kind: 'civility', people: 24, minors: false },
    about: '每天十个人上街，劝导乱停乱放，提醒不文明的小事，见到好人好事也记下来。',
    duty: { title: '上街劝导', weekdays: everyDay, startsAt: '08:30', endsAt: '10:30', needed: 10, security: false },
    place: { name: '牌坊广场', detail: '牌坊下集合', position: arch },
  },
  {
    ...{ key: 'patrol', name: '巡防队', kind: 'patrol', people: 9, minors: false },
    about: '夜里三人一组走街串巷，提醒留意防火防盗。',
    duty: { title: '夜间巡防', weekdays: everyDay, startsAt: '21:00', endsAt: '23:30', needed: 3, security: true },
    place: { name: '社区警务室', detail: '文庙坪巷口', position: { latitude: 28.2297, longitude: 112.9386 } },
  },
  {
    ...{ key: 'elders', name: '老年宣传队', kind: 'publicity', people: 12, minors: false },
    about: '退休的老街坊，念报、唱歌、送一张宣传单，慢慢走，慢慢讲。',
    duty: { title: '楼道宣传', weekdays: [2, 5], startsAt: '15:00', endsAt: '16:30', needed: 6, security: false },
    place: { name: '社区广播站', detail: '一楼', position: null },
  },
  {
    ...{ key: 'students', name: '学生志愿队', kind: 'publicity', people: 10, minors: true },
    about: '中学生周末来播音、办墙报，监护人同意了就能来。',
    duty: { title: '周末播音', weekdays: [6], startsAt: '09:30', endsAt: '11:00', needed: 4, security: false },
    place: { name: '社区广播站', detail: '一楼录音间', position: null },
  },
]

const communityId = 'wenmiaoping'
const weeksPast = 4
const weeksToCome = 2
const terms = '2026-11'
const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Volunteers in their numbers: `volunteer1` of the demo leads the civility team. */
const platformIdOf = (team: DemoTeam, n: number): string =>
  team.key === 'civility' && n === 1 ? 'demo-volunteer1' : `demo-volunteer-${team.key}-${n}`

/** 志愿者一 to 志愿者九十九. */
function nameOf(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `志愿者${ten}${ones === 0 ? '' : digits[ones]}`
}

const teamIdOf = ({ key }: DemoTeam): string => idOf(`team|${key}`)

/** Teams, their members and their shifts of some weeks past and to come, by collection. */
export function demoVolunteers(secrets: Secrets, now: Date): Record<string, Record<string, unknown>[]> {
  const personOf = (team: DemoTeam, n: number) => personIdOf(secrets, communityId, platformIdOf(team, n))
  const leadersOf = (team: DemoTeam) => [{ id: personOf(team, 1), name: nameOf(1), since: new Date(+now - 400 * day) }]
  return {
    teams: demoTeams.map((team, order) => ({
      ...{ _id: teamIdOf(team), communityId, name: team.name, kind: team.kind, about: team.about, open: true },
      ...{ leaders: leadersOf(team), members: team.people, order, revision: 1 },
    })),
    members: demoTeams.flatMap((team) =>
      Array.from({ length: team.people }, (_, n) => member(team, n + 1, personOf(team, n + 1), secrets, now)),
    ),
    routes: demoRoutes(communityId),
    shifts: demoTeams.flatMap((team) =>
      daysOf(team, now).map((date, turn) => shift(team, date, turn, leadersOf(team), personOf, now)),
    ),
  }
}

function member(team: DemoTeam, n: number, personId: string, secrets: Secrets, now: Date) {
  const since = new Date(+now - (60 + n * 11) * day)
  const age = team.minors ? ('minor' as const) : ('adult' as const)
  const guardian = team.minors
    ? { id: null, withdrawnAt: null, name: `家长${digits[n % 10]}`, way: 'slip' as const, at: since }
    : null
  const record = {
    ...{ state: 'active' as const, name: nameOf(n), age, guardian, skills: [], free: [], teams: [teamIdOf(team)] },
    ...{ wishes: [], declined: [], ended: '', formerTeams: [], appliedAt: since, since, consent: terms, slip: null },
    checkAt: new Date(+now + 200 * day),
  }
  const ref = memberRef(secrets, personId)
  const platformId = platformIdOf(team, n)
  return {
    ...{ _id: personId, communityId, platformId, ref, since, roles: ['volunteer'], building: null },
    ...{ feedTurn: 0, feedHash: null, volunteer: storedVolunteering(record, 1) },
  }
}

function daysOf({ duty }: DemoTeam, now: Date): string[] {
  const days = Array.from({ length: 7 * (weeksPast + weeksToCome) }, (_, n) => n - 7 * weeksPast)
  return days
    .map((offset) => shanghaiDate(new Date(+now + offset * day)))
    .filter((date) => duty.weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
}

function shift(
  team: DemoTeam,
  date: string,
  turn: number,
  leaders: StoredShift['leaders'],
  personOf: (team: DemoTeam, n: number) => string,
  now: Date,
): StoredShift {
  const { title, startsAt, endsAt, needed, security } = team.duty
  const times = { startsAt: shanghai(date, startsAt), endsAt: shanghai(date, endsAt) }
  const route = demoRouteOf(team.key, communityId)
  const fields = {
    ...{ title, security, kind: team.kind, place: team.place, bring: security ? '手电、反光背心' : '红袖章' },
    ...{ routeId: route?.id ?? null, openTo: 'team' as const, capacity: needed, waitlistCap: 4 },
  }
  const made = newShift(idOf(`shift|${team.key}|${date}`), communityId, {
    ...{ team: { id: teamIdOf(team), name: team.name, leaders }, fields, route, publish: true },
    ...times,
  })
  const count = times.startsAt < now ? needed : Math.max(1, Math.round(needed * 0.6))
  const isToday = date === shanghaiDate(now)
  const entries = Array.from({ length: count }, (_, place) =>
    onTurn(team, isToday ? place : turn * 3 + place, turn, made, personOf),
  )
  const latest =
    times.endsAt <= now && +times.endsAt > +now - (everyDay.length === team.duty.weekdays.length ? 1 : 4) * day
  const walked = demoMarks({ ...times, route, entries, latest, now })
  const free = needed - count
  return { ...made, ...walked, entries: entries.map(pack), turns: count, free, room: free + fields.waitlistCap }
}

/** People take turns, so that nobody is on every shift; `seat` says whose turn it is. */
function onTurn(
  team: DemoTeam,
  seat: number,
  turn: number,
  { _id, startsAt }: StoredShift,
  personOf: (team: DemoTeam, n: number) => string,
): Entry {
  const n = (seat % team.people) + 1
  return anEntry(personOf(team, n), {
    ...{
      name: nameOf(n),
      consent: terms,
      ticketId: idOf(`ticket|${_id}|${n}`),
      number: String(20_000 + turn * 50 + n),
    },
    at: new Date(+startsAt - (3 + (seat % 10)) * day),
  })
}
