import type { KeptDoor } from './written'

export const stepMs = 30_000
const proofLength = 16

/** What the door shows at that server time; null outside the hours for which the phone was given codes. */
export function codeAt({ event, codes }: Pick<KeptDoor, 'event' | 'codes'>, serverNow: number): string | null {
  const step = Math.floor(serverNow / stepMs)
  const from = (step - codes.firstStep) * proofLength
  const proof = from < 0 ? '' : codes.proofs.slice(from, from + proofLength)
  return proof.length === proofLength ? `D1.${event.id}.${step}.${proof}` : null
}
