import * as z from 'zod'
import { type Role, roles, type Who } from '../contract/action'
import { documentsOf } from './documents'

const StoredRoles = z.object({ roles: z.array(z.enum(roles)).default([]) })

/** Roles of a person in a community, read anew at each call so that a revoked role is gone at once. */
export async function rolesOf(communityId: string, personId: string): Promise<Role[]> {
  const row = await documentsOf('members', communityId).one({ _id: personId })
  return row === null ? [] : StoredRoles.parse(row).roles
}

/** An administrator may do what staff may do; no other role implies another. */
export function satisfies(held: readonly Role[], who: Role): boolean {
  return held.includes(who) || (who === 'staff' && held.includes('admin'))
}

export const needsRole = (who: Who): who is Role => who !== 'anyone' && who !== 'resident'
