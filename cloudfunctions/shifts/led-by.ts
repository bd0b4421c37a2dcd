import type { Role } from '../contract/action'
import type { Resident } from '../platform/caller'
import { satisfies } from '../platform/roles'
import type { Duty } from './lead-store'

export interface LedNeeds {
  rolesOf(communityId: string, personId: string): Promise<Role[]>
}

/** What an act came to, and in which capacity it was done. */
export interface Led<T> {
  found: T
  duty: Duty
}

/**
 * Acts as a leader of the shift, which its own document says; only when that finds nothing, and the caller is staff, as
 * staff. Null for anyone else, as for a shift that there is not.
 */
export async function ledBy<T>(
  caller: Resident,
  needs: LedNeeds,
  act: (duty: Duty) => Promise<T | null>,
): Promise<Led<T> | null> {
  const found = await act(caller.personId)
  if (found !== null) return { found, duty: caller.personId }
  if (!satisfies(await needs.rolesOf(caller.communityId, caller.personId), 'staff')) return null
  const byStaff = await act(null)
  return byStaff === null ? null : { found: byStaff, duty: null }
}
