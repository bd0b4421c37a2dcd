import type { Seat } from '@contract/events'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { eventCopy } from '@/copy/event'
import { tickets } from './tickets'
import { useAct } from './use-act'

/** Giving a place back, after a person has said twice that they mean it. */
export function useLeave(seat: Seat | null, onLeft: () => void) {
  const [asking, setAsking] = useState(false)
  const { busy, problem, run } = useAct()

  const leave = () =>
    run(async () => {
      if (!seat) return null
      await call('events.leave', { eventId: seat.eventId, party: seat.party })
      tickets.drop(seat.eventId)
      setAsking(false)
      onLeft()
      return eventCopy.left
    })

  return { asking, ask: () => setAsking(true), keep: () => setAsking(false), busy, problem, leave }
}
