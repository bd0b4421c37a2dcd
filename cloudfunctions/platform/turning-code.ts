import type { Secrets } from './secrets'

export const stepMs = 30_000
const proofLength = 16
const minute = 60_000
const longest = 24 * 60 * minute

/** Codes are shown from so long before the start. */
export const shownBeforeMs = 60 * minute
/** A code is good in its own step and the two beside it: a scan takes time, and clocks differ. */
export const stepTolerance = 1

export const stepAt = (at: Date): number => Math.floor(at.getTime() / stepMs)

export type TurningReading = { ok: true; id: string; step: number } | { ok: false; why: 'forged' | 'other-version' }

/**
 * Codes that turn every 30 seconds, `D1.id.step.proof`: a letter for what shows them, a version, whose they are and
 * when. Whoever shows them holds ready-made proofs for one such id, so a phone needs no key and no cryptography.
 */
export function turningCodes(letter: string, purpose: string) {
  const proof = (secrets: Secrets, communityId: string, id: string, step: number) =>
    secrets.sign(purpose, `${communityId}|${id}|${step}`, proofLength)
  const shape = new RegExp(`^${letter}1\\.([\\w-]{1,40})\\.(\\d{1,10})\\.([\\w-]{${proofLength}})$`)
  const anyVersion = new RegExp(`^${letter}\\d{1,3}\\.`)
  return {
    code: (secrets: Secrets, communityId: string, id: string, step: number): string =>
      `${letter}1.${id}.${step}.${proof(secrets, communityId, id, step)}`,
    /** The proofs of all steps from an hour before the start to the end, at most a day's: nothing outlives it. */
    proofs: (secrets: Secrets, communityId: string, of: { id: string; startsAt: Date; endsAt: Date }) => {
      const from = of.startsAt.getTime() - shownBeforeMs
      const until = Math.min(of.endsAt.getTime(), from + longest)
      const firstStep = stepAt(new Date(from))
      const steps = stepAt(new Date(until)) - firstStep + 1
      const proofs = Array.from({ length: steps }, (_, n) => proof(secrets, communityId, of.id, firstStep + n))
      return { firstStep, proofs: proofs.join('') }
    },
    /** Whose code it is and of which step; anything that we did not make is forged. */
    read: (secrets: Secrets, communityId: string, code: string): TurningReading => {
      const [whole, id = '', step = '', mac = ''] = shape.exec(code) ?? []
      if (whole === undefined) {
        const other = anyVersion.test(code) && !code.startsWith(`${letter}1.`)
        return { ok: false, why: other ? 'other-version' : 'forged' }
      }
      if (!secrets.verify(purpose, `${communityId}|${id}|${step}`, mac)) return { ok: false, why: 'forged' }
      return { ok: true, id, step: Number(step) }
    },
  }
}
