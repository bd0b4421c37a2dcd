import type { Clash } from '@contract/radio-studio'

const isGap = ({ kind }: Clash): boolean => kind === 'no-host' || kind === 'host-left'

/** What nobody may save, and broadcasts for which somebody is still to be found. */
export const sorted = (clashes: readonly Clash[]): { hard: Clash[]; gaps: Clash[] } => ({
  hard: clashes.filter((clash) => !isGap(clash)),
  gaps: clashes.filter(isGap),
})
