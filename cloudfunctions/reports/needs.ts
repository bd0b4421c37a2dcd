import type { Role } from '../contract/action'
import type { MoveName } from '../contract/report-kinds'
import type { Subject } from '../members/acting-for'
import type { AuditStore } from '../members/audit-store'
import type { Member } from '../members/member-store'
import type { Files } from '../platform/files'
import type { Secrets } from '../platform/secrets'
import type { CheckWords } from '../platform/text-check'
import type { MayReport } from './flood'
import type { FollowerStore } from './follower-store'
import type { ReportStore } from './report-store'
import type { Rules, RulesStore } from './rules-store'
import type { StoredReport } from './stored-report'

/** Everything the use cases of reports take from outside. */
export interface ReportNeeds {
  now(): Date
  secrets(): Secrets
  reports(communityId: string): ReportStore
  followers(communityId: string): FollowerStore
  rules(communityId: string): RulesStore
  /** As they were within the last minute: for what grants no right. */
  rulesLately(communityId: string): Promise<Rules>
  files: Pick<Files, 'addresses'>
  checkWords: CheckWords
  mayReport: MayReport
  audit(communityId: string): AuditStore
  /** The person by whose consent `helper` may report for them now; null when there is none. */
  lookedAfter(communityId: string, helper: string, careRef: string, now: Date): Promise<Subject | null>
  /** The asset on which this code is printed now; null when there is none. */
  assetWith(communityId: string, scene: string): Promise<ReportedAsset | null>
  /** Takes what rests on a report out of every commentary. */
  withdrawCitations(communityId: string, reportId: string): Promise<void>
  /** Marks what the commentary made of other words than these. */
  rewordCitations(communityId: string, reportId: string, publicWords: string): Promise<void>
  /** Marks what the commentary says of a report and is not so since it took this step. */
  overtakeCitations(report: StoredReport, move: MoveName): Promise<void>
  /** Somebody who holds that role, by ref. */
  holder(communityId: string, ref: string, role: Role): Promise<Member | null>
  holders(communityId: string, role: Role): Promise<Member[]>
}

/** What a report takes from the thing it is about. */
export interface ReportedAsset {
  id: string
  building: string | null
  gridId: string | null
  position: { latitude: number; longitude: number } | null
}
