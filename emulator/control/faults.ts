export interface Fault {
  /**
   * A wire action (`database.getDocument`) or a function's action (`events.signUp`); absent: any database request.
   * `wechat` is any call to WeChat, `wechat.msg_sec_check` one by the last part of its path.
   */
  action?: string
  /** The n-th matching request from now, counted from 1. */
  n: number
  /** `fail`: refused, nothing done; `delay`: done after `ms`; `drop-answer`: done, but the connection closes unanswered. */
  kind: 'fail' | 'delay' | 'drop-answer'
  ms?: number
  /** What WeChat answers when it fails: -1 (busy) unless said, 45009 for a spent quota. */
  errcode?: number
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
    return this.strike(({ action }) => !action || [wireAction, label].includes(action))
  }

  /** Counts one call to WeChat, such as `msg_sec_check`, and returns the fault that strikes it. */
  takeWechat(call: string): Fault | undefined {
    return this.strike(({ action }) => action === 'wechat' || action === `wechat.${call}`)
  }

  private strike(matches: (fault: Fault) => boolean): Fault | undefined {
    const matching = this.waiting.filter(({ fault }) => matches(fault))
    for (const entry of matching) entry.left -= 1
    const struck = matching.find(({ left }) => left === 0)
    this.waiting = this.waiting.filter(({ left }) => left > 0)
    return struck?.fault
  }
}
