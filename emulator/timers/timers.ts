import type { Logger } from 'pino'
import type { CloudManifest } from '../../config/manifest'
import { atTime } from '../control/alarm'
import type { Clock } from '../control/clock'
import { WireError } from '../wire/wire-error'
import { CronSchedule } from './cron-schedule'

export interface TimersNeeds {
  functions: CloudManifest['functions']
  clock: Clock
  log: Logger
  /** Invokes a function as an event of the platform; the answer is JSON. */
  invoke: (name: string, event: unknown) => Promise<string>
}

interface Pending {
  dueMs: number
  cancel: () => void
}

/** The timer triggers of the manifest. */
export class Timers {
  private readonly schedules: Map<string, CronSchedule>
  private readonly pending = new Map<string, Pending>()
  private forget: (() => void) | undefined

  /** @throws Error when a cron of the manifest would be refused by the platform */
  constructor(private readonly needs: TimersNeeds) {
    const crons = Object.entries(needs.functions).flatMap(([name, { trigger }]) =>
      trigger.kind === 'timer' ? [[name, new CronSchedule(trigger.cron)] as const] : [],
    )
    this.schedules = new Map(crons)
  }

  /** Fires by schedule from now on; a leap of the clock over several times fires once. */
  run(): void {
    for (const name of this.schedules.keys()) this.arm(name)
    this.forget = this.needs.clock.onShift(() => {
      for (const name of this.schedules.keys()) this.bringForward(name)
    })
  }

  /**
   * Fires one timer now, whatever its schedule.
   * @param atMs the time that the event names, in milliseconds since 1970; now by default
   * @returns the function's result, which the platform would drop
   */
  async fire(name: string, atMs: number = this.needs.clock.now()): Promise<unknown> {
    if (!this.schedules.has(name)) throw new WireError('INVALID_PARAM', `${name} is not a function with a timer`)
    const Time = `${new Date(atMs).toISOString().slice(0, 19)}Z`
    const event = { Type: 'Timer', TriggerName: `${name}-timer`, Time, Message: '' }
    return JSON.parse(await this.needs.invoke(name, event))
  }

  stop(): void {
    this.forget?.()
    for (const { cancel } of this.pending.values()) cancel()
    this.pending.clear()
  }

  private arm(name: string): void {
    const { clock, log } = this.needs
    const dueMs = this.nextOf(name)
    if (dueMs === undefined) return
    const cancel = atTime(clock, dueMs, () => {
      this.pending.delete(name)
      this.arm(name)
      this.fire(name, dueMs).catch((error: unknown) => log.error({ err: error, function: name }, 'a timer failed'))
    })
    this.pending.set(name, { dueMs, cancel })
  }

  /** After a clock was set back, an earlier time comes again. */
  private bringForward(name: string): void {
    const pending = this.pending.get(name)
    const next = this.nextOf(name)
    if (next === undefined || (pending && pending.dueMs <= next)) return
    pending?.cancel()
    this.arm(name)
  }

  private nextOf(name: string): number | undefined {
    return this.schedules.get(name)?.next(this.needs.clock.now())
  }
}
