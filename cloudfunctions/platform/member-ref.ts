import type { Secrets } from './secrets'

/** A person as others may name them: opaque, the same everywhere in one community, and leading back to nobody. */
export const memberRef = (secrets: Secrets, personId: string): string => secrets.sign('member-ref', personId)
