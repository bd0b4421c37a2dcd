import type { EventDetail } from '@contract/events'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { eventCopy, forWhom } from '@/copy/event'
import { seatsOf } from '@/copy/seats'
import { sectionCopy } from '@/copy/sections'
import { sayDate, sayMoment, saySpan } from '@/copy/times'
import { openMap } from '@/device/map'

/** When, where, who, how many, for whom, what to bring: as a person would ask. */
export function Facts({ event }: { event: EventDetail }) {
  const now = cloudNow()
  const { name, detail, position } = event.place
  const span = saySpan(event.startsAt, event.endsAt, now)
  const date = sayDate(event.startsAt, now)
  const audience = forWhom(event.forWhom, event.terms.audience)
  const takesSignUps = event.signup === 'open' || event.signup === 'waitlist'
  const seats = [
    eventCopy.seats(event.capacity),
    event.waitingParties > 0 ? eventCopy.waiting(event.waitingParties) : '',
    takesSignUps ? eventCopy.closesAt(sayMoment(event.signupClosesAt, now)) : '',
  ]
  return (
    <Card>
      <ListItem icon="clock" title={span} {...(!span.startsWith(date) && { note: date })} />
      <ListItem
        icon="place"
        title={name}
        note={detail}
        {...(position && { value: eventCopy.openMap, onClick: () => void openMap({ name, detail, ...position }) })}
      />
      {event.speaker && <ListItem icon="speaker" title={event.speaker} note={eventCopy.speaker} />}
      <ListItem icon="chair" title={seatsOf(event, now).text} note={seats.filter(Boolean).join(' · ')} />
      {event.sections?.map((section) => (
        <ListItem
          key={section.label}
          icon="chair"
          title={sectionCopy.capacityOf(section.label, section.capacity)}
          note={seatsOf({ ...section, signupOpensAt: event.signupOpensAt }, now).text}
        />
      ))}
      {event.terms.lateSeats && <ListItem icon="info" title={eventCopy.lateSeats} note={eventCopy.lateSeatsNote} />}
      {audience && <ListItem icon="people" title={audience} note={eventCopy.forWhom} />}
      {event.bring && <ListItem icon="bag" title={event.bring} note={eventCopy.bring} />}
    </Card>
  )
}
