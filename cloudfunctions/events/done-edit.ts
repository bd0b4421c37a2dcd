import type { WishOf } from '../contract/action'
import type { eventsOffice } from '../contract/events-office'
import type { EventFace } from './event'
import { termsMark } from './terms-mark'

type Wish = WishOf<typeof eventsOffice.edit>

/** Whether an edit was made already, its answer lost: the event's next revision holds all that was wished. */
export function isDone(wish: Wish, face: EventFace): boolean {
  const { title, speaker, description, forWhom, bring, cover, waitlistCap } = wish
  const { seriesId, startsAt, endsAt, signupOpensAt, signupClosesAt, place, terms, words } = wish
  const told = !words || !face.changed || face.changed.words === words
  return (
    face.revision === wish.revision + 1 &&
    told &&
    holds({ title, speaker, description, forWhom, bring, cover, waitlistCap }, face) &&
    holds({ seriesId }, { seriesId: face.series?.id ?? null }) &&
    holds(momentsOf({ startsAt, endsAt, signupOpensAt, signupClosesAt }), momentsOf(face)) &&
    (!place || isSamePlace(place, face.place)) &&
    (!terms || termsMark(terms) === termsMark(face.terms))
  )
}

/** What is undefined was not wished. */
function holds<T extends object>(wished: { [Field in keyof T]?: T[Field] | undefined }, is: T): boolean {
  return Object.entries(wished).every(([field, value]) => value === undefined || value === Reflect.get(is, field))
}

type Moments = { [Field in 'startsAt' | 'endsAt' | 'signupOpensAt' | 'signupClosesAt']: Date | string | undefined }

/** A moment can be written in more than one way. */
const momentsOf = (moments: Moments) => {
  const ms = (moment: Date | string | undefined) => (moment === undefined ? undefined : new Date(moment).getTime())
  const { startsAt, endsAt, signupOpensAt, signupClosesAt } = moments
  return {
    startsAt: ms(startsAt),
    endsAt: ms(endsAt),
    signupOpensAt: ms(signupOpensAt),
    signupClosesAt: ms(signupClosesAt),
  }
}

export const isSamePlace = (a: EventFace['place'], b: EventFace['place']): boolean =>
  a.name === b.name &&
  a.detail === b.detail &&
  a.position?.latitude === b.position?.latitude &&
  a.position?.longitude === b.position?.longitude
