export const stepMs = 30_000
const proofLength = 16

/** Ready-made proofs for each half minute of one thing, which `id` names and `letter` says the kind of. */
export interface TurningProofs {
  letter: 'D' | 'G'
  id: string
  firstStep: number
  proofs: string
}

/** What is shown at that server time; null outside the hours for which the phone was given codes. */
export function codeAt({ letter, id, firstStep, proofs }: TurningProofs, serverNow: number): string | null {
  const step = Math.floor(serverNow / stepMs)
  const from = (step - firstStep) * proofLength
  const proof = from < 0 ? '' : proofs.slice(from, from + proofLength)
  return proof.length === proofLength ? `${letter}1.${id}.${step}.${proof}` : null
}
