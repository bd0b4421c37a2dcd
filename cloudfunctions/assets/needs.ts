import type { Role } from '../contract/action'
import type { AuditStore } from '../members/audit-store'
import type { Member } from '../members/member-store'
import type { Files } from '../platform/files'
import type { Secrets } from '../platform/secrets'
import type { ReportStore } from '../reports/report-store'
import type { Rules } from '../reports/rules-store'
import type { AssetStore } from './asset-store'

/** Everything the use cases of assets take from outside. */
export interface AssetNeeds {
  now(): Date
  /** 22 random characters, as a printed code wants. */
  random(): string
  secrets(): Secrets
  assets(communityId: string): AssetStore
  reports(communityId: string): Pick<ReportStore, 'openOn'>
  rulesLately(communityId: string): Promise<Rules>
  rolesOf(communityId: string, personId: string): Promise<Role[]>
  membersWith(communityId: string, refs: readonly string[]): Promise<Member[]>
  files: Pick<Files, 'addresses'>
  audit(communityId: string): Pick<AuditStore, 'note'>
  /** PNG of the code that opens a page of the mini-program; null when WeChat gives none. */
  codeFor(page: string, scene: string): Promise<Buffer | null>
}
