import { readableCode } from '../platform/readable-code'
import type { Secrets } from '../platform/secrets'

const length = 8

/** What the office tells a host, who types it once on their own phone; it follows from the host, so none is stored. */
export const hostCode = (secrets: Secrets, communityId: string, hostId: string): string =>
  readableCode(secrets.sign('radio-host', `${communityId}|${hostId}`), length)
