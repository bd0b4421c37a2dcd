import type { MessageKind } from '@contract/messages'
import type { OwnData } from '@contract/own-data'
import { ownInspectionsCopy } from './asset'
import { careCopy } from './care'
import { ownAiringsCopy } from './desk'
import { ownVolunteering, ownVolunteeringTitle } from './own-volunteering'
import { auditCopy, dataCopy, sayDeed, saySignUp } from './people'
import { ownPhotosCopy } from './photos'
import { hostCopy } from './radio'
import { kindWords, sayStatus } from './report'
import { sayRoles } from './roles'
import { certificateCopy, sayMinutes, serviceCopy } from './service'
import { sayDate, sayMoment } from './times'

export interface OwnLine {
  label: string
  value: string
}

interface Part {
  title: string
  lines(data: OwnData, now: number): OwnLine[]
}

const line = (label: string, value: string): OwnLine => ({ label, value })

const messageWords = {
  dayBefore: '前一天的提醒',
  soon: '快开始的提醒',
  promoted: '有座了',
  changed: '有变动',
  reportTaken: '报的事受理了',
  reportFixed: '报的事修好了',
  reportDue: '有事要办',
  broadcast: '快开播的提醒',
  airing: '播了没有的提醒',
} satisfies Record<MessageKind, string>

const sendingWords: Record<string, string> = { sent: '发到了', failed: '没发到', again: '还会再试', claimed: '正在发' }

type Report = OwnData['reports'][number]

/** 路灯不亮 · 三楼的灯不亮 · 3 栋 三楼 · 王阿姨 13900000000 · 照片 1 张 */
function sayReport({ as, kind, status, words, building, detail, contact, photos, said }: Report): string {
  const place = [building, detail].filter(Boolean).join(' ')
  const reached = contact ? [contact.name, contact.phone].filter(Boolean).join(' ') : ''
  const pictures = photos > 0 ? `照片 ${photos} 张` : ''
  const role = as === 'follower' ? '您也遇到了' : ''
  return [role, kindWords[kind], sayStatus(status).text, words, place, reached, pictures, ...said]
    .filter(Boolean)
    .join(' · ')
}

type Service = OwnData['service']

function sayService({
  minutes,
  forgotten,
  points,
  pointsAsked,
  corrections,
  disputes,
  notes,
}: Service['records'][number]) {
  const time = sayMinutes(minutes.total)
  return [
    time,
    forgotten ? serviceCopy.forgotten : '',
    pointsAsked > 0 ? serviceCopy.pointsOf(points, pointsAsked) : '',
    ...corrections.map(({ kind, from, to, reason }) => serviceCopy.correction(kind, spanOf(from, to), reason)),
    ...disputes.map(({ words }) => serviceCopy.disputeSaid(words)),
    ...notes.map(({ words }) => words),
  ]
    .filter(Boolean)
    .join(' · ')
}

const spanOf = (from: string, to: string) => sayMinutes(Math.round((Date.parse(to) - Date.parse(from)) / 60_000))

const profileLines = ({ profile, roles, headOf, calendarOpen }: OwnData): OwnLine[] => [
  line(dataCopy.nickname, profile.nickname ?? dataCopy.none),
  line(dataCopy.building, profile.building ?? dataCopy.none),
  line(dataCopy.phone, profile.phone ?? dataCopy.none),
  line(dataCopy.avatar, profile.avatar ? dataCopy.avatarKept : dataCopy.none),
  line(dataCopy.roles, sayRoles(roles, headOf.join('、') || null)),
  line(dataCopy.calendar, dataCopy.calendarState(calendarOpen)),
]

const inspectingLines = ({ inspecting: { things, looks } }: OwnData, now: number): OwnLine[] => [
  ...(things.length > 0 ? [line(ownInspectionsCopy.things(things.length), things.join('、'))] : []),
  ...looks.map((look) => line(`${look.name} · ${sayMoment(look.at, now)}`, ownInspectionsCopy.say(look))),
]

const serviceLines = ({ service: { records, certificates } }: OwnData, now: number): OwnLine[] => [
  ...records.map((record) => line(`${sayDate(record.startsAt, now)} ${record.title}`, sayService(record))),
  ...certificates.map(({ number, name, from, until, state }) =>
    line(
      `${certificateCopy.title} ${number}`,
      [name, certificateCopy.period(from, until), certificateCopy.state[state]].join(' · '),
    ),
  ),
]

