import type { StoredEvent } from '../../cloudfunctions/events/stored-event'
import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets, type Secrets } from '../../cloudfunctions/platform/secrets'
import type { Entry } from '../../cloudfunctions/roster/roster'
import { anEntry, anEvent, day, hour, idOf, minute } from './builders'
import { demoAccounts, demoCommunityId } from './demo-accounts'
import { demoCover } from './demo-covers'
import { demoNews } from './demo-news'
import { demoOnAir, demoSound, demoSoundPath } from './demo-on-air'
import { type DemoSeries, demoProgramme } from './demo-programme'
import { demoRadio } from './demo-radio'
import { demoReports } from './demo-reports'
import { demoVolunteers } from './demo-teams'

const shanghai = 8 * hour
const week = 7 * day

const rolesOfAccount: Record<string, string[]> = {
  volunteer1: ['volunteer'],
  head1: ['buildingHead'],
  grid1: ['gridWorker'],
  staff1: ['staff'],
  admin1: ['admin'],
}

const coverPath = (series: DemoSeries) => `covers/${series.motif}.svg`

/** Path in the storage → SVG text, or a sound. */
export const demoFiles = (): Record<string, string | Buffer> => ({
  ...Object.fromEntries(demoProgramme.map((series) => [coverPath(series), demoCover(series.motif)])),
  [demoSoundPath]: demoSound(),
})

/** Documents of the demo community around `now`, by collection; `fileId` says what a stored path is called. */
export function demoDocuments(
  secret: string,
  now: Date,
  fileId: (path: string) => string,
): Record<string, Record<string, unknown>[]> {
  const secrets = openSecrets(secret)
  const volunteers = demoVolunteers(secrets, now)
  const station = demoStation(secrets, now)
  const accounts = demoAccounts.map(({ username, sub }) => ({
    _id: personIdOf(secrets, demoCommunityId, sub),
    communityId: demoCommunityId,
    platformId: sub,
    roles: rolesOfAccount[username] ?? [],
    building: '文庙坪 3 栋',
    ...(username === 'grid1' && {
      nickname: '网格员一',
      ref: memberRef(secrets, personIdOf(secrets, demoCommunityId, sub)),
    }),
    ...(username === 'head1' && { headOf: ['文庙坪 3 栋'], nickname: '楼栋长一' }),
    feedTurn: 0,
    feedHash: null,
  }))
  return {
    ...demoNews(demoCommunityId, now, demoReports(demoCommunityId, secrets, now)),
    communities: [community(now), neighbour(now)],
    series: demoProgramme.map((series, order) => ({
      _id: idOf(`series|${series.key}`),
      communityId: demoCommunityId,
      title: series.title,
      summary: series.summary,
      cover: fileId(coverPath(series)),
      order,
    })),
    events: demoProgramme.flatMap((series) => sessionsOf(series, now, fileId(coverPath(series)), secrets)),
    members: withRecords(accounts, volunteers.members ?? []),
    teams: volunteers.teams ?? [],
    shifts: volunteers.shifts ?? [],
    routes: volunteers.routes ?? [],
    programmes: [{ _id: `${demoCommunityId}|programme`, communityId: demoCommunityId, ...station }],
    ...demoOnAir(
      {
        ...{ communityId: demoCommunityId, programme: station, file: fileId(demoSoundPath) },
        personId: personIdOf(secrets, demoCommunityId, 'demo-staff1'),
      },
      now,
    ),
  }
}

/** The radio of the demo, whose hosts are a member of the staff and a building head. */
export function demoStation(secrets: Secrets, now: Date) {
  const person = (sub: string) => personIdOf(secrets, demoCommunityId, `demo-${sub}`)
  const staffRef = memberRef(secrets, person('staff1'))
  return demoRadio({ host1: person('staff1'), host2: person('head1'), staffRef }, now)
}

type Row = Record<string, unknown>

/** One document a person: an account that is a volunteer too has both. */
function withRecords(accounts: Row[], volunteers: Row[]): Row[] {
  const records = new Map(volunteers.map((row) => [row._id, row]))
  const known = new Set(accounts.map(({ _id }) => _id))
  const others = volunteers.filter(({ _id }) => !known.has(_id))
  return [...accounts.map((row) => ({ ...records.get(row._id), ...row })), ...others]
}

function community(now: Date) {
  return {
    _id: demoCommunityId,
    name: '文庙坪社区',
    summary: '老城里的八条大街、两条老巷、一座牌坊，一千五百多户街坊',
    office: {
      hours: '周一至周五 8:30–12:00，14:30–18:00；周六上午有人值班',
      phone: '0731-00000000',
      place: {
        name: '社区服务中心',
        detail: '文庙坪巷口，一楼大厅',
        position: { latitude: 28.2298, longitude: 112.9387 },
      },
    },
    figures: { households: 1557, residents: 4141, asOf: new Date(Math.floor(now.getTime() / day) * day - 30 * day) },
  }
}

