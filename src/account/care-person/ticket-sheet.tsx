import type { MyEvent } from '@contract/events'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import { TicketCode } from '@/components/ticket-code'
import { seatStateOf } from '@/copy/seats'
import { ticketForCopy } from '@/copy/slips'
import { ticketCopy } from '@/copy/ticket'
import { saySpan } from '@/copy/times'
import { useBrightScreen } from '@/device/bright-screen'
import { print } from '@/device/print'
import './ticket-sheet.scss'

interface TicketSheetProps {
  one: MyEvent
  name: string
  onClose: () => void
  onLeave: () => void
}

/** Somebody else's ticket, large enough for the door, or on paper for who has no phone. */
export function TicketSheet({ one, name, onClose, onLeave }: TicketSheetProps) {
  const { event, seat } = one
  const state = seatStateOf(seat)
  const when = saySpan(event.startsAt, event.endsAt, cloudNow())
  const where = [event.place.name, event.place.detail].filter(Boolean).join(' · ')
  const over = event.signup === 'over' || event.signup === 'cancelled'
  useBrightScreen(true)
  return (
    <>
      <Sheet open title={ticketForCopy.title(name)} onClose={onClose}>
        <View className="sheet-choice">
          <View>{event.title}</View>
          <View className="people-note">
            {when} · {where}
          </View>
          <TicketCode code={seat.ticket.code} number={seat.ticket.number} label={ticketCopy.codeLabel} />
          <View>
            <Tag tone={state.tone}>{state.text}</Tag>
          </View>
          <View className="people-note">{ticketForCopy.hint}</View>
          {print && (
            <Button kind="primary" wide onClick={print}>
              {ticketForCopy.print}
            </Button>
          )}
          {!over && (
            <Button wide onClick={onLeave}>
              {ticketForCopy.leave}
            </Button>
          )}
        </View>
      </Sheet>
      <View className="paper-ticket" {...aria({ hidden: true })}>
        <View className="paper-ticket-title">{event.title}</View>
        <View>{when}</View>
        <View>{where}</View>
        <TicketCode code={seat.ticket.code} number={seat.ticket.number} label={ticketCopy.codeLabel} />
        <View className="paper-ticket-name">
          {ticketCopy.name(seat.name)} · {state.text}
        </View>
      </View>
    </>
  )
}
