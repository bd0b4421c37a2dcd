import type { Seat } from '@contract/events'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { AskSheet } from '@/components/ask-sheet'
import { Notice } from '@/components/notice'
import { showToast } from '@/components/toast'
import { eventCopy } from '@/copy/event'
import { explain, inOneLine } from '@/copy/failures'

interface OfferProps {
  seat: Seat
  onChanged: (seat: Seat) => void
  reload: () => Promise<void>
}

/** Fewer seats are free than the first waiting party needs: it may come with fewer people, and keeps its place if not. */
export function Offer({ seat, onChanged, reload }: OfferProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { offer, party, eventId } = seat
  if (!offer || offer >= party) return null

  const shrink = async () => {
    setBusy(true)
    try {
      const smaller = await call('events.shrink', { eventId, from: party, to: offer })
      onChanged(smaller)
      showToast(smaller.state === 'seated' ? eventCopy.shrunk : eventCopy.stillWaiting)
    } catch (failure) {
      showToast(inOneLine(explain(failure)))
      await reload()
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  return (
    <>
      <Notice
        tone="gold"
        title={eventCopy.offerTitle}
        action={{ label: eventCopy.shrink(offer), onClick: () => setAsking(true) }}
      >
        {eventCopy.offer(offer, party)}
      </Notice>
      <AskSheet
        open={asking}
        kind="primary"
        title={eventCopy.shrink(offer)}
        yes={eventCopy.shrink(offer)}
        no={eventCopy.keepWaiting}
        busy={busy}
        onYes={shrink}
        onClose={() => setAsking(false)}
      >
        {eventCopy.offer(offer, party)}
      </AskSheet>
    </>
  )
}
