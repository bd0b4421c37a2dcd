import type { Seat } from '@contract/events'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { eventCopy } from '@/copy/event'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'
import { tickets } from './tickets'

/** Giving a place back, after a person has said twice that they mean it. */
export function useLeave(seat: Seat | null, onLeft: () => void) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Explanation | null>(null)

  const leave = async () => {
    if (!seat || busy) return
    setBusy(true)
    setProblem(null)
    try {
      await call('events.leave', { eventId: seat.eventId, party: seat.party })
      tickets.drop(seat.eventId)
      setAsking(false)
      showToast(eventCopy.left)
      onLeft()
    } catch (failure) {
      setProblem(explain(failure))
    } finally {
      setBusy(false)
    }
  }

  return { asking, ask: () => setAsking(true), keep: () => setAsking(false), busy, problem, leave }
}