function neighbour(now: Date) {
  const { figures, ...rest } = community(now)
  return {
    ...rest,
    _id: 'xueyuanjie',
    name: '学院街社区（演示）',
    summary: '隔壁社区，用来看看换社区是什么样子',
    figures: { ...figures, households: 980, residents: 2650 },
  }
}

/** The Shanghai midnight that begins the week (Sunday) of `now`, as a UTC moment. */
function startOfWeek(now: Date): number {
  const local = now.getTime() + shanghai
  const today = Math.floor(local / day) * day
  return today - new Date(local).getUTCDay() * day - shanghai
}

function sessionsOf(series: DemoSeries, now: Date, cover: string, secrets: Secrets): StoredEvent[] {
  const { weekday, hour: hours, minute: minutes } = series.starts
  const inWeek = weekday * day + hours * hour + minutes * minute
  let first = startOfWeek(now) + series.nextInWeeks * week + inWeek
  if (first <= now.getTime() + 2 * hour) first += week
  const numbers = Array.from({ length: series.pastSessions + series.futureSessions }, (_, n) => n - series.pastSessions)
  return numbers.map((n) => session(series, n, new Date(first + n * series.everyWeeks * week), now, cover, secrets))
}

function session(
  series: DemoSeries,
  n: number,
  startsAt: Date,
  now: Date,
  cover: string,
  secrets: Secrets,
): StoredEvent {
  const topic = series.topics[(n + 60) % series.topics.length] ?? ''
  const id = idOf(`event|${series.key}|${n}`)
  const share = n < 0 ? 0.95 : n === 0 ? series.filled : 0.08
  const opensAt = new Date(startsAt.getTime() - (n > 0 ? 3 : 4) * week)
  return anEvent(now, {
    _id: id,
    communityId: demoCommunityId,
    title: topic ? `${series.title}：${topic}` : series.title,
    seriesId: idOf(`series|${series.key}`),
    seriesTitle: series.title,
    speaker: series.speaker,
    startsAt,
    endsAt: new Date(startsAt.getTime() + series.minutes * minute),
    place: series.place,
    cover,
    capacity: series.capacity,
    waitlistCap: series.waitlistCap,
    signupOpensAt: opensAt,
    signupClosesAt: startsAt,
    description: series.description,
    forWhom: series.forWhom,
    bring: series.bring,
    terms: series.terms,
    entries: opensAt > now ? [] : partiesOf(series, n, share, opensAt, secrets),
    ...exceptionOf(series, n, now),
  })
}

/** Two things that happen in a real programme: a room that changed, an evening that fell through. */
function exceptionOf(series: DemoSeries, n: number, now: Date) {
  const at = new Date(now.getTime() - day)
  if (series.key === 'jiankang' && n === 1) {
    return { changed: { at, words: '候诊厅在粉刷，改到社区讲堂二楼' }, revision: 2 }
  }
  if (series.key === 'jiankang' && n === 2) {
    return { cancelled: { at, reason: '社区医生当天去区里培训，下一场照常' }, revision: 2 }
  }
  return {}
}

/** Parties that fill the given share of the chairs, the demo's own residents among them. */
function partiesOf(series: DemoSeries, n: number, share: number, opensAt: Date, secrets: Secrets): Entry[] {
  const entries: Entry[] = []
  const wanted = Math.min(Math.round(series.capacity * share), series.capacity + series.waitlistCap)
  let heads = 0
  for (let person = 1; heads < wanted; person += 1) {
    const size = 1 + ((person * 7 + n + 60) % 5 === 0 ? 1 : 0)
    const party = Math.min(size, 1 + series.terms.maxCompanions, wanted - heads)
    const isAccount = person === 1 && (series.key === 'guoxue' || n < 0)
    const platformId = isAccount ? 'demo-resident1' : `demo-crowd-${series.key}-${person}`
    heads += party
    entries.push(
      anEntry(personIdOf(secrets, demoCommunityId, platformId), {
        ticketId: idOf(`ticket|${series.key}|${n}|${person}`),
        number: String(10_000 + ((person * 7919 + (n + 60) * 104_729) % 90_000)),
        name: `居民${chinese(person)}`,
        party,
        answers: series.key === 'falv' ? [{ questionId: 'topic', value: '遗嘱继承' }] : [],
        at: new Date(opensAt.getTime() + person * 37 * minute),
      }),
    )
  }
  return entries
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–199 in Chinese words. */
function chinese(number: number): string {
  if (number >= 100) return `一百${number % 100 ? (number % 100 < 10 ? '零' : '') + chinese(number % 100) : ''}`
  if (number < 10) return digits[number] ?? ''
  const tens = Math.floor(number / 10)
  return `${tens === 1 ? '' : digits[tens]}十${digits[number % 10]}`
}
