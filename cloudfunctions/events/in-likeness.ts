import type { EventFace } from './event'
import type { EventMaking } from './office-fields'

/** The same event on another day: length and sign-up window keep their distance from its start. */
export function inLikeness(model: EventFace, startsAt: Date): EventMaking {
  const moved = (moment: Date) => new Date(moment.getTime() + startsAt.getTime() - model.startsAt.getTime())
  const { title, speaker, description, forWhom, bring, place, cover, capacity, waitlistCap, terms } = model
  return {
    ...{ title, speaker, description, forWhom, bring, place, cover, capacity, waitlistCap, terms },
    startsAt,
    endsAt: moved(model.endsAt),
    signupOpensAt: moved(model.signupOpensAt),
    signupClosesAt: moved(model.signupClosesAt),
  }
}
