import { day, hour, openTerms } from '../support/builders'
import { granted, type Person, refusal } from '../support/cloud'
import { eventFields, seriesFields, weekly } from '../support/office'
import { formKey, officeCloud } from '../support/office-cloud'
import { readWorkbook } from '../support/read-workbook'

const now = new Date()
const desk = officeCloud(now)
const sections = [
  { label: 'A区', capacity: 2 },
  { label: 'B区', capacity: 1 },
]
const inParts = (fields = {}) => eventFields(now, { sections, waitlistCap: 1, ...fields })
const partOf = (first: string, place: number) => first.replace(/-s1$/, `-s${place}`)

/** A published hall of two parts; its first id. */
async function hall(fields = {}, key = formKey): Promise<string> {
  const eventId = await desk.draft(inParts(fields), key)
  return granted(await desk.staff.call('events.publish', { eventId, revision: 1 })).eventId
}

const signUp = (person: Person, eventId: string, fields = {}) =>
  person.call('events.signUp', { ...desk.wishFor(eventId), ...fields })
const neighbour = (n: number) => desk.cloud.person(`openid-neighbour-${n}`)

async function residentRequests(work: () => Promise<unknown>): Promise<number> {
  return (await desk.requestsOf(work)) + 1
}

describe('residents and a hall in parts', () => {
  test('a list shows it once, with the seats of all parts, and its page shows each part', async () => {
    const first = await hall()
    const { events } = granted(await desk.resident.call('events.list', {}))
    expect(events).toMatchObject([{ id: first, capacity: 3, seatsLeft: 3, signup: 'open' }])
    const requests = await residentRequests(async () => {
      const shown = granted(await desk.resident.call('events.show', { eventId: first }))
      expect(shown).toMatchObject({ id: first, capacity: 3, seatsLeft: 3, mySeat: null })
      expect(shown.sections).toMatchObject([
        { eventId: first, label: 'A区', capacity: 2, seatsLeft: 2 },
        { eventId: partOf(first, 2), label: 'B区', capacity: 1, seatsLeft: 1 },
      ])
    })
    expect(requests).toBe(1)
  })

  test('pages of any size hold every hall and every other event once, in either direction', async () => {
    const spread = (n: number, back = 1) => {
      const at = (ms: number) => new Date(now.getTime() + back * Math.floor(n / 2) * day + ms).toISOString()
      return { startsAt: at(7 * day), endsAt: at(7 * day + hour), signupClosesAt: at(7 * day) }
    }
    const six = Array.from({ length: 6 }, (_, n) => ({ label: `${n + 1}区`, capacity: 1 }))
    const expected: string[] = []
    for (let n = 0; n < 8; n += 1) {
      const fields = { ...spread(n), ...(n % 3 === 0 ? { sections: six } : n % 3 === 1 ? { sections } : {}) }
      const eventId = await desk.draft(eventFields(now, fields), `random-key-of-a-form-${n}`)
      expected.push(granted(await desk.staff.call('events.publish', { eventId, revision: 1 })).eventId)
    }
    for (const limit of [1, 2, 3, 7, 20]) {
      const seen: string[] = []
      let after: { at: string; id: string } | null = null
      do {
        const requests: number = await residentRequests(async () => {
          const page = granted(await desk.resident.call('events.list', { limit, ...(after ? { after } : {}) }))
          seen.push(...page.events.map(({ id }) => id))
          after = page.next
        })
        expect(requests).toBe(1)
      } while (after)
      expect([...seen].sort()).toEqual([...expected].sort())
    }
  })

  test('who chooses B区 has a place there and nowhere else; the page, one’s own list and the ticket say so', async () => {
    const first = await hall()
    const second = partOf(first, 2)
    const requests = await residentRequests(async () => {
      expect(granted(await signUp(desk.resident, second))).toMatchObject({ eventId: second, state: 'seated' })
    })
    expect(requests).toBe(2)
    expect(granted(await desk.resident.call('events.show', { eventId: first }))).toMatchObject({
      ...{ id: second, section: 'B区', seatsLeft: 2, mySeat: { eventId: second } },
    })
    expect(granted(await desk.resident.call('events.mine', {})).events).toMatchObject([
      { event: { id: second, section: 'B区' }, seat: { eventId: second } },
    ])
    const own = granted(await desk.resident.call('members.data', {}))
    expect(own.signUps).toMatchObject([{ title: '健康讲座 · B区' }])
  })

  test('a second part is refused, and the first place stays; sending the first wish again changes nothing', async () => {
    const first = await hall()
    const seat = granted(await signUp(desk.resident, first))
    expect(refusal(await signUp(desk.resident, partOf(first, 2)))).toBe('already-signed-up')
    expect(granted(await signUp(desk.resident, first))).toEqual(seat)
    const stored = await desk.cloud.find('events', {})
    expect(stored.map(({ entries, room, free }) => [(entries as unknown[]).length, room, free])).toEqual([
      [1, 2, 1],
      [0, 2, 1],
    ])
  })

  test('parts fill up on their own: a full B区 makes people wait there while A区 has seats', async () => {
    const first = await hall()
    granted(await signUp(neighbour(1), partOf(first, 2)))
    expect(granted(await signUp(neighbour(2), partOf(first, 2)))).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    expect(refusal(await signUp(neighbour(3), partOf(first, 2)))).toBe('waitlist-full')
    expect(granted(await desk.resident.call('events.show', { eventId: first }))).toMatchObject({
      ...{ seatsLeft: 2, signup: 'open', waitingParties: 1 },
      sections: [{ signup: 'open' }, { signup: 'full' }],
    })
  })

  test('a part of another community and one that does not exist answer alike', async () => {
    const first = await hall()
    for (const eventId of [partOf(first, 5), `${'x'.repeat(22)}-s1`]) {
      expect(refusal(await desk.resident.call('events.show', { eventId }))).toBe('event-not-found')
      expect(refusal(await signUp(desk.resident, eventId))).toBe('event-not-found')
    }
  })
})

