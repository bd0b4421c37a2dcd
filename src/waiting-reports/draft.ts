import type { Anonymity, PlaceShown, ReportKind } from '@contract/report-kinds'
import { keptPersonal } from '@/cloud/kept-personal'
import { randomKey } from '@/cloud/random-key'
import type { SentPhoto } from '@/waiting/shelf'

/** A report as it is typed; it stays on the device until it has arrived. */
export interface Draft {
  /** Names the report once and for all: sent twice, it is one. */
  key: string
  kind: ReportKind | null
  photos: SentPhoto[]
  position: { latitude: number; longitude: number } | null
  building: string
  gridId: string | null
  /** The code on the thing itself, which says where it is. */
  asset: string | null
  detail: string
  words: string
  anonymity: Anonymity
  placeShown: PlaceShown
  name: string
  phone: string
}

export const blankDraft = (asset: string | null = null): Draft => ({
  ...{ key: randomKey(), kind: null, photos: [], position: null, building: '', gridId: null, asset, detail: '' },
  ...{ words: '', anonymity: 'named', placeShown: 'exact', name: '', phone: '' },
})

const lastKinds = 'linli.draft.report-kinds'
const mostKinds = 3

/** Kinds that this device reported lately, latest first. */
export const recentKinds = {
  get: (): ReportKind[] => {
    const kept = keptPersonal.get(lastKinds)
    return Array.isArray(kept) ? (kept as ReportKind[]) : []
  },
  add: (kind: ReportKind) =>
    keptPersonal.set(lastKinds, [kind, ...recentKinds.get().filter((one) => one !== kind)].slice(0, mostKinds)),
}
