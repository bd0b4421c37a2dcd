import type { EventCard, EventDetail } from '../contract/events'
import type { OfficeCard, OfficeEvent } from '../contract/events-office'
import type { Section, SignupState } from '../contract/sections'
import type { EventFace, EventSummary } from './event'
import { cardOf, detailOf, type Presenting } from './present'
import { officeCardOf, officeEventOf } from './present-office'

/** What a newcomer can do best comes first. */
const ranks: readonly SignupState[] = ['open', 'waitlist', 'full', 'soon', 'closed', 'over', 'cancelled']

/** Seats and sign-up of all parts of a hall together. */
function together(parts: readonly EventSummary[], now: Date) {
  const cards = parts.map((part) => cardOf(part, now))
  const states = new Set(cards.map(({ signup }) => signup))
  return {
    capacity: sum(cards, ({ capacity }) => capacity),
    seatsLeft: sum(cards, ({ seatsLeft }) => seatsLeft),
    signup: ranks.find((state) => states.has(state)) ?? 'over',
  }
}

/** A hall as one event of the office. */
export const togetherOf = (parts: readonly EventSummary[], now: Date) => ({
  ...together(parts, now),
  heads: sum(parts, ({ heads }) => heads),
  sections: sectionsOf(parts, now),
})

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)

export const sectionsOf = (parts: readonly EventSummary[], now: Date): Section[] =>
  parts.map((part) => {
    const { id: eventId, capacity, seatsLeft, signup } = cardOf(part, now)
    return { eventId, label: part.hall?.section ?? '', capacity, seatsLeft, signup }
  })

/** A hall is one card, whatever its parts. */
export function wholeCard(parts: readonly EventSummary[], now: Date): EventCard[] {
  const [first] = parts
  if (!first) return []
  const { section, ...card } = cardOf(first, now)
  return first.hall ? [{ ...card, ...together(parts, now) }] : [card]
}

export function wholeOfficeCard(parts: readonly EventSummary[], now: Date): OfficeCard[] {
  const [first] = parts
  if (!first) return []
  const { section, ...card } = officeCardOf(first, now)
  return first.hall ? [{ ...card, ...together(parts, now), heads: sum(parts, ({ heads }) => heads) }] : [card]
}

/** The page of a hall: all its parts, with the asker's own place in whichever it is. */
export function wholeDetail(
  parts: readonly EventFace[],
  own: EventFace,
  communityId: string,
  needs: Presenting,
): EventDetail {
  const { section, ...detail } = detailOf(own, communityId, needs)
  const now = needs.now()
  return {
    ...detail,
    ...together(parts, now),
    ...(own.mine && section !== undefined ? { section } : {}),
    waitingParties: sum(parts, ({ waitingParties }) => waitingParties),
    photos: parts[0]?.photos ?? [],
    sections: sectionsOf(parts, now),
  }
}

/** One part as the office looks at it, among its siblings. */
export const officePart = (parts: readonly EventFace[], part: EventFace, now: Date): OfficeEvent => ({
  ...officeEventOf(part, now),
  photos: parts[0]?.photos ?? [],
  sections: sectionsOf(parts, now),
})
