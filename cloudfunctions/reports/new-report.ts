import type { Anonymity, PlaceShown, ReportKind, ReportSource } from '../contract/report-kinds'
import type { BroughtPhotos, ReportPlace, WordsState } from '../contract/report-shapes'
import { photoIdIn, photoIdOf } from '../photos/places'
import type { Resident } from '../platform/caller'
import { readableCode } from '../platform/readable-code'
import type { Secrets } from '../platform/secrets'
import { handling } from './kinds'
import type { ReportedAsset } from './needs'
import type { Rules } from './rules-store'
import { metresBetween, spotsOf } from './spots'
import { clockOf, lookAtNext } from './step'
import type { NewReport } from './stored-report'

/** What is known of a report when it comes in. */
export interface Incoming {
  id: string
  kind: ReportKind
  source: ReportSource
  words: string
  wordsState: WordsState
  place: ReportPlace
  placeShown: PlaceShown
  asset: ReportedAsset | null
  photos: string[]
  anonymity: Anonymity
  reporter: string | null
  contact: NewReport['contact']
  consent: string
  enteredBy: string | null
  outside: NewReport['outside']
}

export function newReport(incoming: Incoming, rules: Rules, secrets: Secrets, sentAt: Date): NewReport {
  const { id, kind, asset, place, outside } = incoming
  const building = place.building ?? asset?.building ?? null
  const position = place.position ?? asset?.position ?? null
  const assetId = asset?.id ?? null
  const { dueAt, warnAt } = clockOf(kind, sentAt, outside?.dueAt ?? null, rules)
  const { wordsState } = incoming
  const clock = { dueAt, warnAt, open: true, escalated: false, wordsState, wordsTries: 0, sentAt, steps: [] }
  return {
    ...{ _id: id, number: numberOf(secrets, id), kind, tells: handling[kind] === null, status: 'received' },
    ...{ source: incoming.source, words: incoming.words, position, building },
    gridId: place.gridId ?? asset?.gridId ?? gridOf(building, rules),
    ...{ detail: place.detail, placeShown: incoming.placeShown, assetId },
    spots: spotsOf({ position, building, assetId }),
    ...{ photos: incoming.photos, anonymity: incoming.anonymity, reporter: incoming.reporter },
    ...{ contact: incoming.contact, consent: incoming.consent, enteredBy: incoming.enteredBy, outside },
    ...{
      followers: [],
      followerCount: 0,
      movedAt: sentAt,
      turnAt: dueAt ?? sentAt,
      fixedAt: null,
      closedAt: null,
      result: '',
    },
    ...{ assignee: null, mergedInto: null, duplicates: [], published: false, publicWords: null, turn: 0 },
    ...{ startedAt: null, reviewedAt: null, tellAt: handling[kind]?.roundTheClock ? sentAt : null },
    ...{ ...clock, lookAt: lookAtNext(clock) },
  }
}

export const numberOf = (secrets: Secrets, reportId: string): string =>
  readableCode(secrets.sign('report-number', reportId, 43), 8)

/** The grid that a building belongs to. */
const gridOf = (building: string | null, { grids }: Rules): string | null =>
  (building && grids.find(({ buildings }) => buildings.includes(building))?.id) ?? null

/** Whether the place is not the community's: too far away, or in a grid that there is not. */
export function isOutside({ position, gridId }: ReportPlace, { area, grids }: Rules): boolean {
  if (gridId !== null && !grids.some(({ id }) => id === gridId)) return true
  return position !== null && area !== null && metresBetween(position, area.centre) > area.metres
}

/** The file ids, if each belongs to a photo of the caller's; null otherwise. Proven by the key alone. */
export function ownPhotos(photos: BroughtPhotos, caller: Resident, secrets: Secrets): string[] | null {
  const own = photos.every(({ key, fileId }) => photoIdIn(fileId) === photoIdOf(secrets, caller, key))
  return own ? photos.map(({ fileId }) => fileId) : null
}
