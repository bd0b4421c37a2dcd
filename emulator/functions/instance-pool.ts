import { stat } from 'node:fs/promises'
import { WireError } from '../wire/wire-error'
import type { FunctionInstance } from './function-instance'

export interface PoolOptions {
  file: string
  maxInstances: number
  start: (bundle: { file: string; version: number }) => FunctionInstance
}

/** The instances of one function: warm ones are reused, a rebuilt bundle starts cold, the rest wait in line. */
export class InstancePool {
  private readonly idle: FunctionInstance[] = []
  private readonly all = new Set<FunctionInstance>()
  private readonly waiting: (() => void)[] = []
  private busy = 0
  private closed = false
  coldStarts = 0

  constructor(private readonly options: PoolOptions) {}

  /** Runs one invocation on an instance that does nothing else meanwhile. */
  async run<T>(work: (instance: FunctionInstance, cold: boolean) => Promise<T>): Promise<T> {
    while (this.busy >= this.options.maxInstances) await new Promise<void>((resolve) => this.waiting.push(resolve))
    if (this.closed) throw new WireError('FUNCTION_STATUS_ABNORMAL', 'the emulator has stopped', 503)
    this.busy += 1
    try {
      const { mtimeMs } = await stat(this.options.file)
      const warm = this.takeWarm(mtimeMs)
      const instance = warm ?? this.startCold(mtimeMs)
      try {
        return await work(instance, warm === undefined)
      } finally {
        if (instance.alive) this.idle.push(instance)
        else this.all.delete(instance)
      }
    } finally {
      this.busy -= 1
      this.waiting.shift()?.()
    }
  }

  async stop(): Promise<void> {
    this.closed = true
    await Promise.all([...this.all].map((instance) => instance.stop()))
  }

  private startCold(version: number): FunctionInstance {
    this.coldStarts += 1
    const instance = this.options.start({ file: this.options.file, version })
    this.all.add(instance)
    return instance
  }

  private takeWarm(version: number): FunctionInstance | undefined {
    for (let instance = this.idle.pop(); instance; instance = this.idle.pop()) {
      if (instance.alive && instance.bundle.version === version) return instance
      this.all.delete(instance)
      void instance.stop()
    }
    return undefined
  }
}
