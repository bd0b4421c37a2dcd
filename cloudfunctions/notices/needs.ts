import type { Secrets } from '../platform/secrets'
import type { CheckWords } from '../platform/text-check'
import type { NoticeStore } from './notice-store'

/** Everything the use cases of notices take from outside. */
export interface NoticeNeeds {
  now(): Date
  secrets(): Secrets
  notices(communityId: string): NoticeStore
  checkWords: CheckWords
}
