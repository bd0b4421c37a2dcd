import type { CloudManifest } from '../config/manifest'
import type { Control } from './control/control'
import type { Database } from './database'
import type { Caller } from './functions/caller-environment'
import type { CustomLoginKey } from './identity/custom-login'
import type { MiniProgramCloud } from './mini-program'
import type { WechatOptions } from './wechat/wechat-options'

/** A web sign-in account; `sub` is what functions see as `TCB_UUID`. */
export interface Account {
  username: string
  password: string
  sub: string
  name: string
  /** The same person's id in the mini-program: a custom ticket made for it signs this account in. */
  openid?: string
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
  /**
   * Environment of the functions; each gets only what its manifest entry names.
   * `{url}` becomes the emulator's address, `{customLoginKey}` the key for `createTicket` as JSON.
   */
  settings: Record<string, string>
  accounts: Account[]
  /** One of pino's levels; `silent` by default. */
  logLevel?: string
  /** `run`: functions with a timer fire by their cron; `held`, the default: only by `control.fireTimer`. */
  timers?: 'run' | 'held'
  wechat?: WechatOptions
  /** A web account stands for the person's mini-program too, so what it calls is a visit: for a demo without WeChat. */
  webVisits?: boolean
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
  /** The cloud that WeChat opens for one person's mini-program. */
  miniProgram(openid: string): MiniProgramCloud
  /** What the console offers for download: with it the SDK makes tickets for custom sign-in. */
  customLoginKey(): Promise<CustomLoginKey>
  /** Environment for a process that runs the unmodified node-sdk against this emulator. */
  sdkEnvironment(): Record<string, string>
  stop(): Promise<void>
}
