import type { EventDetail } from '@contract/events'
import type { EventFields, OfficeEvent } from '@contract/events-office'

type Window = Pick<EventFields, 'signupOpensAt' | 'signupClosesAt' | 'endsAt'>

/** Nobody has signed up for what is not published, so only the clock decides. */
function signupAt({ signupOpensAt, signupClosesAt, endsAt }: Window, now: number): EventDetail['signup'] {
  if (Date.parse(endsAt) <= now) return 'over'
  if (now < Date.parse(signupOpensAt)) return 'soon'
  return now < Date.parse(signupClosesAt) ? 'open' : 'closed'
}

const ofNobody = { waitingParties: 0, calendarUrl: '', mySeat: null, photos: [] }

/** What a resident would see of an event as it is stored. */
export const detailOfEvent = (event: OfficeEvent): EventDetail => ({ ...event, ...ofNobody })

/** What a resident would see of what is typed, on top of what is stored. */
export function detailOfFields(
  fields: EventFields,
  event: OfficeEvent | null,
  series: EventDetail['series'],
  now: number,
): EventDetail {
  const { seriesId: _, waitlistCap: __, sections, ...shown } = fields
  const { id = '', heads = 0, revision = 0, cancelled = null, changed = null } = event ?? {}
  const signup = event?.published ? event.signup : signupAt(fields, now)
  return {
    ...shown,
    ...ofNobody,
    ...{ id, revision, cancelled, changed, series, signup },
    seatsLeft: Math.max(0, fields.capacity - heads),
    ...(sections && { sections: sections.map((part) => ({ ...part, eventId: id, seatsLeft: part.capacity, signup })) }),
  }
}
