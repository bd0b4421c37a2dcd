import type { CommentaryStore } from '../commentary/commentary-store'
import type { Role } from '../contract/action'
import type { NoticeStore } from '../notices/notice-store'
import type { Secrets } from '../platform/secrets'
import type { BoardStore } from './board-store'

/** Everything the use cases of boards take from outside. */
export interface BoardNeeds {
  now(): Date
  secrets(): Secrets
  boards(communityId: string): BoardStore
  notices(communityId: string): Pick<NoticeStore, 'now' | 'find'>
  commentaries(communityId: string): Pick<CommentaryStore, 'approved' | 'find'>
  rolesOf(communityId: string, personId: string): Promise<Role[]>
  /** PNG of the code that opens a page of the mini-program; null when WeChat gives none. */
  codeFor(page: string, scene: string): Promise<Buffer | null>
}
