import type { Secrets } from '../platform/secrets'
import { turningCodes } from '../platform/turning-code'

export { stepAt, stepMs } from '../platform/turning-code'

/** `D1.event.step.proof`: what the door shows for 30 seconds, and nobody else can make. */
const codes = turningCodes('D', 'door')
export const { code: doorCode, proofs: doorProofs } = codes

/** The event and step of a code that a door of ours showed; null for any other text. */
export function readDoorCode(
  secrets: Secrets,
  communityId: string,
  code: string,
): { eventId: string; step: number } | null {
  const reading = codes.read(secrets, communityId, code)
  return reading.ok ? { eventId: reading.id, step: reading.step } : null
}
