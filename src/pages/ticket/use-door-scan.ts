import type { MyEvent } from '@contract/events'
import { useEffect, useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { forget, recall, remember } from '@/cloud/remembered'
import { Unreachable } from '@/cloud/unreachable'
import { showToast } from '@/components/toast'
import { selfArrivalCopy } from '@/copy/door'
import { explain, inOneLine } from '@/copy/failures'
import { useOnline } from '@/device/network'
import { scan } from '@/device/scan'

interface KeptScan {
  doorCode: string
}

/** Scanning the door's code with one's own phone; without network the scan is kept and told later. */
export function useDoorScan(ticket: MyEvent | null) {
  const [state, setState] = useState<'arrived' | 'claimed' | null>(null)
  const [busy, setBusy] = useState(false)
  const online = useOnline()
  const eventId = ticket?.event.id
  const ticketCode = ticket?.seat.ticket.code

  const tell = async (doorCode: string) => {
    if (!ticketCode || busy) return
    const name = `door-scan.${eventId}`
    setBusy(true)
    try {
      const answer = await call('door.arriveByCode', { doorCode, ticketCode })
      forget(name)
      setState(answer.state)
      showToast(selfArrivalCopy[answer.state])
    } catch (failure) {
      if (failure instanceof Unreachable) remember(name, { doorCode } satisfies KeptScan)
      else forget(name)
      showToast(failure instanceof Unreachable ? selfArrivalCopy.kept : inOneLine(explain(failure)))
    } finally {
      setBusy(false)
    }
  }

  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    const kept = online && eventId ? recall<KeptScan>(`door-scan.${eventId}`) : null
    if (kept) void latest.current(kept.doorCode)
  }, [online, eventId])

  return {
    state,
    busy,
    scanDoor: async () => {
      const code = await scan()
      if (code !== null) await tell(code)
    },
  }
}
