import type { Asset, AssetType, CheckPoint, Inspection } from '../contract/assets'
import type { ReportKind } from '../contract/report-kinds'
import { type Shower, showing } from '../reports/shown-photos'
import { dateOf, dayNumber, dayOf } from '../reports/working-days'
import type { AssetNeeds } from './needs'
import type { StoredAsset } from './stored-asset'

/** What is looked at, by type. */
export const checklists: Record<AssetType, CheckPoint[]> = {
  extinguisher: ['in-place', 'pressure', 'seal', 'hose', 'sign-readable'],
  board: ['clean', 'content-current', 'fixed-firmly', 'lights-up'],
  fitness: ['fixed-firmly', 'moves-freely', 'no-sharp-edges', 'clean', 'sign-readable'],
  lamp: ['lights-up', 'fixed-firmly'],
  bin: ['in-place', 'lid-closes', 'clean'],
}

/** What a fault is reported as, by type. */
export const reportKinds: Record<AssetType, ReportKind> = {
  extinguisher: 'extinguisher',
  board: 'board',
  fitness: 'fitness',
  lamp: 'lamp',
  bin: 'bin',
}

/** Days between two looks where nobody says otherwise. */
export const usualDays: Record<AssetType, number> = { extinguisher: 30, board: 90, fitness: 30, lamp: 30, bin: 7 }

/** Time enough to plan a round: the last quarter, two weeks at most. */
const soonDays = (everyDays: number) => Math.min(14, Math.ceil(everyDays / 4))

export function assetOf(asset: StoredAsset, now: Date): Asset {
  const today = dayOf(now)
  const { _id, type, name, building, gridId, detail, position, expiresOn, everyDays, content } = asset
  const { state, nextDueOn, retired, revision, print } = asset
  const days = dayNumber(nextDueOn) - today
  return {
    ...{ id: _id, type, name, building, gridId, detail, position, expiresOn, everyDays, content },
    ...{ state, nextDueOn, retired, revision, print },
    due: days < 0 ? 'late' : days <= soonDays(everyDays) ? 'soon' : 'later',
    expired: expiresOn !== null && dayNumber(expiresOn) < today,
  }
}

/** The looks, latest first; who looked and what they noted is for those who look after it. */
export async function historyOf(
  asset: StoredAsset,
  whole: boolean,
  needs: Pick<AssetNeeds, 'files'>,
): Promise<Inspection[]> {
  const looks = [...asset.looks].reverse()
  const ids = whole ? looks.flatMap(({ photos }) => photos) : []
  const show: Shower = await showing(ids, needs.files)
  return looks.map(({ at, faults, note, by, photos, late }) => ({
    at: at.toISOString(),
    faults,
    note: whole ? note : '',
    by: whole ? by : null,
    photos: whole ? show(photos) : [],
    late: late ?? false,
  }))
}

/** The day after so many days. */
export const dayAfter = (from: Date, days: number): string => dateOf(dayOf(from) + days)
