export interface Fault {
  /** A wire action (`database.getDocument`) or a function's action (`events.rsvp`); absent: any database request. */
  action?: string
  /** The n-th matching database request from now, counted from 1. */
  n: number
  /** `fail`: refused, nothing done; `delay`: done after `ms`; `drop-answer`: done, but the connection closes unanswered. */
  kind: 'fail' | 'delay' | 'drop-answer'
  ms?: number
}

/** Faults wait for their request; each strikes once. */
export class Faults {
  private waiting: { fault: Fault; left: number }[] = []
  private everyMs = 0

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.n })
  }

  /** Delays every database request from now on, to measure sequential round trips. */
  delayAll(ms: number): void {
    this.everyMs = ms
  }

  get commonDelay(): number {
    return this.everyMs
  }

  clear(): void {
    this.waiting = []
    this.everyMs = 0
  }

  /** Counts one database request, and returns the fault that strikes it. */
  take(wireAction: string, label: string): Fault | undefined {
    const matching = this.waiting.filter(({ fault }) => !fault.action || [wireAction, label].includes(fault.action))
    for (const entry of matching) entry.left -= 1
    const struck = matching.find(({ left }) => left === 0)
    this.waiting = this.waiting.filter(({ left }) => left > 0)
    return struck?.fault
  }
}
