import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import type { StoredReport } from '../../cloudfunctions/reports/stored-report'
import { call, signIn } from '../emulator/fixture/web-client'
import { hour } from '../support/builders'
import { type Cloud, granted, type Person, startCloud } from '../support/cloud'
import { demoAccounts } from '../support/demo-accounts'
import { testSecret } from '../support/event-needs'
import { addressOf, bring, fetched } from '../support/photos'
import { aReport, formKey, reportWish } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const whoever = [
  'the reporter',
  'a follower',
  'who it was given to',
  'another grid worker',
  'a volunteer',
  'a neighbour',
  'a visitor',
  'staff',
  'admin',
  'staff elsewhere',
] as const
type Whoever = (typeof whoever)[number]
const caller = (one: Whoever): Person => (one === 'a visitor' ? cloud.visitor : cloud.person(one))
const refOf = ({ personId }: Person) => memberRef(openSecrets(testSecret), personId)

const signedIn = whoever.filter((one) => one !== 'a visitor')
const office = ['staff', 'admin'] as const
const given = { status: 'dispatched' as const }
const fixed = { status: 'fixed' as const, open: false, closedAt: new Date(+now - hour) }
const act =
  (move: string, more: object = {}) =>
  (reportId: string) => ({
    items: [{ reportId, key: formKey, why: '说一句', move, ...more }],
  })
const answer = (move: string) => (reportId: string) => ({ reportId, key: formKey, move, why: '还有' })
const one = (reportId: string) => ({ reportId })

interface Row {
  action: string
  input: (reportId: string) => object
  may: readonly Whoever[]
  before?: Partial<StoredReport>
}

/** Every action on one report, and whom it lets: for anyone else the report is not there. */
const rows: Record<string, Row> = {
  show: { action: 'show', input: one, may: ['the reporter', 'a follower', 'who it was given to'] },
  follow: { action: 'follow', input: one, may: signedIn.filter((who) => who !== 'staff elsewhere') },
  confirm: { action: 'answer', input: answer('confirm'), may: ['the reporter'], before: fixed },
  reopen: { action: 'answer', input: answer('reopen'), may: ['the reporter'], before: fixed },
  'public, when it is not': { action: 'publicShow', input: one, may: [] },
  'public, when it is': {
    ...{ action: 'publicShow', input: one, before: { published: true } },
    may: whoever.filter((who) => who !== 'staff elsewhere'),
  },
  start: { action: 'workOn', input: act('start'), may: ['who it was given to'], before: given },
  fix: { action: 'workOn', input: act('fix'), may: ['who it was given to'], before: given },
  'hand back': { action: 'workOn', input: act('handBack'), may: ['who it was given to'], before: given },
  'office show': { action: 'officeShow', input: one, may: office },
  accept: { action: 'officeAct', input: act('accept'), may: office, before: { status: 'received' } },
  decline: { action: 'officeAct', input: act('decline'), may: office },
  sort: { action: 'officeAct', input: act('sort', { kind: 'lamp', gridId: null }), may: office },
  'fix by the office': { action: 'officeAct', input: act('fix'), may: office },
  'confirm by the office': { action: 'officeAct', input: act('confirm'), may: office, before: fixed },
  'reopen by the office': { action: 'officeAct', input: act('reopen'), may: office, before: fixed },
  call: { action: 'call', input: one, may: office },
  publish: { action: 'publish', input: (reportId) => ({ reportId, words: null }), may: office },
  withdraw: { action: 'withdraw', input: one, may: office, before: { published: true } },
  merge: { action: 'merge', input: (reportId) => ({ reportId, into: 'other', key: formKey }), may: office },
  'merge several': {
    ...{ action: 'mergeAll', may: office },
    input: (reportId) => ({ reportIds: [reportId], into: 'other', key: formKey }),
  },
  review: { action: 'review', input: (reportId) => ({ reportIds: [reportId], publish: true }), may: office },
}

async function prepare(before: Partial<StoredReport> = {}): Promise<void> {
  await cloud.emulator.control.reset()
  for (const [who, role] of [
    ['who it was given to', 'gridWorker'],
    ['another grid worker', 'gridWorker'],
    ['a volunteer', 'volunteer'],
    ['staff', 'staff'],
    ['admin', 'admin'],
  ] as const) {
    await cloud.giveRoles(who, [role], { ref: refOf(caller(who)) })
  }
  const there = personIdOf(openSecrets(testSecret), 'elsewhere', 'staff elsewhere')
  await cloud.insert('members', [{ _id: there, communityId: 'elsewhere', roles: ['admin'] }])
  const worker = caller('who it was given to')
  const report = aReport(now, {
    ...{ _id: 'theirs', ...given, reporter: caller('the reporter').personId, ...before },
    ...{ followers: [{ id: caller('a follower').personId, at: now }], followerCount: 1 },
    assignee: { id: worker.personId, ref: refOf(worker), name: '网格员' },
    contact: { name: '居民', phone: '13900000001' },
  })
  await cloud.insert('reports', [report, aReport(now, { _id: 'other' })])
}