/** With `profile` in one part. */
const inProfile = null

/** What is kept of a person, part by part: a new one in the contract must be said here. */
const parts: Record<keyof OwnData, Part | typeof inProfile> = {
  profile: { title: dataCopy.profile, lines: profileLines },
  roles: inProfile,
  headOf: inProfile,
  calendarOpen: inProfile,
  signUps: {
    title: dataCopy.signUps,
    lines: ({ signUps }, now) =>
      signUps.map((one) => line(`${sayDate(one.startsAt, now)} ${one.title}`, saySignUp(one))),
  },
  doors: {
    title: dataCopy.doors,
    lines: ({ doors }) => doors.map(({ title, name }) => line(title, dataCopy.doorsAs(name))),
  },
  reports: {
    title: dataCopy.reports,
    lines: ({ reports }, now) =>
      reports.map((report) => line(`${report.number} · ${sayMoment(report.sentAt, now)}`, sayReport(report))),
  },
  volunteering: {
    title: ownVolunteeringTitle,
    lines: ({ volunteering }, now) => ownVolunteering(volunteering, now).map(([label, value]) => line(label, value)),
  },
  service: { title: serviceCopy.title, lines: serviceLines },
  inspecting: { title: ownInspectionsCopy.title, lines: inspectingLines },
  hosting: {
    title: hostCopy.title,
    lines: ({ hosting }) => (hosting ? [line(hosting.name, hostCopy.as(hosting))] : []),
  },
  airings: {
    title: ownAiringsCopy.title,
    lines: ({ airings }, now) =>
      airings.map((airing) => line(sayMoment(airing.notedAt, now), ownAiringsCopy.say(airing, now))),
  },
  photos: {
    title: ownPhotosCopy.title,
    lines: ({ photos }, now) => photos.map((photo) => line(sayMoment(photo.at, now), ownPhotosCopy.say(photo))),
  },
  lookingAfter: {
    title: dataCopy.care,
    lines: ({ lookingAfter }, now) =>
      lookingAfter.map((care) => line(dataCopy.careOf(care.name), careCopy.mineNote(care, now))),
  },
  lookedAfterBy: {
    title: dataCopy.care,
    lines: ({ lookedAfterBy }, now) =>
      lookedAfterBy.map((care) => line(dataCopy.careBy(care.name), careCopy.ofMeNote(care, now))),
  },
  reminders: {
    title: dataCopy.reminders,
    lines: ({ reminders }) =>
      Object.entries(messageWords).flatMap(([kind, words]) => {
        const left = reminders[kind as MessageKind]
        return left > 0 ? [line(words, dataCopy.remindersLeft(left))] : []
      }),
  },
  broadcasts: {
    title: dataCopy.reminders,
    lines: ({ broadcasts }, now) =>
      broadcasts.map(({ title, startsAt }) => line(sayMoment(startsAt, now), dataCopy.remindOf(title))),
  },
  messages: {
    title: dataCopy.reminders,
    lines: ({ messages }, now) =>
      messages.map(({ at, kind, state }) =>
        line(sayMoment(at, now), `${messageWords[kind]} · ${sendingWords[state] ?? state}`),
      ),
  },
  audit: {
    title: auditCopy.title,
    lines: ({ audit }, now) => audit.map((deed) => line(sayMoment(deed.at, now), sayDeed(deed))),
  },
}

/** One part, for a page that shows the others in its own way. */
export function ownPart(name: keyof OwnData, data: OwnData, now: number): { title: string; lines: OwnLine[] } {
  const part = parts[name]
  return { title: part?.title ?? '', lines: part?.lines(data, now) ?? [] }
}

/** Everything, part by part; what has one title is one part, and empty ones are left out. */
export function ownParts(data: OwnData, now: number): { title: string; lines: OwnLine[] }[] {
  const said = new Map<string, OwnLine[]>()
  for (const part of Object.values(parts)) {
    if (part) said.set(part.title, [...(said.get(part.title) ?? []), ...part.lines(data, now)])
  }
  return [...said].flatMap(([title, lines]) => (lines.length > 0 ? [{ title, lines }] : []))
}
