/**
 * Runs inside a worker thread: loads one built function and answers one invocation at a time.
 * It is bundled by itself, so it imports nothing but types and Node's own modules.
 */
import { format } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromInstance, InstanceData, ToInstance } from './instance-messages'

const { bundle } = workerData as InstanceData
const Real = Date
let offsetMs = 0

const shifted = new Proxy(Real, {
  construct: (target, parts) => Reflect.construct(target, parts.length ? parts : [Real.now() + offsetMs]),
  get: (target, key) => (key === 'now' ? () => Real.now() + offsetMs : Reflect.get(target, key)),
})

function say(message: FromInstance) {
  parentPort?.postMessage(message)
}

for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
  console[level] = (...parts: unknown[]) => say({ kind: 'line', level, text: format(...parts) })
}

function enter(environment: Record<string, string>, before: string[]) {
  for (const key of before) delete process.env[key]
  Object.assign(process.env, environment)
  return Object.keys(environment)
}

function contextOf({ requestId, environment, name, limits }: ToInstance) {
  return {
    request_id: requestId,
    function_name: name,
    function_version: '$LATEST',
    namespace: environment.SCF_NAMESPACE,
    memory_limit_in_mb: limits.memoryMB,
    time_limit_in_ms: limits.timeoutSeconds * 1000,
    tencentcloud_region: environment.TENCENTCLOUD_REGION,
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    environment: JSON.stringify(environment),
  }
}

function shiftClock(ms: number) {
  offsetMs = ms
  globalThis.Date = ms === 0 ? Real : shifted
}

let main: ((event: unknown, context: unknown) => unknown) | undefined
let entered: string[] = []

async function invoke(call: ToInstance) {
  entered = enter(call.environment, entered)
  shiftClock(call.offsetMs)
  try {
    main ??= (require(bundle) as { main: typeof main }).main
    if (typeof main !== 'function') throw new Error(`${call.name} does not export main`)
    const result = await main(JSON.parse(call.event), contextOf(call))
    say({ kind: 'answer', result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    say({ kind: 'failure', message, stack: stack ?? message })
  }
}

parentPort?.on('message', (call: ToInstance) => void invoke(call))
