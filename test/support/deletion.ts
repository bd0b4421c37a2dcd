import { keeperMark } from '../../cloudfunctions/door/keeper-ref'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import type { Entry } from '../../cloudfunctions/roster/roster'
import { storedVolunteering } from '../../cloudfunctions/volunteers/stored-person'
import { cloud as manifest } from '../../config/cloud'
import { anEntry, anEvent, day, idOf, openTerms } from './builders'
import { type Cloud, communityId, granted, type Person } from './cloud'
import { testSecret } from './event-needs'
import { anAiring } from './on-air-inputs'
import { bring } from './photos'
import { aRun, host, programmeOf } from './radio'
import { anAsset, aReport, someRules } from './reports'
import { aRecord, aTeam, aTeamShift } from './volunteers'

export const now = new Date()
export const openid = 'marker-openid'
export const confirm = { confirm: 'delete-everything-about-me' } as const
const question = { id: 'q', label: '想问什么？', required: false, kind: 'text' as const, choices: [] }
const terms = { ...openTerms, questions: [question] }
const answers = [{ questionId: 'q', value: '标记答案' }]
const events = {
  coming: anEvent(now, { _id: idOf('coming'), capacity: 3, terms }),
  waiting: anEvent(now, { _id: idOf('waiting'), capacity: 1, terms }),
  /** Whose door the person kept until they were revoked. */
  left: anEvent(now, { _id: idOf('left') }),
  past: { ...anEvent(now, { _id: idOf('past') }), startsAt: new Date(+now - 2 * day), endsAt: new Date(+now - day) },
}

/** Somebody whose traces are everywhere, and neighbours who must not notice that they go. */
export async function plant(cloud: Cloud): Promise<{ person: Person; markers: string[] }> {
  const person = cloud.person(openid)
  const [before, after] = [cloud.person('before'), cloud.person('after')]
  const entry = anEntry(person.personId, {
    name: '标记姓名',
    ticketId: 'marker-ticket',
    answers,
    at: new Date(+now - 3 * day),
  })
  const past = anEvent(now, { ...events.past, terms, entries: [anEntry('other'), entry] })
  const keepers = [{ id: person.personId, name: '标记门岗' }]
  const left = { ...events.left, keepers }
  await cloud.insert('events', [events.coming, events.waiting, left, { ...past, keepers, waited: ['marker-ticket'] }])
  await cloud.giveRoles(openid, ['staff', 'admin'], { since: new Date(+now - 9 * day) })
  const wish = { companions: 1, terms, consent: '2026-11' }
  for (const eventId of [events.coming._id, events.waiting._id]) {
    for (const one of [before, person, after]) {
      const name = one === person ? '标记姓名' : '邻居'
      const companions = one === after ? 0 : 1
      const given = one === person ? answers : []
      granted(await one.call('events.signUp', { ...wish, eventId, name, companions, answers: given }))
    }
  }
  granted(
    await person.call('members.editProfile', { nickname: '标记昵称', building: '标记楼栋', phone: '13900009876' }),
  )
  granted(await person.call('members.openCalendar', {}))
  const mark = (n: number) => ({ kind: 'walk-in' as const, id: `MarkerDoor-${n}`, at: now.toISOString(), heads: 1 })
  for (const eventId of [events.past._id, events.left._id]) {
    granted(await person.call('door.sync', { eventId, marks: [mark(0), mark(1)] }))
  }
  await arriveAt(events.past._id, entry, person)
  const { keepers: kept } = granted(await person.call('door.keepers', { eventId: events.left._id }))
  granted(await person.call('door.revokeKeeper', { eventId: events.left._id, ref: kept[0]?.ref ?? '' }))
  granted(await person.call('door.handIn', { eventId: events.left._id, marks: [mark(0), mark(2)] }))
  const showing = async (one: Person) => granted(await one.call('members.showCode', { purpose: 'care' })).code
  granted(
    await person.call('members.lookAfter', { code: await showing(after), theirName: '标记老人', myName: '标记帮手' }),
  )
  granted(
    await before.call('members.lookAfter', { code: await showing(person), theirName: '标记称呼', myName: '邻居' }),
  )
  const { code } = granted(await before.call('members.showCode', { purpose: 'office' }))
  const { ref } = granted(await person.call('members.byCode', { code }))
  granted(await person.call('members.grantRole', { ref, role: 'volunteer' }))
  granted(await person.call('events.roster', { eventId: events.coming._id }))
  granted(
    await person.call('events.addByHand', {
      eventId: events.coming._id,
      key: 'a-key-of-this-phone-01',
      name: '没有手机的',
      party: 1,
    }),
  )
  const message = {
    eventId: events.coming._id,
    kind: 'soon',
    revision: '1',
    state: 'sent',
    why: null,
    tries: 1,
    at: now,
  }
  await cloud.insert('messages', [{ _id: `m|${person.personId}`, communityId, personId: person.personId, ...message }])
  const letIn = { personId: person.personId, platformId: openid, allowed: true, taken: true, at: now, until: now }
  const browser = { name: 'chrome', system: 'windows' }
  await cloud.insert('sign-ins', [{ _id: 'sign-in', communityId, browser, ...letIn }])
  await cloud.insert('care', slipsOf(person))
  for (const [name, documents] of Object.entries(volunteering(person))) await cloud.insert(name, documents)
  await cloud.insert('reports', reportsOf(person))
  await cloud.insert('programmes', [hostedBy(person)])
  await cloud.insert('assets', [lookedAfterBy(person)])
  await cloud.insert('airings', [anAiring({ personId: person.personId, reason: '标记停电' })])
  const assign = [{ gridId: null, kind: null, worker: person.personId, name: '标记网格员' }]
  const rules = { _id: `${communityId}|rules`, communityId, revision: 1, ...someRules, assign }
  await cloud.insert('report-rules', [rules])
  await bring(cloud, person)
  const [avatar] = await cloud.find('photos', { communityId, personId: person.personId })
  await cloud.insert('consents', [{ _id: person.personId, communityId, left: { soon: 1 }, hopes: [], taps: [] }])
  const own = ['标记', '13900009876', openid, 'marker-ticket', person.personId, String(avatar?._id)]
  const secrets = openSecrets(testSecret)
  const marks = [events.past, events.left].map(({ _id }) => keeperMark(secrets, _id, person.personId))
  return { person, markers: [...own, ...marks, memberRef(secrets, person.personId)] }
}

