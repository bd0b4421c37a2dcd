const limitMs = 30 * 60_000
const warningMs = 60_000

/** `active`, `over`, or how many seconds a person has left to say that they are still there. */
export type Idle = 'active' | 'over' | number

/** What follows from the last sign of a person, both by this device's clock in ms; a clock set back is no absence. */
export function idleAt(lastSign: number, now: number): Idle {
  const left = lastSign + limitMs - now
  if (left <= 0) return 'over'
  return left > warningMs ? 'active' : Math.ceil(left / 1000)
}
