import { reportStore } from '../reports/report-store'
import { commentaryRulesStore } from './commentary-rules-store'
import { commentaryStore } from './commentary-store'
import type { CommentaryNeeds } from './needs'

/** What the running functions give the use cases of the commentary. */
export const commentaryNeeds = (): CommentaryNeeds => ({
  now: () => new Date(),
  commentaries: commentaryStore,
  rules: commentaryRulesStore,
  reports: reportStore,
})