/** Has the person's own ticket scanned. */
async function arriveAt(eventId: string, { ticketId, number }: Entry, person: Person): Promise<void> {
  const code = ticketCode(openSecrets(testSecret), eventId, ticketId, number)
  const scan = { kind: 'scan' as const, id: 'MarkerDoor-2', at: now.toISOString(), code }
  granted(await person.call('door.sync', { eventId, marks: [scan] }))
}

/** A slip that the person entered as a building head, and one of another head that they confirmed. */
function slipsOf({ personId }: Person) {
  const ref = memberRef(openSecrets(testSecret), personId)
  const paper = { state: 'confirmed', room: '301', phone: null, signedOn: '2026-11-01' }
  const shared = {
    communityId,
    residentName: '没有手机的',
    acts: ['sign-up'],
    building: '3 栋',
    since: now,
    until: now,
  }
  const entered = { ...paper, enteredBy: ref, confirmedBy: 'another' }
  const confirmed = { ...paper, enteredBy: 'another', confirmedBy: ref }
  return [
    { ...shared, _id: 'own-slip', helper: personId, resident: 'paper-1', helperName: '标记楼长', slip: entered },
    { ...shared, _id: 'other-slip', helper: 'another', resident: 'paper-2', helperName: '邻居', slip: confirmed },
  ]
}

/** A team and a shift that the person leads, a shift they are on, and an old record they say is theirs. */
function volunteering({ personId }: Person): Record<string, object[]> {
  const leaders = [{ id: personId, name: '标记队长', since: new Date(+now - 2 * day) }]
  const entry = anEntry(personId, { name: '标记姓名', number: '98765', ticketId: 'marker-ticket' })
  const shift = aTeamShift(now, { _id: 'shift-of-theirs', leaders, entries: [anEntry('other'), entry] })
  const claim = { id: personId, name: '标记姓名', at: now, age: 'adult', consent: 'v1' }
  const record = { ...{ name: '旧名单', phone: '13800000000', teams: [], joined: null }, slip: null, connected: false }
  return {
    members: [wardOf(personId)],
    certificates: [certificateOf(personId)],
    teams: [aTeam({ leaders })],
    shifts: [{ ...shift, asks: { 98765: { words: '标记请假', at: now } } }],
    volunteerRecords: [{ _id: 'old-record', communityId, ...record, claims: [claim], claimed: true, takenBy: null }],
  }
}

