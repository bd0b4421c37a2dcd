import type { MyEvent } from '@contract/events'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { Tag } from '@/components/tag'
import { TicketCode } from '@/components/ticket-code'
import { selfArrivalCopy } from '@/copy/door'
import { seatStateOf } from '@/copy/seats'
import { sectionCopy } from '@/copy/sections'
import { ticketCopy } from '@/copy/ticket'
import { saySpan } from '@/copy/times'
import { canScan } from '@/device/scan'
import { EventNews } from '@/events/event-news'
import { Reminders } from '@/events/reminders'
import type { useDoorScan } from './use-door-scan'

interface TicketViewProps extends MyEvent {
  door: ReturnType<typeof useDoorScan>
  onOpen: () => void
  onLeave: () => void
}

/** What is shown at the door: the code first, then everything a helper might ask. */
export function TicketView({ event, seat, door, onOpen, onLeave }: TicketViewProps) {
  const state = seatStateOf(seat)
  const over = event.signup === 'over' || event.signup === 'cancelled'
  const waiting = seat.state === 'waiting'
  return (
    <>
      <EventNews event={event} />
      <View className="ticket">
        <View className="ticket-head">
          <View className="ticket-title" {...aria({ role: 'heading', level: 2 })}>
            {event.title}
          </View>
          {event.section && <View className="ticket-when">{sectionCopy.mine(event.section)}</View>}
          <View className="ticket-when">{saySpan(event.startsAt, event.endsAt, cloudNow())}</View>
          <View className="ticket-where">
            <Icon name="place" />
            <View>{[event.place.name, event.place.detail].filter(Boolean).join(' · ')}</View>
          </View>
        </View>
        <View className="ticket-body">
          <TicketCode code={seat.ticket.code} number={seat.ticket.number} label={ticketCopy.codeLabel} />
          <View className="ticket-say">{ticketCopy.sayNumber}</View>
          <View className="ticket-seat">
            <Tag tone={state.tone}>{state.text}</Tag>
            <View className="ticket-name">{ticketCopy.name(seat.name)}</View>
          </View>
          {waiting && !over && <View className="ticket-waiting">{ticketCopy.waitingHint}</View>}
        </View>
      </View>
      {!over && <Reminders what="event" id={seat.eventId} place={seat.ticket.id} state={seat.state} />}
      {door.state && <Notice tone={door.state === 'arrived' ? 'ok' : 'gold'} title={selfArrivalCopy[door.state]} />}
      <View className="ticket-actions">
        {canScan && !over && door.state !== 'arrived' && (
          <Button kind="primary" busy={door.busy} onClick={() => void door.scanDoor()}>
            {selfArrivalCopy.scan}
          </Button>
        )}
        <Button onClick={onOpen}>{ticketCopy.openEvent}</Button>
        {!over && <Button onClick={onLeave}>{ticketCopy.leave}</Button>}
      </View>
    </>
  )
}
