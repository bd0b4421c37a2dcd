import type { OfficeCard, OfficeEvent } from '../contract/events-office'
import type { EventFace, EventSummary } from './event'
import { cardOf } from './present'

/** An event as the office's list shows it. */
export const officeCardOf = (event: EventSummary, now: Date): OfficeCard => ({
  ...cardOf(event, now),
  published: event.published,
  heads: event.heads,
})

/** An event as the office edits it. */
export const officeEventOf = (face: EventFace, now: Date): OfficeEvent => ({
  ...officeCardOf(face, now),
  description: face.description,
  forWhom: face.forWhom,
  bring: face.bring,
  waitlistCap: face.waitlistCap,
  terms: face.terms,
  photos: face.photos,
  revision: face.revision,
})
