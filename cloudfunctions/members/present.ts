import type { Care } from '../contract/care'
import type { CareSlip } from '../contract/care-slips'
import type { MemberFace } from '../contract/members'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import type { StoredCare } from './care-store'
import type { Member } from './member-store'
import type { MemberNeeds } from './needs'
import type { StoredSlip } from './slip-store'
import { words } from './words'

/** 138****0000, 0731-****0000: enough to recognise one's own. */
export const masked = (phone: string): string =>
  `${phone.slice(0, phone.startsWith('1') ? 3 : 4).replace(/-$/, '')}****${phone.slice(-4)}`

/** A member as an administrator sees them. */
export const faceOf = (member: Member, needs: Pick<MemberNeeds, 'secrets'>): MemberFace => ({
  ref: memberRef(needs.secrets(), member._id),
  nickname: member.nickname,
  building: member.building,
  phone: member.phone && masked(member.phone),
  avatar: member.avatar,
  roles: member.roles,
  headOf: member.headOf,
})

/** A consent as one of the two sees it: with the other's name. */
export const careOf = (care: StoredCare, as: 'helper' | 'resident'): Care => ({
  ref: care._id,
  name: as === 'helper' ? care.residentName : care.unchecked ? words.neighbour : care.helperName,
  acts: care.acts,
  since: care.since.toISOString(),
  until: care.until.toISOString(),
  building: care.building,
  paper: care.slip && (care.slip.state === 'pending' ? 'pending' : 'confirmed'),
})

/** A slip as the office and its building head see it. */
export function slipFace(care: StoredSlip, viewer: Resident, needs: Pick<MemberNeeds, 'secrets'>): CareSlip {
  const { slip } = care
  const isFirst = slip.enteredBy === memberRef(needs.secrets(), viewer.personId) || care.helper === viewer.personId
  return {
    ...{ ref: care._id, name: care.residentName, building: care.building, room: slip.room },
    phone: slip.phone && masked(slip.phone),
    signedOn: slip.signedOn,
    acts: care.acts,
    head: care.helperName,
    state: slip.state,
    enteredAt: care.since.toISOString(),
    until: care.until.toISOString(),
    mayConfirm: slip.state === 'pending' && !isFirst,
  }
}