/** A minor who volunteers with the person's consent. */
function wardOf(id: string) {
  const guardian = { id, name: '标记妈妈', way: 'phone' as const, at: new Date(+now - 2 * day), withdrawnAt: null }
  const volunteer = storedVolunteering(aRecord({ name: '小同学', age: 'minor', guardian }), 1)
  return { _id: 'ward', communityId, platformId: 'ward', ref: 'ward-ref', roles: ['volunteer'], volunteer }
}

const certificateOf = (personId: string) => ({
  ...{ _id: '2026-MARKERCERT23', communityId, personId, name: '标记姓名', volunteerNumber: 'V1', issuer: '社区' },
  ...{ from: '2026-01-01', until: '2026-11-01', shifts: 1, minutes: 60, kinds: [], issuedAt: new Date(+now - day) },
  ...{ state: 'valid', served: [] },
})

/** Collections that name nobody, and why; the planted person must have left something in every other one. */
export const namesNobody: Record<string, string> = {
  communities: 'a place, not its people',
  series: 'a programme',
  shiftPlans: 'a rhythm',
  routes: 'places on a walk, and the codes printed there',
  recordings: 'sounds and texts of broadcasts',
  'weather-lines': 'what the sky does',
  notices: 'what the office says to everyone; nobody signs it',
  'outside-systems': 'other offices’ programmes, called by what they are',
  commentaries: 'public words without names, which the office answers for',
  'commentary-rules': 'kinds and numbers',
  buckets: 'keyed hashes that are swept when their hour is over',
  deletions: 'empty once the deletion is done',
  tombstones: 'keyed hashes, which must outlive the person',
}

export async function everything(cloud: Cloud): Promise<Record<string, Record<string, unknown>[]>> {
  const found = Object.keys(manifest.collections).map(async (name) => [name, await cloud.find(name, {})] as const)
  return Object.fromEntries(await Promise.all(found))
}

export const foundIn = (text: string, markers: string[]) => markers.filter((marker) => text.includes(marker))

export async function deleteAll(person: Person): Promise<void> {
  for (let call = 0; call < 20; call += 1) {
    const reply = await person.call('members.deleteAccount', confirm)
    if (reply.ok && reply.data.done) return
  }
  throw new Error('the deletion never ends')
}

/** What the nightly timer's function is started with. */
export const nightly = { Type: 'Timer', TriggerName: 'deletions-timer', Time: now.toISOString(), Message: '' }

/** What the person reported, followed, was to fix, did about others' reports, and a thing they looked after. */
function reportsOf({ personId }: Person) {
  const ref = memberRef(openSecrets(testSecret), personId)
  const contact = { name: '标记姓名', phone: '13900009876' }
  const followers = [{ id: personId, at: now }]
  const by = { role: 'worker' as const, ref }
  const step = { key: 'k', move: 'accept' as const, status: 'accepted' as const, at: now, by, why: '', photos: [] }
  const assignee = { id: personId, ref, name: '标记网格员' }
  return [
    aReport(now, {
      _id: 'own',
      reporter: personId,
      words: '标记的话',
      detail: '标记门口',
      anonymity: 'named',
      contact,
      steps: [{ ...step, move: 'reopen', by: { role: 'reporter', ref: null }, why: '标记还有', photos: ['标记照片'] }],
    }),
    aReport(now, { _id: 'seen', reporter: personId, words: '大家看过的话', published: true, contact }),
    aReport(now, { _id: 'followed', followers, followerCount: 1, enteredBy: ref }),
    aReport(now, { _id: 'given', status: 'dispatched', assignee, steps: [step, { ...step, key: 'l' }] }),
  ]
}

function lookedAfterBy({ personId }: Person) {
  const ref = memberRef(openSecrets(testSecret), personId)
  const look = { key: 'k', at: now, faults: [], note: '标记巡查', by: ref, photos: [] }
  return anAsset(now, { responsible: [{ id: personId, ref, name: '标记管护' }], looks: [look] })
}

/** A radio programme whose host the person is, with a guardian's consent that they saw, edited by them last. */
function hostedBy({ personId }: Person) {
  const ref = memberRef(openSecrets(testSecret), personId)
  const consent = { guardian: '家长一', how: 'paper' as const, on: '2026-11-01' }
  const programme = programmeOf({
    runs: [aRun({ rota: { hosts: ['a'], turn: 'week' } })],
    hosts: [host('a', { name: '标记主播', person: personId, boundAt: new Date(+now - day) })],
    guests: [{ id: 'g', name: '小主播', minor: true, consent, recordedBy: ref }],
    lastEdit: { key: 'k', by: ref },
  })
  return { _id: `${communityId}|programme`, communityId, ...programme }
}
