import { View } from '@tarojs/components'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { ticketCopy } from '@/copy/ticket'
import { useBrightScreen } from '@/device/bright-screen'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { LeaveSheet } from '@/events/leave-sheet'
import { StaleNotice } from '@/events/stale-notice'
import { useLeave } from '@/events/use-leave'
import { TicketView } from './ticket-view'
import { useDoorScan } from './use-door-scan'
import { useTicket } from './use-ticket'
import './index.scss'

export default function TicketPage() {
  const { ticket, eventId, data, failure, loading, refresh } = useTicket()
  const leaving = useLeave(ticket?.seat ?? null, () => go.back(() => go.event(eventId)))
  const door = useDoorScan(ticket)
  useBrightScreen(ticket !== null)
  const open = () => go.event(eventId)
  return (
    <Page title={ticketCopy.title} readable>
      {ticket && (
        <>
          <StaleNotice failure={failure} onRetry={refresh} />
          <TicketView {...ticket} door={door} onOpen={open} onLeave={leaving.ask} />
          <LeaveSheet party={ticket.seat.party} leaving={leaving} />
        </>
      )}
      {!ticket && loading && <Skeleton lines={6} />}
      {!ticket && data && (
        <Empty
          title={ticketCopy.none}
          hint={ticketCopy.noneHint}
          icon="ticket"
          action={{ label: ticketCopy.openNone, onClick: open }}
        />
      )}
      {!ticket && !data && failure !== null && (
        <View>
          <Failed failure={failure} onRetry={refresh} />
        </View>
      )}
    </Page>
  )
}
