import type { Role } from '../contract/action'
import type { MemberFace, members } from '../contract/members'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { auditLine } from './audit-line'
import type { Member } from './member-store'
import type { MemberNeeds } from './needs'
import { faceOf } from './present'

const refuse = refusing<typeof members.revokeRole>()
const tries = 5

export const grantRole =
  (needs: MemberNeeds): UseCase<typeof members.grantRole> =>
  (wish, caller) =>
    change(wish.ref, caller, needs, { what: 'role-granted', role: wish.role, buildings: wish.buildings })

/** An administrator who took their own role away could leave a community with none. */
export const revokeRole =
  (needs: MemberNeeds): UseCase<typeof members.revokeRole> =>
  async (wish, caller) => {
    if (wish.role === 'admin' && wish.ref === memberRef(needs.secrets(), caller.personId)) {
      throw refuse('not-yourself')
    }
    return change(wish.ref, caller, needs, { what: 'role-revoked', role: wish.role, buildings: [] })
  }

interface Change {
  what: 'role-granted' | 'role-revoked'
  role: Role
  /** Of a building head. */
  buildings: string[]
}

type Held = Pick<Member, 'roles' | 'headOf'>

function heldThen({ roles, headOf }: Held, { what, role, buildings }: Change): Held {
  const others = roles.filter((held) => held !== role)
  const kept = roles.includes(role) ? roles : [...roles, role]
  return {
    roles: what === 'role-granted' ? kept : others,
    headOf: role === 'buildingHead' ? [...new Set(buildings)].sort() : headOf,
  }
}

const isSame = (a: Held, b: Held): boolean =>
  a.roles.length === b.roles.length && JSON.stringify(a.headOf) === JSON.stringify(b.headOf)

/** The role and the line that tells of it change in one update; the line then moves to the audit log. */
async function change(
  ref: string,
  caller: Resident,
  needs: MemberNeeds,
  { what, role, buildings }: Change,
): Promise<MemberFace> {
  const store = needs.members(caller.communityId)
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const member = await store.byRef(ref)
    if (!member) throw refuse('member-not-found')
    if (member.pending) await settle(member, needs)
    const held = heldThen(member, { what, role, buildings })
    if (isSame(held, member)) return faceOf(member, needs)
    const by = { role: 'admin', personId: caller.personId } as const
    const deed = { about: member._id, at: needs.now(), what, by, role, turn: member.roleTurn }
    const changed = await store.setRoles(member, held, ref, auditLine(needs.secrets(), deed))
    if (!changed) continue
    await settle(changed, needs)
    return faceOf(changed, needs)
  }
  throw new Error('the roles changed at every attempt')
}

/** Moves the line that waits in the member's document to the audit log; a run that broke off is healed by the next. */
export async function settle(member: Member, needs: Pick<MemberNeeds, 'audit' | 'members'>): Promise<void> {
  if (!member.pending) return
  await needs.audit(member.communityId).note(member.pending)
  await needs.members(member.communityId).settle(member._id, member.pending._id)
}
