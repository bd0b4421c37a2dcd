import type { Flag, ShiftToWalk, WalkItem, WalkVerdict } from '@contract/check-in'
import type { Output } from '@contract/index'

/** Shifts of these days as the phone holds them, and how far the phone's clock is off. */
export interface KeptShifts extends Output<'checkIn.mine'> {
  /** Server time minus the phone's, in ms. */
  offset: number
  /** Server time of the last contact, in ms. */
  syncedAt: number
}

/** Something written down on this phone that the cloud has not answered yet. */
export interface Written {
  shiftId: string
  /** The person's own number on that shift. */
  number: string
  item: WalkItem
}

/** A picture on this phone of a mark, on its way to the cloud. */
export interface MarkPicture {
  /** Under which it waits, and goes up. */
  key: string
  shiftId: string
  number: string
  /** The mark that it is of. */
  of: string
  purpose: 'spot' | 'report'
}

/** Why something did not simply count; `shift` when the whole shift takes nothing any more, `picture` for one unfit. */
export type Trouble = Exclude<WalkVerdict, 'in' | 'point' | 'out' | 'noted' | 'undone' | 'again'> | 'shift' | 'picture'

/** An answer that a person should read. */
export interface Told {
  id: string
  shiftId: string
  what: WalkItem['kind']
  trouble: Trouble
  flags: Flag[]
}

export type { ShiftToWalk }