/** What an answer comes to, whichever report it was about. */
const outcomeOf = (reply: unknown, id: string) => JSON.parse(JSON.stringify(reply).replaceAll(id, 'the report'))
const isThrough = (reply: unknown): boolean => {
  const { ok, data } = reply as { ok: boolean; data?: { results?: { verdict: string }[] } }
  return ok && (data?.results?.every(({ verdict }) => verdict === 'done') ?? true)
}

describe.each(Object.entries(rows))('%s', (_, { action, input, may, before }) => {
  test('is for those who have to do with the report, and for others it is as if there were none', async () => {
    const seen: Record<string, unknown> = {}
    let touched = true
    for (const who of whoever) {
      if (touched) await prepare(before)
      const community = who === 'staff elsewhere' ? 'elsewhere' : undefined
      const ask = (id: string) => caller(who).call(`reports.${action}` as never, input(id) as never, community)
      const [reply, none] = [await ask('theirs'), await ask('missing')]
      const through = isThrough(reply)
      seen[who] = through
      touched = through
      if (!through)
        expect({ who, reply: outcomeOf(reply, 'theirs') }).toEqual({ who, reply: outcomeOf(none, 'missing') })
      if (!through) expect(await cloud.find('reports', { _id: 'theirs', turn: 0 })).toHaveLength(1)
    }
    expect(seen).toEqual(Object.fromEntries(whoever.map((who) => [who, may.includes(who)])))
  })
})

test('to follow no more is answered alike whether there is such a report or not', async () => {
  await prepare()
  for (const who of ['a follower', 'a neighbour'] as const) {
    expect(granted(await caller(who).call('reports.unfollow', { reportId: 'theirs' }))).toEqual({ reportId: 'theirs' })
    expect(granted(await caller(who).call('reports.unfollow', { reportId: 'none' }))).toEqual({ reportId: 'none' })
  }
  expect(await cloud.find('reports', { _id: 'theirs', followerCount: 0 })).toHaveLength(1)
})

test('a photo of a report is fetched by nobody who only knows its id, before its check and after, shown or not', async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  const { id, fileId: incoming, accepted } = await bring(cloud, cloud.person('reporter'), 'report')
  const { fileId } = granted(accepted)
  const photos = [{ key: id, fileId }]
  const report = granted(await cloud.person('reporter').call('reports.send', reportWish({ photos })))
  const tokens = await accountTokens()
  const nobody = async () => {
    const waiting = (await cloud.find('photos', {})).flatMap(({ waiting }) => (waiting ? [String(waiting)] : []))
    for (const file of [incoming, fileId, ...waiting]) {
      expect({ file, bytes: await fetched(cloud, file) }).toEqual({ file, bytes: null })
      for (const [who, token] of tokens) {
        expect({ who, file, url: await addressFor(file, token) }).toEqual({ who, file, url: '' })
      }
    }
  }
  await nobody()
  await cloud.emulator.control.deliverMediaChecks()
  await nobody()
  const urlOf = (shown: { allPhotos: { url: string | null }[] }) => shown.allPhotos[0]?.url ?? ''
  const mine = granted(await cloud.person('reporter').call('reports.show', { reportId: report.id }))
  expect((await fetch(urlOf(mine))).status).toBe(200)
  // The address that the reporter was given, without what it was signed with.
  expect((await fetch(addressOf(cloud, fileId))).ok).toBe(false)
  granted(await cloud.person('neighbour').call('reports.follow', { reportId: report.id }))
  expect(granted(await cloud.person('neighbour').call('reports.show', { reportId: report.id })).allPhotos).toEqual([])
  granted(await caller('staff').call('reports.publish', { reportId: report.id, words: null }))
  await nobody()
  const shown = granted(await cloud.visitor.call('reports.publicShow', { reportId: report.id }))
  expect((await fetch(shown.photos[0]?.url ?? '')).status).toBe(200)
  granted(await caller('staff').call('reports.withdraw', { reportId: report.id }))
  await nobody()
})

/** A visitor's, a resident's and an admin's way to the storage, as a browser has it. */
async function accountTokens(): Promise<[string, string][]> {
  const anonymous = await call(cloud.emulator, '/auth/v1/signin/anonymously', { body: {} })
  const tokens: [string, string][] = [['a visitor', String(anonymous.body.access_token)]]
  for (const { username, password } of demoAccounts.slice(0, 3)) {
    tokens.push([username, (await signIn(cloud.emulator, username, password)).access])
  }
  return tokens
}

async function addressFor(cloudObjectId: string, token: string): Promise<string> {
  const { body } = await call(cloud.emulator, '/v1/storages/get-objects-download-info', {
    body: [{ cloudObjectId }],
    token,
  })
  const [answer] = body as unknown as { downloadUrl?: string }[]
  return answer?.downloadUrl ?? ''
}
