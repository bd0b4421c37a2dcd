import jsqr from 'jsqr'
import { anEntry, anEvent, day, hour, idOf, openTerms } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { eventFields } from '../support/office'
import { formKey, officeCloud } from '../support/office-cloud'
import { greyOf } from '../support/read-png'

const now = new Date()
const office = officeCloud(now)
const eventId = idOf('lecture')
const inDays = (days: number) => new Date(now.getTime() + days * day)

describe('from a draft to an event', () => {
  test('a draft is the office’s alone until it is published, and then anyone may sign up', async () => {
    const id = await office.draft()
    expect(refusal(await office.resident.call('events.show', { eventId: id }))).toBe('event-not-found')
    expect(refusal(await office.resident.call('events.signUp', office.wishFor(id)))).toBe('event-not-found')
    expect(granted(await office.staff.call('events.officeList', { show: 'drafts' })).events).toMatchObject([
      { id, heads: 0 },
    ])
    granted(await office.staff.call('events.publish', { eventId: id, revision: 1 }))
    granted(await office.staff.call('events.publish', { eventId: id, revision: 1 }))
    expect(granted(await office.resident.call('events.signUp', office.wishFor(id)))).toMatchObject({ state: 'seated' })
    expect(granted(await office.staff.call('events.officeList', {})).events).toMatchObject([
      { id, heads: 1, published: true },
    ])
    expect(granted(await office.staff.call('events.officeList', { show: 'drafts' })).events).toEqual([])
  })

  test('a form sent twice makes one draft', async () => {
    expect(await office.draft()).toBe(await office.draft())
    expect(await office.cloud.find('events', {})).toHaveLength(1)
  })

  test('everything about a draft may be edited, and two editors meet', async () => {
    await office.cloud.insert('series', [
      { _id: 'guoxue', communityId, title: '国学讲坛', summary: '', cover: null, order: 1 },
    ])
    const id = await office.draft()
    const changes = {
      ...{ title: '新题目', forWhom: '老年人', waitlistCap: 3, seriesId: 'guoxue' },
      terms: { ...openTerms, maxCompanions: 1 },
      startsAt: inDays(9).toISOString(),
      endsAt: inDays(9.1).toISOString(),
      signupClosesAt: inDays(8).toISOString(),
    }
    granted(await office.staff.call('events.edit', { eventId: id, revision: 1, ...changes }))
    const shown = granted(await office.staff.call('events.officeShow', { eventId: id }))
    const { seriesId, ...asked } = changes
    expect(shown).toMatchObject({ ...asked, series: { id: seriesId, title: '国学讲坛' }, revision: 2 })
    expect(shown.changed).toBeNull()
    expect(await office.stored(id)).toMatchObject({ room: 33, waitlistCap: 3 })
    const late = { eventId: id, revision: 1, title: '另一个题目' }
    expect(refusal(await office.staff.call('events.edit', late))).toBe('changed-meanwhile')
    expect(refusal(await office.staff.call('events.publish', { eventId: id, revision: 1 }))).toBe('changed-meanwhile')
  })

  test('a shorter waitlist keeps those who wait already', async () => {
    await office.cloud.insert('events', [
      anEvent(now, { _id: eventId, capacity: 1, waitlistCap: 5, entries: [anEntry('a'), anEntry('b'), anEntry('c')] }),
    ])
    granted(await office.staff.call('events.edit', { eventId, revision: 1, waitlistCap: 1 }))
    expect(await office.stored(eventId)).toMatchObject({ room: -1 })
    expect(granted(await office.staff.call('events.officeShow', { eventId }))).toMatchObject({
      heads: 3,
      signup: 'full',
    })
    expect(refusal(await office.resident.call('events.signUp', office.wishFor(eventId)))).toBe('waitlist-full')
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
    const wish = { key: formKey, fields: { ...eventFields(now), ...(fields as object) } }
    expect(refusal(await office.staff.call('events.createDraft', wish))).toBe(word)
    expect(await office.cloud.find('events', {})).toEqual([])
  })

  test('a copy has everything but the people, on another day', async () => {
    await office.cloud.insert('events', [anEvent(now, { _id: eventId, entries: [anEntry('someone')] })])
    const startsAt = inDays(30).toISOString()
    const copied = granted(await office.staff.call('events.copy', { eventId, key: formKey, startsAt })).eventId
    expect(granted(await office.staff.call('events.copy', { eventId, key: formKey, startsAt })).eventId).toBe(copied)
    const shown = granted(await office.staff.call('events.officeShow', { eventId: copied }))
    expect(shown).toMatchObject({ startsAt, heads: 0, published: false, title: '国学讲坛', seatsLeft: 20 })
    expect(Date.parse(shown.endsAt) - Date.parse(shown.startsAt)).toBe(2 * hour)
    expect(shown.signupClosesAt).toBe(startsAt)
  })

  test('a draft is withdrawn without a trace; what is published is not', async () => {
    const id = await office.draft()
    granted(await office.staff.call('events.withdrawDraft', { eventId: id }))
    granted(await office.staff.call('events.withdrawDraft', { eventId: id }))
    expect(await office.cloud.find('events', {})).toEqual([])
    await office.cloud.insert('events', [anEvent(now, { _id: eventId })])
    expect(refusal(await office.staff.call('events.withdrawDraft', { eventId }))).toBe('already-published')
  })

  test('lists page by cursor in one request each', async () => {
    const events = Array.from({ length: 12 }, (_, n) =>
      anEvent(now, { _id: idOf(`d${n}`), published: n % 2 === 0, startsAt: inDays(n < 6 ? 2 : -n) }),
    )
    await office.cloud.insert('events', events)
    for (const show of ['upcoming', 'drafts', 'past'] as const) {
      const seen: string[] = []
      let after: { at: string; id: string } | null | undefined
      while (after !== null) {
        const wish = { show, limit: 2, ...(after ? { after } : {}) }
        const requests = await office.requestsOf(async () => {
          const page = granted(await office.staff.call('events.officeList', wish))
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

test('a poster’s code can be read and opens the event; a draft has none', async () => {
  await office.cloud.insert('events', [
    anEvent(now, { _id: eventId }),
    anEvent(now, { _id: 'draft', published: false }),
  ])
  const { png } = granted(await office.staff.call('events.poster', { eventId }))
  const { pixels, side } = greyOf(Buffer.from(png, 'base64'))
  expect(jsqr(pixels, side, side)?.data).toBe(`${office.cloud.emulator.url}/#/pages/event/index?scene=e${eventId}`)
  expect(refusal(await office.staff.call('events.poster', { eventId: 'draft' }))).toBe('event-not-found')
})
