import type { CloudManifest } from '../config/manifest'
import type { Control } from './control/control'
import type { Database } from './database'
import type { Caller } from './functions/caller-environment'

/** A web sign-in account; `sub` is what functions see as `TCB_UUID`. */
export interface Account {
  username: string
  password: string
  sub: string
  name: string
}

export interface EmulatorOptions {
  /** 0, the default, takes a free port; the address is always 127.0.0.1. */
  port?: number
  /** Absent: documents in memory and files in a temporary folder, both gone after `stop`. */
  dataDir?: string
  manifest: CloudManifest
  /** Where the built functions are: `<functionsDir>/<name>/index.js`. */
  functionsDir: string
  /** The built web app, served at `/`. */
  h5Dir?: string
  /** Environment of the functions; each gets only what its manifest entry names. `{url}` becomes the emulator's address. */
  settings: Record<string, string>
  accounts: Account[]
  /** One of pino's levels; `silent` by default. */
  logLevel?: string
  /** Warm and busy instances that one function may have at once; further calls wait. */
  maxInstances?: number
}

export interface Emulator {
  url: string
  port: number
  controlToken: string
  database: Database
  control: Control
  /**
   * Calls a function as the platform would for the given caller.
   * Without a caller it is an event of the platform itself (timer, HTTP, push).
   */
  invoke(name: string, data: unknown, caller?: Caller): Promise<unknown>
  /** Environment for a process that runs the unmodified node-sdk against this emulator. */
  sdkEnvironment(): Record<string, string>
  stop(): Promise<void>
}
