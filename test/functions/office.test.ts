import jsqr from 'jsqr'
import { anEntry, anEvent, day, hour, idOf, openTerms } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { eventFields, seriesFields, weekly } from '../support/office'
import { greyOf } from '../support/read-png'
import { readWorkbook } from '../support/read-workbook'

const now = new Date()
const key = 'random-key-of-a-form'
const eventId = idOf('lecture')
const inDays = (days: number) => new Date(now.getTime() + days * day)

let cloud: Cloud
let staff: Person
let resident: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('openid-staff', ['staff'])
  staff = cloud.person('openid-staff')
  resident = cloud.person('openid-resident')
})

/** Database requests of a staff action, without the one that reads the role. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  cloud.emulator.database.resetStats()
  await work()
  const { requests, unindexed } = cloud.emulator.database.stats()
  expect(unindexed).toEqual([])
  return requests - 1
}
const draft = async (fields = eventFields(now), form = key) =>
  granted(await staff.call('events.createDraft', { key: form, fields })).eventId
const wishFor = (id: string) => ({
  ...{ eventId: id, name: '居民', companions: 0, answers: [], consent: '2026-11' },
  terms: openTerms,
})
const stored = async (id: string) => (await cloud.find('events', { _id: id }))[0]

describe('from a draft to an event', () => {
  test('a draft is the office’s alone until it is published, and then anyone may sign up', async () => {
    const id = await draft()
    expect(refusal(await resident.call('events.show', { eventId: id }))).toBe('event-not-found')
    expect(refusal(await resident.call('events.signUp', wishFor(id)))).toBe('event-not-found')
    expect(granted(await staff.call('events.officeList', { show: 'drafts' })).events).toMatchObject([{ id, heads: 0 }])
    granted(await staff.call('events.publish', { eventId: id, revision: 1 }))
    granted(await staff.call('events.publish', { eventId: id, revision: 1 }))
    expect(granted(await resident.call('events.signUp', wishFor(id)))).toMatchObject({ state: 'seated' })
    expect(granted(await staff.call('events.officeList', {})).events).toMatchObject([{ id, heads: 1, published: true }])
    expect(granted(await staff.call('events.officeList', { show: 'drafts' })).events).toEqual([])
  })

  test('a form sent twice makes one draft', async () => {
    expect(await draft()).toBe(await draft())
    expect(await cloud.find('events', {})).toHaveLength(1)
  })

  test('everything about a draft may be edited, and two editors meet', async () => {
    await cloud.insert('series', [
      { _id: 'guoxue', communityId, title: '国学讲坛', summary: '', cover: null, order: 1 },
    ])
    const id = await draft()
    const changes = {
      ...{ title: '新题目', forWhom: '老年人', waitlistCap: 3, seriesId: 'guoxue' },
      terms: { ...openTerms, maxCompanions: 1 },
      startsAt: inDays(9).toISOString(),
      endsAt: inDays(9.1).toISOString(),
      signupClosesAt: inDays(8).toISOString(),
    }
    granted(await staff.call('events.edit', { eventId: id, revision: 1, ...changes }))
    const shown = granted(await staff.call('events.officeShow', { eventId: id }))
    const { seriesId, ...asked } = changes
    expect(shown).toMatchObject({ ...asked, series: { id: seriesId, title: '国学讲坛' }, revision: 2 })
    expect(shown.changed).toBeNull()
    expect(await stored(id)).toMatchObject({ room: 33, waitlistCap: 3 })
    const late = { eventId: id, revision: 1, title: '另一个题目' }
    expect(refusal(await staff.call('events.edit', late))).toBe('changed-meanwhile')
    expect(refusal(await staff.call('events.publish', { eventId: id, revision: 1 }))).toBe('changed-meanwhile')
  })

  test('a shorter waitlist keeps those who wait already', async () => {
    await cloud.insert('events', [
      anEvent(now, { _id: eventId, capacity: 1, waitlistCap: 5, entries: [anEntry('a'), anEntry('b'), anEntry('c')] }),
    ])
    granted(await staff.call('events.edit', { eventId, revision: 1, waitlistCap: 1 }))
    expect(await stored(eventId)).toMatchObject({ room: -1 })
    expect(granted(await staff.call('events.officeShow', { eventId }))).toMatchObject({ heads: 3, signup: 'full' })
    expect(refusal(await resident.call('events.signUp', wishFor(eventId)))).toBe('waitlist-full')
  })

  test.each([
    ['an end before the start', { endsAt: now.toISOString() }, 'ends-before-start'],
    ['a window that closes before it opens', { signupClosesAt: inDays(-3).toISOString() }, 'signup-window-wrong'],
    ['a window past the end', { signupClosesAt: inDays(8).toISOString() }, 'signup-window-wrong'],
    ['a series that is not there', { seriesId: 'nowhere' }, 'series-not-found'],
    [
      'a choice of one',
      {
        terms: { ...openTerms, questions: [{ id: 'q', label: '选', required: true, kind: 'choice', choices: ['甲'] }] },
      },
      'question-incomplete',
    ],
    ['a cover from elsewhere', { cover: 'https://elsewhere/x.png' }, 'invalid-input'],
  ] as const)('%s is refused and nothing is kept', async (_, fields, word) => {
    const wish = { key, fields: { ...eventFields(now), ...(fields as object) } }
    expect(refusal(await staff.call('events.createDraft', wish))).toBe(word)
    expect(await cloud.find('events', {})).toEqual([])
  })

  test('a copy has everything but the people, on another day', async () => {
    await cloud.insert('events', [anEvent(now, { _id: eventId, entries: [anEntry('someone')] })])
    const startsAt = inDays(30).toISOString()
    const copied = granted(await staff.call('events.copy', { eventId, key, startsAt })).eventId
    expect(granted(await staff.call('events.copy', { eventId, key, startsAt })).eventId).toBe(copied)
    const shown = granted(await staff.call('events.officeShow', { eventId: copied }))
    expect(shown).toMatchObject({ startsAt, heads: 0, published: false, title: '国学讲坛', seatsLeft: 20 })
    expect(Date.parse(shown.endsAt) - Date.parse(shown.startsAt)).toBe(2 * hour)
    expect(shown.signupClosesAt).toBe(startsAt)
  })

  test('a draft is withdrawn without a trace; what is published is not', async () => {
    const id = await draft()
    granted(await staff.call('events.withdrawDraft', { eventId: id }))
    granted(await staff.call('events.withdrawDraft', { eventId: id }))
    expect(await cloud.find('events', {})).toEqual([])
    await cloud.insert('events', [anEvent(now, { _id: eventId })])
    expect(refusal(await staff.call('events.withdrawDraft', { eventId }))).toBe('already-published')
  })

  test('lists page by cursor in one request each', async () => {
    const events = Array.from({ length: 12 }, (_, n) =>
      anEvent(now, { _id: idOf(`d${n}`), published: n % 2 === 0, startsAt: inDays(n < 6 ? 2 : -n) }),
    )
    await cloud.insert('events', events)
    for (const show of ['upcoming', 'drafts', 'past'] as const) {
      const seen: string[] = []
      let after: { at: string; id: string } | null | undefined
      while (after !== null) {
        const wish = { show, limit: 2, ...(after ? { after } : {}) }
        const requests = await requestsOf(async () => {
          const page = granted(await staff.call('events.officeList', wish))
          seen.push(...page.events.map(({ id }) => id))
          after = page.next
        })
        expect(requests).toBe(1)
      }
      expect(seen).toHaveLength(show === 'drafts' ? 6 : 3)
      expect(new Set(seen).size).toBe(seen.length)
    }
  })
})

describe('a series', () => {
  const open = async (fields = seriesFields({ rule: weekly(now) })) =>
    granted(await staff.call('events.createSeries', { key, fields })).seriesId
  const sessionsOf = (seriesId: string) => cloud.find('events', { seriesId })

  test('makes its sessions in the likeness of one, and doing it again makes nothing twice', async () => {
    const seriesId = await open()
    const wish = { seriesId, eventId: await draft(), publish: true }
    const preview = granted(await staff.call('events.previewSessions', { rule: weekly(now) })).startsAt
    expect(await requestsOf(async () => granted(await staff.call('events.makeSessions', wish)))).toBe(4)
    const made = await sessionsOf(seriesId)
    expect(made.map(({ startsAt }) => (startsAt as Date).toISOString()).sort()).toEqual(preview)
    expect(made[0]).toMatchObject({ published: true, title: '健康讲座', seriesTitle: '健康大讲堂', room: 40 })
    expect(granted(await staff.call('events.makeSessions', wish))).toEqual({ made: 0, kept: 4 })
    expect(await sessionsOf(seriesId)).toHaveLength(4)
  })

  test('a day that has a session already gets no second one', async () => {
    const seriesId = await open()
    const [first = ''] = granted(await staff.call('events.previewSessions', { rule: weekly(now) })).startsAt
    const earlier = { startsAt: new Date(Date.parse(first) - 6 * hour).toISOString(), endsAt: first }
    const times = { ...earlier, signupClosesAt: earlier.startsAt }
    const eventId = await draft(eventFields(now, { seriesId, ...times }))
    expect(granted(await staff.call('events.makeSessions', { seriesId, eventId, publish: false }))).toEqual({
      made: 3,
      kept: 1,
    })
  })

  test('survives every request that fails or is not answered: done again, it is whole', async () => {
    for (const kind of ['fail', 'drop-answer'] as const) {
      for (let n = 1; n <= 5; n += 1) {
        await cloud.emulator.database.wipe()
        await cloud.giveRoles('openid-staff', ['staff'])
        const seriesId = await open()
        const wish = { seriesId, eventId: await draft(), publish: false }
        cloud.emulator.control.fault({ n, kind })
        await staff.call('events.makeSessions', wish)
        cloud.emulator.control.clearFaults()
        const { made, kept } = granted(await staff.call('events.makeSessions', wish))
        expect({ kind, n, all: made + kept }).toEqual({ kind, n, all: 4 })
        expect(await sessionsOf(seriesId)).toHaveLength(4)
      }
    }
  })

  test('a session that moved keeps its date taken', async () => {
    const seriesId = await open()
    const wish = { seriesId, eventId: await draft(), publish: false }
    granted(await staff.call('events.makeSessions', wish))
    const [first] = await sessionsOf(seriesId)
    const id = String(first?._id)
    const moved = { startsAt: inDays(40).toISOString(), endsAt: inDays(40.1).toISOString() }
    granted(await staff.call('events.edit', { eventId: id, revision: 1, ...moved, signupClosesAt: moved.startsAt }))
    expect(granted(await staff.call('events.makeSessions', wish))).toMatchObject({ made: 0 })
  })

  test('a new name reaches its sessions, also when the first try broke off', async () => {
    const seriesId = await open()
    const id = await draft(eventFields(now, { seriesId }))
    const wish = { seriesId, revision: 1, fields: seriesFields({ title: '新名字' }) }
    cloud.emulator.control.fault({ n: 4, kind: 'fail' })
    await staff.call('events.editSeries', wish)
    cloud.emulator.control.clearFaults()
    expect(granted(await staff.call('events.editSeries', wish))).toEqual({ revision: 2 })
    expect(granted(await staff.call('events.officeShow', { eventId: id })).series?.title).toBe('新名字')
    const other = { ...wish, fields: seriesFields({ title: '别人的名字' }) }
    expect(refusal(await staff.call('events.editSeries', other))).toBe('changed-meanwhile')
    const { series } = granted(await staff.call('events.officeSeries', {}))
    expect(series).toMatchObject([{ id: seriesId, title: '新名字', revision: 2, rule: null }])
    expect(granted(await cloud.visitor.call('events.series', {})).series).toMatchObject([{ title: '新名字' }])
  })

  test('of older documents, without a rule, can be edited and says what it lacks', async () => {
    await cloud.insert('series', [{ _id: 'old', communityId, title: '老系列', summary: '', cover: null, order: 1 }])
    const wish = { seriesId: 'old', eventId: await draft(), publish: false }
    expect(refusal(await staff.call('events.makeSessions', wish))).toBe('series-without-rule')
    const fields = seriesFields({ rule: weekly(now) })
    expect(granted(await staff.call('events.editSeries', { seriesId: 'old', revision: 0, fields }))).toEqual({
      revision: 1,
    })
    expect(granted(await staff.call('events.makeSessions', wish)).made).toBe(4)
  })

  test('a rule of a thousand sessions is refused in words', async () => {
    const rule = weekly(now, { until: '2060-01-01' })
    expect(refusal(await staff.call('events.previewSessions', { rule }))).toBe('rule-too-long')
    const fields = seriesFields({ rule })
    expect(refusal(await staff.call('events.createSeries', { key, fields }))).toBe('rule-too-long')
  })
})

describe('the list', () => {
  const lecture = anEvent(now, { _id: eventId, capacity: 2, waitlistCap: 1 })
  const byHand = (name: string, form: string, party = 1) =>
    staff.call('events.addByHand', { eventId, key: `${form}-0123456789abcdef`, name, party })
  beforeEach(() => cloud.insert('events', [lecture]))

  test('takes a resident without a phone in one request, once, and keeps who entered them as an opaque mark', async () => {
    const requests = await requestsOf(async () => {
      expect(granted(await byHand('没带手机', 'a'))).toMatchObject({ name: '没带手机', state: 'seated', party: 1 })
    })
    expect(requests).toBe(1)
    granted(await byHand('没带手机', 'a'))
    const event = await stored(eventId)
    expect(event).toMatchObject({ room: 2, turns: 1 })
    expect(JSON.stringify(event)).toContain('enteredBy')
    expect(JSON.stringify(event)).not.toContain(staff.personId)
  })

  test('is never oversold, whoever enters', async () => {
    const all = await Promise.all([
      ...['a', 'b', 'c', 'd'].map((form) => byHand('登记', form)),
      ...['x', 'y', 'z'].map((name) => cloud.person(name).call('events.signUp', wishFor(eventId))),
    ])
    expect(all.filter(({ ok }) => ok)).toHaveLength(3)
    expect(all.filter((reply) => !reply.ok).map(refusal)).toEqual(Array(4).fill('waitlist-full'))
    const roster = granted(await staff.call('events.roster', { eventId }))
    expect(roster.lines.map(({ state }) => state)).toEqual(['seated', 'seated', 'waiting'])
  })

  test('lets go of what was added by hand, and of nobody else', async () => {
    const line = granted(await byHand('没带手机', 'a', 2))
    granted(await resident.call('events.signUp', wishFor(eventId)))
    const wish = { eventId, entry: line.byHand ?? '', party: 2 }
    granted(await staff.call('events.takeOff', wish))
    granted(await staff.call('events.takeOff', wish))
    const roster = granted(await staff.call('events.roster', { eventId }))
    expect(roster.lines).toMatchObject([{ name: '居民', state: 'seated', byHand: null }])
    const other = { eventId, entry: resident.personId, party: 1 }
    expect(refusal(await staff.call('events.takeOff', other))).toBe('invalid-input')
  })

  test('is exported whole, and no name can run as a formula', async () => {
    granted(await byHand('=cmd|calc', 'a', 2))
    granted(await resident.call('events.signUp', { ...wishFor(eventId), name: '@居民' }))
    const { rows, xlsx } = granted(await staff.call('events.exportRoster', { eventId }))
    expect(rows).toBe(2)
    const sheet = readWorkbook(Buffer.from(xlsx, 'base64'))
    expect(sheet.rows.map((row) => row.slice(2, 5))).toEqual([
      ['称呼', '人数', '状态'],
      ["'=cmd|calc", '2', '已报名'],
      ["'@居民", '1', '候补'],
    ])
    expect(sheet.formulas).toBe(0)
    const whole = JSON.stringify(sheet) + Buffer.from(xlsx, 'base64').toString('latin1')
    expect(whole).not.toContain(resident.personId)
  })
})

test('chairs are forecast from the past sessions of the series, cancelled ones and later ones left out', async () => {
  const session = (n: number, people: number, fields = {}) =>
    anEvent(now, {
      ...{ _id: idOf(`s${n}`), seriesId: 's', seriesTitle: '讲坛', startsAt: inDays(n), capacity: 100 },
      entries: Array.from({ length: people }, (_, person) =>
        anEntry(`p${person}`, { number: String(10_000 + person) }),
      ),
      ...fields,
    })
  await cloud.insert('events', [
    ...[session(-21, 12), session(-14, 20), session(-7, 16), session(2, 5)],
    session(-3, 90, { cancelled: { at: now, reason: '下雨' } }),
    session(-1, 50, { seriesId: 'another' }),
  ])
  expect(await requestsOf(() => staff.call('events.forecast', { eventId: idOf('s2') }))).toBe(2)
  expect(granted(await staff.call('events.forecast', { eventId: idOf('s2') }))).toMatchObject({
    ...{ chairs: { median: 16, low: 12, high: 20 }, basis: 'signed-up', fact: null },
    past: [{ people: 16 }, { people: 20 }, { people: 12 }],
  })
  expect(granted(await staff.call('events.forecast', { eventId: idOf('s-7') }))).toMatchObject({
    ...{ chairs: { median: 16, low: 12, high: 20 }, fact: { people: 16, counted: 'signed-up' } },
    past: [{ people: 20 }, { people: 12 }],
  })
})

test('a poster’s code can be read and opens the event; a draft has none', async () => {
  await cloud.insert('events', [anEvent(now, { _id: eventId }), anEvent(now, { _id: 'draft', published: false })])
  const { png } = granted(await staff.call('events.poster', { eventId }))
  const { pixels, side } = greyOf(Buffer.from(png, 'base64'))
  expect(jsqr(pixels, side, side)?.data).toBe(`${cloud.emulator.url}/#/pages/event/index?scene=e${eventId}`)
  expect(refusal(await staff.call('events.poster', { eventId: 'draft' }))).toBe('event-not-found')
})
