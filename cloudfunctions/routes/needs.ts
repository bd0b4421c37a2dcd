import type { Secrets } from '../platform/secrets'
import type { RouteStore } from './route-store'

/** Everything the use cases of routes take from outside. */
export interface RouteNeeds {
  now(): Date
  /** 22 random characters, as a printed code wants. */
  random(): string
  secrets(): Secrets
  routes(communityId: string): RouteStore
  /** PNG of the code that opens a page of the mini-program; null when WeChat gives none. */
  codeFor(page: string, scene: string): Promise<Buffer | null>
}
