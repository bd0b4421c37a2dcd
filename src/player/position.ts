const nearlyOver = 5
const step = 5

/** Where to go on listening; who was nearly through begins anew. */
export const beginAt = (kept: number, seconds: number): number =>
  Number.isFinite(kept) && kept > 0 && kept < seconds - nearlyOver ? kept : 0

/** Whether enough was heard since that place to keep the new one. */
export const isFarFrom = (saved: number, at: number): boolean => Math.abs(at - saved) >= step
