import { reportCopy } from '@/copy/report'
import type { Draft } from '@/waiting-reports/draft'

export interface DraftErrors {
  photos?: string
  kind?: string
  place?: string
  name?: string
  phone?: string
}

/** A mobile number, or a landline with its area. */
export const looksLikePhone = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

/** Whether it says where it is. */
export const saysWhere = ({ position, building, gridId, detail, asset }: Draft): boolean =>
  Boolean(position || building.trim() || gridId || detail.trim() || asset)

/** `preparing`: so many pictures are not made small yet. */
export function checkDraft(draft: Draft, preparing: number): DraftErrors {
  const { kind, photos, name, phone, anonymity } = draft
  const errors: DraftErrors = {}
  if (preparing > 0) errors.photos = reportCopy.photosComing
  if (photos.some(({ trouble }) => trouble !== null)) errors.photos = reportCopy.photosBad
  if (!kind) errors.kind = reportCopy.kindNeeded
  if (anonymity === 'named' && phone.trim() !== '') {
    if (name.trim() === '') errors.name = reportCopy.nameNeeded
    if (!looksLikePhone.test(phone.trim())) errors.phone = reportCopy.phoneWrong
  }
  return errors
}
