import type { AuditStore } from '../members/audit-store'
import type { Secrets } from '../platform/secrets'
import type { CertificateStore } from './certificate-store'
import type { ServiceStore } from './service-store'

/** Everything the use cases of service take from outside. */
export interface ServiceNeeds {
  now(): Date
  secrets(): Secrets
  publicUrl(): string
  service(communityId: string): ServiceStore
  audit(communityId: string): Pick<AuditStore, 'note'>
  certificates(communityId: string): CertificateStore
  /** How the community calls itself on paper. */
  issuer(communityId: string): Promise<string>
}
