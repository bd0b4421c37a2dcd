import type { Care } from '../contract/care'
import type { MemberFace } from '../contract/members'
import { memberRef } from '../platform/member-ref'
import type { StoredCare } from './care-store'
import type { Member } from './member-store'
import type { MemberNeeds } from './needs'

/** 138****0000, 0731-****0000: enough to recognise one's own. */
export const masked = (phone: string): string =>
  `${phone.slice(0, phone.startsWith('1') ? 3 : 4).replace(/-$/, '')}****${phone.slice(-4)}`

/** A member as an administrator sees them. */
export const faceOf = (member: Member, needs: Pick<MemberNeeds, 'secrets'>): MemberFace => ({
  ref: memberRef(needs.secrets(), member._id),
  nickname: member.nickname,
  building: member.building,
  phone: member.phone && masked(member.phone),
  roles: member.roles,
})

/** A consent as one of the two sees it: with the other's name. */
export const careOf = (care: StoredCare, as: 'helper' | 'resident'): Care => ({
  ref: care._id,
  name: as === 'helper' ? care.residentName : care.helperName,
  acts: care.acts,
  since: care.since.toISOString(),
  until: care.until.toISOString(),
})
