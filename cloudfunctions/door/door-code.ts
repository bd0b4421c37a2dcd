import type { Secrets } from '../platform/secrets'

export const stepMs = 30_000
const proofLength = 16
const minute = 60_000
const longest = 24 * 60 * minute

export const stepAt = (at: Date): number => Math.floor(at.getTime() / stepMs)

/** `D1.event.step.proof`: what the door shows for 30 seconds, and nobody else can make. */
export function doorCode(secrets: Secrets, communityId: string, eventId: string, step: number): string {
  return `D1.${eventId}.${step}.${proof(secrets, communityId, eventId, step)}`
}

const proof = (secrets: Secrets, communityId: string, eventId: string, step: number) =>
  secrets.sign('door', `${communityId}|${eventId}|${step}`, proofLength)

/** The proofs of all steps from an hour before the start to the end, at most a day's: nothing outlives the event. */
export function doorProofs(
  secrets: Secrets,
  communityId: string,
  event: { id: string; startsAt: Date; endsAt: Date },
): { firstStep: number; proofs: string } {
  const from = event.startsAt.getTime() - 60 * minute
  const until = Math.min(event.endsAt.getTime(), from + longest)
  const firstStep = stepAt(new Date(from))
  const steps = stepAt(new Date(until)) - firstStep + 1
  const proofs = Array.from({ length: steps }, (_, n) => proof(secrets, communityId, event.id, firstStep + n))
  return { firstStep, proofs: proofs.join('') }
}

/** The event and step of a code that a door of ours showed; null for any other text. */
export function readDoorCode(
  secrets: Secrets,
  communityId: string,
  code: string,
): { eventId: string; step: number } | null {
  const parts = /^D1\.([\w-]{1,40})\.(\d{1,10})\.([\w-]{16})$/.exec(code)
  const [, eventId = '', step = '', mac = ''] = parts ?? []
  if (!parts || !secrets.verify('door', `${communityId}|${eventId}|${step}`, mac)) return null
  return { eventId, step: Number(step) }
}
