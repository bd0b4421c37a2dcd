export interface InstanceData {
  /** The built `index.js`. */
  bundle: string
}

export interface ToInstance {
  name: string
  requestId: string
  /** JSON. */
  event: string
  environment: Record<string, string>
  limits: { memoryMB: number; timeoutSeconds: number }
  offsetMs: number
}

export type FromInstance =
  | { kind: 'line'; level: 'debug' | 'log' | 'info' | 'warn' | 'error'; text: string }
  | { kind: 'answer' /** JSON. */; result: string }
  | { kind: 'failure'; message: string; stack: string }
