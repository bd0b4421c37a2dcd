import { expect, test } from '@jest/globals'
import type { OfficeCard } from '../../../cloudfunctions/contract/events-office'
import { toDoOf } from '../../../src/office/events/to-do'

const now = Date.parse('2026-11-23T04:00:00.000Z')
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
const card = (id: string, fields: Partial<OfficeCard>): OfficeCard =>
  ({
    id,
    title: id,
    startsAt: inHours(240),
    signup: 'open',
    published: true,
    heads: 3,
    capacity: 20,
    ...fields,
  }) as OfficeCard
const found = (drafts: OfficeCard[], upcoming: OfficeCard[]) =>
  toDoOf(drafts, upcoming, now).map(({ event, why }) => [event.id, why])

test('drafts, events with a waitlist, and what is today or tomorrow want a hand, the soonest first', () => {
  const drafts = [card('draft', { published: false, startsAt: inHours(100) })]
  const upcoming = [
    card('tonight', { startsAt: inHours(6) }),
    card('tomorrow night', { startsAt: inHours(34) }),
    card('the day after', { startsAt: inHours(48) }),
    card('full', { heads: 25, startsAt: inHours(200) }),
  ]
  expect(found(drafts, upcoming)).toEqual([
    ['tonight', 'near'],
    ['tomorrow night', 'near'],
    ['draft', 'draft'],
    ['full', 'waiting'],
  ])
})

test('what was cancelled wants nothing, and a long list is cut', () => {
  expect(found([], [card('off', { signup: 'cancelled', startsAt: inHours(2), heads: 99 })])).toEqual([])
  expect(
    found(
      Array.from({ length: 9 }, (_, n) => card(`draft ${n}`, {})),
      [],
    ),
  ).toHaveLength(6)
})
