export type Timed = () => Promise<void>

export interface Ratio {
  /** Median over the pairs of how many times `ours` is as fast as `peer`. */
  ratio: number
  /** The same with `peer` on both sides: how far the machine itself strays. */
  control: number
  oursPerSecond: number
  peerPerSecond: number
}

/** Outside this the machine was too busy, and a ratio says nothing. */
export const steady = { from: 0.95, to: 1.05, tries: 4 }

export const isSteady = (control: number): boolean => control >= steady.from && control <= steady.to

/**
 * A ratio taken in one run: A B B A in turn, the median of the pairs, with an A/A control; taken anew, a few times at
 * most, while the control strays. `tidy` is not timed.
 */
export async function ratioOf(
  rounds: number,
  perRound: number,
  ours: Timed,
  peer: Timed,
  tidy: Timed = async () => {},
): Promise<Ratio> {
  let ratio = await measure(rounds, perRound, ours, peer, tidy)
  for (let tries = 1; tries < steady.tries && !isSteady(ratio.control); tries += 1) {
    ratio = await measure(rounds, perRound, ours, peer, tidy)
  }
  return ratio
}

async function measure(rounds: number, perRound: number, ours: Timed, peer: Timed, tidy: Timed): Promise<Ratio> {
  const pairs: { ours: number; peer: number; again: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const a = await seconds(ours)
    await tidy()
    const b = await seconds(peer)
    const c = await seconds(peer)
    const d = await seconds(ours)
    await tidy()
    pairs.push({ ours: a + d, peer: b + c, again: b / c })
  }
  return {
    ratio: median(pairs.map((pair) => pair.peer / pair.ours)),
    control: median(pairs.map((pair) => pair.again)),
    oursPerSecond: Math.round((2 * perRound) / median(pairs.map((pair) => pair.ours))),
    peerPerSecond: Math.round((2 * perRound) / median(pairs.map((pair) => pair.peer))),
  }
}

async function seconds(work: Timed): Promise<number> {
  const started = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - started) / 1e9
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper
}
