import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import type { CloudManifest, FunctionManifest } from '../../config/manifest'
import type { Instruments } from '../control/instruments'
import { fields } from '../wire/body'
import { WireError } from '../wire/wire-error'
import { type Caller, callerEnvironment } from './caller-environment'
import { FunctionInstance } from './function-instance'
import { InstancePool } from './instance-pool'
import { platformEnvironment, withContextKeys } from './platform-environment'

export interface FunctionHostOptions {
  functions: CloudManifest['functions']
  functionsDir: string
  settings: Record<string, string>
  /** Instances that one function may have at once; 8 by default. */
  maxInstances?: number
  site: { url: string }
  instruments: Instruments
  log: Logger
}

/** The platform's limit for a text request body. */
export const maxEventBytes = 100 * 1024

/** Runs the built functions of the manifest. */
export class FunctionHost {
  private readonly pools = new Map<string, InstancePool>()

  constructor(private readonly options: FunctionHostOptions) {}

  /**
   * Invokes a function as the platform does; without a caller it is an event of the platform or of the server.
   * @returns the result as JSON; rejects with a WireError
   */
  async invoke(name: string, event: unknown, caller?: Caller): Promise<string> {
    const manifest = this.manifestOf(name)
    const json = JSON.stringify(event ?? {})
    if (Buffer.byteLength(json) > maxEventBytes) throw tooLarge()
    const { log } = this.options
    const { ledger, clock } = this.options.instruments
    const requestId = randomUUID()
    const secretId = ledger.begin(labelOf(name, event))
    const environment = this.callEnvironment(secretId, caller)
    const started = performance.now()
    const done = { function: name, requestId, cold: false, outcome: 'answered' }
    try {
      return await this.poolOf(name, manifest).run((instance, cold) => {
        done.cold = cold
        const limits = { memoryMB: manifest.memoryMB, timeoutSeconds: manifest.timeoutSeconds }
        return instance.invoke({ name, requestId, event: json, environment, limits, offsetMs: clock.offsetMs })
      })
    } catch (error) {
      done.outcome = error instanceof WireError ? error.code : 'fault'
      throw error
    } finally {
      ledger.end(secretId)
      log.info({ ...done, ms: Math.round(performance.now() - started) }, 'function invoked')
    }
  }

  /** As `invoke`, for a signed-in client: only functions that the manifest opens to clients. */
  async invokeAsClient(name: string, event: unknown, caller: Caller): Promise<string> {
    if (this.manifestOf(name).trigger.kind === 'client') return this.invoke(name, event, caller)
    throw new WireError('PERMISSION_DENIED', `[OperationDenied] clients may not invoke ${name}`, 403)
  }

  coldStarts(): Record<string, number> {
    return Object.fromEntries([...this.pools].map(([name, pool]) => [name, pool.coldStarts]))
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()))
  }

  private manifestOf(name: string): FunctionManifest {
    const manifest = Object.hasOwn(this.options.functions, name) ? this.options.functions[name] : undefined
    if (!manifest)
      throw new WireError('FUNCTION_NOT_FOUND', `[ResourceNotFound.Function] there is no function ${name}`, 404)
    return manifest
  }

  private poolOf(name: string, manifest: FunctionManifest): InstancePool {
    const known = this.pools.get(name)
    if (known) return known
    const file = resolve(join(this.options.functionsDir, name, 'index.js'))
    if (!existsSync(file)) {
      throw new WireError('FUNCTION_NOT_FOUND', `the function ${name} is not built: ${file} does not exist`, 404)
    }
    const environment = { ...platformEnvironment(this.options.site.url), ...this.settingsOf(manifest) }
    const pool = new InstancePool({
      file,
      maxInstances: this.options.maxInstances ?? 8,
      start: (bundle) => new FunctionInstance(bundle, environment, manifest.memoryMB, this.options.log),
    })
    this.pools.set(name, pool)
    return pool
  }

  private settingsOf(manifest: FunctionManifest): Record<string, string> {
    const named = manifest.settings.map((key) => [key, this.options.settings[key]] as const)
    const given = named.filter((entry): entry is [string, string] => entry[1] !== undefined)
    return Object.fromEntries(given.map(([key, value]) => [key, value.replaceAll('{url}', this.options.site.url)]))
  }

  private callEnvironment(secretId: string, caller: Caller | undefined): Record<string, string> {
    const platform = platformEnvironment(this.options.site.url)
    const call = { TRIGGER_SRC: 'tcb', TENCENTCLOUD_SECRETID: secretId, ...callerEnvironment(caller) }
    return withContextKeys({ ...platform, ...call })
  }
}

function labelOf(name: string, event: unknown): string {
  const { action } = fields(event)
  return typeof action === 'string' ? `${name}.${action.slice(0, 80)}` : name
}

function tooLarge() {
  return new WireError('EXCEED_MAX_PAYLOAD_SIZE', 'the request body is over 100 KB', 413)
}
