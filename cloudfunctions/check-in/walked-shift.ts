import type { Entry } from '../roster/roster'
import type { RouteCopy } from '../routes/stored-route'
import type { ShiftMarks } from './shift-marks'

/** A shift as what happens on it sees it: who is to come, where, when, and the marks that say what they did. */
export interface WalkedShift {
  id: string
  title: string
  kind: string
  security: boolean
  startsAt: Date
  endsAt: Date
  place: { name: string; detail: string; position: { latitude: number; longitude: number } | null }
  capacity: number
  cancelled: { at: Date; reason: string } | null
  /** Person ids. */
  leaders: { id: string; name: string }[]
  entries: Entry[]
  route: RouteCopy | null
  marks: ShiftMarks
}

/** Everything that the outcome of a shift depends on. */
export type Walked = Pick<WalkedShift, 'id' | 'startsAt' | 'endsAt' | 'capacity' | 'route' | 'marks'> & {
  entries: readonly (Pick<Entry, 'id' | 'number' | 'party'> & Partial<Pick<Entry, 'ticketId'>>)[]
}
