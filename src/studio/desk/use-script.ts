import { useState } from 'react'
import { keptPersonal } from '@/cloud/kept-personal'
import type { DeskDuty } from './use-desk'

interface Place {
  current: number
  skipped: string[]
}

const keptAs = (broadcastId: string) => `linli.draft.desk.${broadcastId}`
const isPlace = (kept: unknown): kept is Place =>
  typeof kept === 'object' && kept !== null && 'current' in kept && 'skipped' in kept

/** How far the host has read, and what was left out; a phone that was put away goes on where it was. */
export function useScript({ facts, airing }: DeskDuty, steps: number, onTouch: () => void) {
  const key = keptAs(facts.broadcastId)
  const [place, setPlace] = useState<Place>(() => {
    const kept = keptPersonal.get(key)
    return isPlace(kept) ? kept : { current: 0, skipped: airing?.skipped ?? [] }
  })
  const put = (change: Partial<Place>) => {
    const next = { ...place, ...change }
    onTouch()
    keptPersonal.set(key, next)
    setPlace(next)
  }
  const go = (step: number) => put({ current: Math.min(Math.max(0, step), steps - 1) })
  return {
    ...place,
    // The office may have taken a part out since.
    current: Math.min(place.current, steps - 1),
    go,
    skip: (segmentId: string) => {
      const rest = place.skipped.filter((id) => id !== segmentId)
      put({ skipped: rest.length < place.skipped.length ? rest : [...rest, segmentId] })
    },
  }
}
