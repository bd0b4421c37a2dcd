import type { DoorMark } from '@contract/door'
import type { Output } from '@contract/index'

/** The door's list as the phone holds it, and how far the phone's clock is off. */
export interface KeptDoor extends Output<'door.open'> {
  /** Server time minus the phone's, in ms. */
  offset: number
  /** Server time of the last contact, in ms. */
  syncedAt: number
}

/** A mark of this phone that the kept attendance does not hold yet. */
export interface Written {
  mark: DoorMark
  sent: boolean
}

/** A mark that the cloud did not write down. */
export interface Problem {
  id: string
  ticket: string | null
  verdict: 'forged' | 'other-event' | 'changed'
}

/** What a phone has written down and must not lose. */
export interface Notebook {
  written: Written[]
  problems: Problem[]
  /** Walk-ins counted on this phone, so that the last one can be taken back. */
  walkIns: { id: string; heads: number; taken: boolean }[]
}

export const blankNotebook: Notebook = { written: [], problems: [], walkIns: [] }
