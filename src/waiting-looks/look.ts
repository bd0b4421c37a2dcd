import type { CheckPoint } from '@contract/assets'
import type { Sendable, Waiting } from '@/waiting/shelf'

/** A look at a thing as it is ticked; it stays on the device until it has arrived. */
export interface Look extends Sendable {
  /** The code on the thing. */
  scene: string
  /** What the thing is called. */
  name: string
  /** As the page showed it. */
  everyDays: number
  /** When it was looked at, by the cloud's clock. */
  at: string
  /** When it was changed last. */
  touchedAt: string
  faults: CheckPoint[]
  note: string
}

export type WaitingLook = Waiting<Look>

const freshMs = 24 * 3_600_000

/** Written, never handed in, and too old to go on with: the thing stands otherwise by now. */
export const isStale = ({ stage, refused, touchedAt }: WaitingLook, now: number): boolean =>
  stage === 'draft' && refused === null && now - Date.parse(touchedAt) > freshMs

/** What was begun on this thing and can be gone on with; what was turned down comes first. */
export function begunOn(scene: string, waiting: readonly WaitingLook[], now: number): WaitingLook | undefined {
  const drafts = waiting.filter((one) => one.scene === scene && one.stage === 'draft' && !isStale(one, now))
  return drafts.find(({ refused }) => refused !== null) ?? drafts[0]
}
