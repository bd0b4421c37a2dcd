import type { ReportStore } from '../reports/report-store'
import type { CommentaryRulesStore } from './commentary-rules-store'
import type { CommentaryStore } from './commentary-store'

/** Everything the use cases of the commentary take from outside. */
export interface CommentaryNeeds {
  now(): Date
  commentaries(communityId: string): CommentaryStore
  rules(communityId: string): CommentaryRulesStore
  reports(communityId: string): Pick<ReportStore, 'published' | 'among'>
}
