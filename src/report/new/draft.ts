import type { Anonymity, PlaceShown, ReportKind } from '@contract/report-kinds'
import { keptPersonal } from '@/cloud/kept-personal'
import { randomKey } from '@/cloud/random-key'
import { reportCopy } from '@/copy/report'

/** A report as it is typed; it stays on the device until it has arrived. */
export interface Draft {
  /** Names the report once and for all: sent twice, it is one. */
  key: string
  kind: ReportKind | null
  /** Pictures that have arrived, each with the key it was begun with. */
  photos: { key: string; fileId: string }[]
  position: { latitude: number; longitude: number } | null
  building: string
  detail: string
  words: string
  anonymity: Anonymity
  placeShown: PlaceShown
  name: string
  phone: string
}

const keptAs = 'linli.draft.report'
const lastKinds = 'linli.draft.report-kinds'
const mostKinds = 3

const blank = (): Draft => ({
  ...{ key: randomKey(), kind: null, photos: [], position: null, building: '', detail: '', words: '' },
  ...{ anonymity: 'named', placeShown: 'exact', name: '', phone: '' },
})

export const keptDraft = {
  get: (): Draft => ({ ...blank(), ...(keptPersonal.get(keptAs) as Partial<Draft> | null) }),
  set: (draft: Draft) => keptPersonal.set(keptAs, draft),
  forget: () => keptPersonal.remove(keptAs),
}

/** Kinds that this device reported lately, latest first. */
export const recentKinds = {
  get: (): ReportKind[] => {
    const kept = keptPersonal.get(lastKinds)
    return Array.isArray(kept) ? (kept as ReportKind[]) : []
  },
  add: (kind: ReportKind) =>
    keptPersonal.set(lastKinds, [kind, ...recentKinds.get().filter((one) => one !== kind)].slice(0, mostKinds)),
}

export interface DraftErrors {
  photos?: string
  kind?: string
  place?: string
  name?: string
  phone?: string
}

/** A mobile number, or a landline with its area. */
export const looksLikePhone = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

/** `coming`: a picture has not arrived yet. */
export function checkDraft(draft: Draft, coming: boolean): DraftErrors {
  const { kind, position, building, detail, name, phone, anonymity } = draft
  const errors: DraftErrors = {}
  if (coming) errors.photos = reportCopy.photosComing
  if (!kind) errors.kind = reportCopy.kindNeeded
  if (!position && building.trim() === '' && detail.trim() === '') errors.place = reportCopy.placeNeeded
  if (anonymity === 'named' && phone.trim() !== '') {
    if (name.trim() === '') errors.name = reportCopy.nameNeeded
    if (!looksLikePhone.test(phone.trim())) errors.phone = reportCopy.phoneWrong
  }
  return errors
}
