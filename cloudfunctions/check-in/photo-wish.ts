import type { Secrets } from '../platform/secrets'
import type { AsksPhoto } from './scans'

/** Of 256 scans so many are asked for a picture. */
const wished = 32

/** Follows from shift, number and point alone, so that asking again does not help. */
export const photoWishes =
  (secrets: Secrets, communityId: string, shiftId: string, share = wished): AsksPhoto =>
  (number, pointId) => {
    const draw = Buffer.from(secrets.sign('spot-photo', `${communityId}|${shiftId}|${number}|${pointId}`), 'base64url')
    return (draw[0] ?? 0) < share
  }
