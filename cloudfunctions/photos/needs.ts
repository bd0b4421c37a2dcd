import { addressStore } from '../messages/address-store'
import { type Files, functionFiles } from '../platform/files'
import type { Secrets } from '../platform/secrets'
import { functionSecrets } from '../platform/settings'
import { functionWechat, type Wechat } from '../platform/wechat'
import { type PhotoStore, photoStore } from './photo-store'

/** Everything the use cases of photos take from outside. */
export interface PhotoNeeds {
  now(): Date
  secrets(): Secrets
  files: Files
  photos(communityId: string): PhotoStore
  wechat(): Wechat | null
  /** So that the timer can ask for a check in their name; needs a member document, and makes it. */
  remember(communityId: string, personId: string, platformId: string): Promise<void>
  /** The platform's identifier of a person, as their own document keeps it. */
  openidOf(communityId: string, personId: string): Promise<string | null>
}

export const photoNeeds = (): PhotoNeeds => ({
  now: () => new Date(),
  secrets: functionSecrets,
  files: functionFiles,
  photos: photoStore,
  wechat: functionWechat,
  remember: (communityId, personId, platformId) => addressStore(communityId).remember(personId, platformId, new Date()),
  openidOf: async (communityId, personId) => (await addressStore(communityId).of([personId])).get(personId) ?? null,
})
