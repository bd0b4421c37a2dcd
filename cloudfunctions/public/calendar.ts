import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { EventFace } from '../events/event'
import type { Standing } from '../roster/roster'
import { words } from './words'

const hour = 3600

/** What a calendar shows of an event, or of a shift with its team as the speaker. */
export interface Dated
  extends Pick<EventFace, 'id' | 'revision' | 'title' | 'speaker' | 'bring' | 'startsAt' | 'endsAt' | 'mine'> {
  place: { name: string; detail: string }
  cancelled: { reason: string } | null
  changed: { words: string } | null
}

/**
 * An iCalendar file (RFC 5545) of events, in UTC so that any phone's zone shows the right moment. Phones ring `ring`
 * seconds before, or not at all.
 */
export function calendarFile(name: string, faces: readonly Dated[], now: Date, ring: number | null = 2 * hour): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'linli', product: 'calendar' } })
  for (const face of faces) {
    const event = calendar.createEvent({
      id: `${face.id}@linli`,
      sequence: face.revision,
      stamp: now,
      start: face.startsAt,
      end: face.endsAt,
      summary: titleOf(face),
      location: [face.place.name, face.place.detail].filter(Boolean).join(' '),
      description: descriptionOf(face),
      status: face.cancelled ? ICalEventStatus.CANCELLED : statusOf(face.mine),
    })
    if (!face.cancelled && ring) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: ring })
  }
  return calendar.toString()
}

const statusOf = (mine: Standing | null) =>
  mine?.state === 'waiting' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED

function titleOf(face: Dated): string {
  if (face.cancelled) return `${face.title}（${words.cancelled}）`
  return face.mine?.state === 'waiting' ? `${face.title}（${words.waiting(face.mine.waitingPlace)}）` : face.title
}

function descriptionOf(face: Dated): string {
  const party = face.mine ? words.party(face.mine.entry.party) : ''
  return [face.cancelled?.reason ?? face.changed?.words ?? '', face.speaker, face.bring, party]
    .filter(Boolean)
    .join('\n')
}