describe('the office and a hall in parts', () => {
  const inTwoWeeks = new Date(now.getTime() + 14 * day).toISOString()
  const storedParts = async () =>
    (await desk.cloud.find('events', {})).sort((a, b) => (`${a._id}` < `${b._id}` ? -1 : 1))

  test('editing, publishing, cancelling, copying and withdrawing reach every part', async () => {
    const first = await hall()
    const edit = {
      eventId: first,
      revision: 2,
      title: '新题目',
      waitlistCap: 4,
      terms: { ...openTerms, maxCompanions: 1 },
    }
    granted(await desk.staff.call('events.edit', edit))
    expect(await storedParts()).toMatchObject([
      { title: '新题目', capacity: 2, waitlistCap: 4, room: 6, free: 2, revision: 3, published: true },
      { title: '新题目', capacity: 1, waitlistCap: 4, room: 5, free: 1, revision: 3, published: true },
    ])
    const copied = granted(
      await desk.staff.call('events.copy', { eventId: first, key: 'another-key-of-a-form', startsAt: inTwoWeeks }),
    )
    expect(granted(await desk.staff.call('events.officeShow', { eventId: copied.eventId }))).toMatchObject({
      ...{ published: false, sections: [{ label: 'A区' }, { label: 'B区' }] },
    })
    granted(await desk.staff.call('events.withdrawDraft', { eventId: copied.eventId }))
    expect(await storedParts()).toHaveLength(2)
    granted(await desk.staff.call('events.cancel', { eventId: first, reason: '下雨' }))
    expect(await storedParts()).toMatchObject([
      { cancelled: { reason: '下雨' }, termsMark: '' },
      { cancelled: { reason: '下雨' }, termsMark: '' },
    ])
    expect(granted(await desk.staff.call('events.officeList', {})).events).toMatchObject([
      { id: first, capacity: 3, signup: 'cancelled' },
    ])
  })

  test('the capacity is one part’s own', async () => {
    const first = await hall()
    granted(await desk.staff.call('events.changeCapacity', { eventId: partOf(first, 2), capacity: 9 }))
    expect(await storedParts()).toMatchObject([{ capacity: 2 }, { capacity: 9, room: 10, free: 9 }])
  })

  test('what broke off on the first part is made up for by another’s next edit', async () => {
    const first = await hall()
    desk.cloud.emulator.control.fault({ n: 5, kind: 'fail' })
    const broken = await desk.staff.call('events.edit', { eventId: first, revision: 2, title: '改到一半' })
    desk.cloud.emulator.control.clearFaults()
    expect(broken.ok).toBe(false)
    expect(await storedParts()).toMatchObject([{ title: '改到一半' }, { title: '健康讲座' }])
    granted(await desk.staff.call('events.edit', { eventId: first, revision: 3, speaker: '主讲老师二' }))
    const whole = { title: '改到一半', speaker: '主讲老师二', revision: 4 }
    expect(await storedParts()).toMatchObject([whole, whole])
  })

  test('the export adds a column that says the part, and the roster of each part is its own', async () => {
    const first = await hall()
    granted(await signUp(neighbour(1), first, { name: '居民一' }))
    granted(await signUp(neighbour(2), partOf(first, 2), { name: '居民二' }))
    const { rows, xlsx } = granted(await desk.staff.call('events.exportRoster', { eventId: first }))
    expect(rows).toBe(2)
    const [head = [], ...lines] = readWorkbook(Buffer.from(xlsx, 'base64')).rows
    expect([head, ...lines].map((line) => line.at(-1))).toEqual(['分区', 'A区', 'B区'])
    const { lines: inB } = granted(await desk.staff.call('events.roster', { eventId: partOf(first, 2) }))
    expect(inB.map(({ name }) => name)).toEqual(['居民二'])
  })

  test('a series makes its sessions in the same parts, once, and forecasts from the hall as a whole', async () => {
    const { seriesId } = granted(
      await desk.staff.call('events.createSeries', { key: formKey, fields: seriesFields({ rule: weekly(now) }) }),
    )
    const model = await desk.draft(inParts({ seriesId: null }))
    const wish = { seriesId, eventId: model, publish: true }
    const { made } = granted(await desk.staff.call('events.makeSessions', wish))
    expect(made).toBeGreaterThan(1)
    expect(await desk.cloud.find('events', { seriesId })).toHaveLength(2 * made)
    expect(granted(await desk.staff.call('events.makeSessions', wish))).toEqual({ made: 0, kept: made })
  })
})

test('the parts of a hall are two to six, each called otherwise', async () => {
  const refused = async (wrong: typeof sections) =>
    refusal(await desk.staff.call('events.createDraft', { key: formKey, fields: inParts({ sections: wrong }) }))
  const [a = { label: '', capacity: 1 }] = sections
  expect(await refused([a])).toBe('invalid-input')
  expect(await refused([a, a])).toBe('invalid-input')
  expect(await refused(Array.from({ length: 7 }, (_, n) => ({ label: `${n}`, capacity: 1 })))).toBe('invalid-input')
})

test('ids of parts follow from the hall’s, and no other id looks like one', async () => {
  const first = await hall()
  expect(first).toMatch(/^[\w-]{22}-s1$/)
  expect(await desk.draft(eventFields(now), 'another-key-of-a-form')).toMatch(/^[\w-]{22}$/)
})
