import type { Community } from '../contract/communities'
import type { Files } from '../platform/files'
import type { Secrets } from '../platform/secrets'
import type { ReportStore } from '../reports/report-store'
import type { Rules } from '../reports/rules-store'
import type { RequestStore } from './request-store'
import type { SystemStore } from './system-store'

/** Everything that the interface for other systems takes from outside. */
export interface Open311Needs {
  now(): Date
  /** 22 random characters. */
  random(): string
  secrets(): Secrets
  publicUrl(): string
  /** As it was within the last minutes: its name changes hardly ever. */
  communityLately(id: string): Promise<Community | null>
  rulesLately(communityId: string): Promise<Rules>
  reports(communityId: string): Pick<ReportStore, 'add' | 'find'>
  requests(communityId: string): RequestStore
  systems(communityId: string): SystemStore
  files: Pick<Files, 'addresses'>
}
