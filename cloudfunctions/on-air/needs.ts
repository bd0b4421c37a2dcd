import type { Role } from '../contract/action'
import type { AuditStore } from '../members/audit-store'
import type { PhotoStore } from '../photos/photo-store'
import type { Files } from '../platform/files'
import type { Secrets } from '../platform/secrets'
import type { ProgrammeStore } from '../radio/programme-store'
import type { AiringStore } from './airing-store'
import type { RecordingStore } from './recordings/recording-store'
import type { WeatherStore } from './weather-store'

/** Everything the use cases of what is on air take from outside. */
export interface OnAirNeeds {
  now(): Date
  secrets(): Secrets
  programme(communityId: string): Pick<ProgrammeStore, 'read'>
  audit(communityId: string): Pick<AuditStore, 'note'>
  airings(communityId: string): AiringStore
  weather(communityId: string): WeatherStore
  recordings(communityId: string): RecordingStore
  /** Sounds come in and are checked as pictures are. */
  sounds(communityId: string): Pick<PhotoStore, 'among'>
  files: Pick<Files, 'addresses'>
  rolesOf(communityId: string, personId: string): Promise<Role[]>
}
