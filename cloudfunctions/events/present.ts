import type { EventCard, EventDetail, MyEvent, Seat } from '../contract/events'
import type { Standing } from '../roster/roster'
import type { EventFace, EventSummary } from './event'
import { seatsLeft, signupState } from './event'
import type { EventNeeds } from './needs'
import { ticketCode } from './ticket'

/** An event as a list shows it. */
export function cardOf(event: EventSummary, now: Date): EventCard {
  return {
    id: event.id,
    title: event.title,
    series: event.series,
    speaker: event.speaker,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    place: event.place,
    cover: event.cover,
    capacity: event.capacity,
    seatsLeft: seatsLeft(event),
    signup: signupState(event, now),
    signupOpensAt: event.signupOpensAt.toISOString(),
    signupClosesAt: event.signupClosesAt.toISOString(),
    cancelled: event.cancelled && { at: event.cancelled.at.toISOString(), reason: event.cancelled.reason },
    changed: event.changed && { at: event.changed.at.toISOString(), words: event.changed.words },
    ...(event.hall ? { section: event.hall.section } : {}),
  }
}

export type Presenting = Pick<EventNeeds, 'now' | 'secrets' | 'publicUrl'>

/** A person's own place, with the ticket that proves it at the door. */
export function seatOf(eventId: string, standing: Standing, needs: Pick<Presenting, 'secrets'>): Seat {
  const { entry } = standing
  return {
    eventId,
    state: standing.state,
    waitingPlace: standing.waitingPlace,
    party: entry.party,
    offer: standing.offer,
    name: entry.name,
    ticket: {
      id: entry.ticketId,
      number: entry.number,
      code: ticketCode(needs.secrets(), eventId, entry.ticketId, entry.number),
    },
    signedUpAt: entry.at.toISOString(),
  }
}

export function detailOf(face: EventFace, communityId: string, needs: Presenting): EventDetail {
  return {
    ...cardOf(face, needs.now()),
    description: face.description,
    forWhom: face.forWhom,
    bring: face.bring,
    terms: face.terms,
    waitingParties: face.waitingParties,
    photos: face.photos,
    revision: face.revision,
    calendarUrl: `${needs.publicUrl()}/calendar/events/${communityId}/${face.id}.ics`,
    mySeat: face.mine && seatOf(face.id, face.mine, needs),
  }
}

/** Events of which the asker is part; one without their place would be a fault of the query. */
export function myEventsOf(faces: EventFace[], needs: Presenting): MyEvent[] {
  return faces.flatMap((face) =>
    face.mine ? [{ event: cardOf(face, needs.now()), seat: seatOf(face.id, face.mine, needs) }] : [],
  )
}
