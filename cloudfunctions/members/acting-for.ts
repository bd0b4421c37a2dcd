import type { CareAct } from '../contract/care'
import type { CareStore } from './care-store'
import type { Member, MemberStore } from './member-store'

/** Whose act it is by a consent, and in which capacity the helper acts. */
export interface Subject {
  personId: string
  as: 'helper' | 'head'
  /** Of somebody known by a slip alone; null where the person's own document says it. */
  building: string | null
}

interface Acting {
  helper: string
  careRef: string
  act: CareAct
  now: Date
}

/** The person for whom `helper` may do this act now: one read, two for a building head. Null when there is none. */
export async function actingFor(
  stores: { care: CareStore; members: MemberStore },
  { helper, careRef, act, now }: Acting,
): Promise<Subject | null> {
  const care = await stores.care.acting(careRef, helper, now)
  if (!care?.acts.includes(act)) return null
  if (care.building === null) return { personId: care.resident, as: 'helper', building: null }
  if (!isHeadOf(await stores.members.find(helper), care.building)) return null
  return { personId: care.resident, as: 'head', building: care.slip ? care.building : null }
}

/** Read anew at each act, so that a role taken or a building changed counts at once. */
export const isHeadOf = (member: Pick<Member, 'roles' | 'headOf'> | null, building: string): boolean =>
  (member?.roles.includes('buildingHead') && member.headOf.includes(building)) ?? false
