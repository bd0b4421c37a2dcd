import type { WishOf } from '../contract/action'
import type { Lookalike } from '../contract/report-shapes'
import type { reports } from '../contract/reports'
import type { UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { publicPlace, publicWords } from './present'
import { type Shower, showing } from './shown-photos'
import { closeSpotsWithin, metresBetween, type Position, spotsWithin } from './spots'
import type { StoredReport } from './stored-report'

type Wish = WishOf<typeof reports.nearby>

/** What is here, and what is near: so many are read, however many there are. */
export const looks = { here: { metres: 50, most: 12 }, near: { metres: 250, most: 8 } }
const hereMetres = looks.here.metres
const nearMetres = looks.near.metres
/** Less is chance. */
const alikeEnough = 0.2

/** One look-up: squares around, the building and the thing itself. Where more lie than it reads, one for what is here. */
export const nearby =
  (needs: ReportNeeds): UseCase<typeof reports.nearby> =>
  async (wish, { communityId, personId }) => {
    const store = needs.reports(communityId)
    const around = await store.openAt(spotsOfWish(wish, spotsWithin, nearMetres), wish.kind, looks.near.most)
    const here = spotsOfWish({ ...wish, building: null }, closeSpotsWithin, hereMetres)
    const more = around.length === looks.near.most && here.length > 0
    const open = more ? withoutTwins(await store.openAt(here, wish.kind, looks.here.most), around) : around
    const matches = open.flatMap((report) => matchOf(report, wish, personId) ?? []).sort(closer)
    const shown = matches.filter(({ seen }) => seen)
    const show = await showing(
      shown.flatMap(({ report }) => report.photos.slice(0, 3)),
      needs.files,
    )
    return { reports: matches.map((match) => faceOf(match, personId, show)) }
  }

function spotsOfWish(
  { position, building, assetId }: Pick<Wish, 'position' | 'building' | 'assetId'>,
  squares: (position: Position, metres: number) => string[],
  metres: number,
): string[] {
  return [
    ...(position ? squares(position, metres) : []),
    ...(building ? [`b:${building}`] : []),
    ...(assetId ? [`a:${assetId}`] : []),
  ]
}

const withoutTwins = (here: StoredReport[], around: StoredReport[]): StoredReport[] => [
  ...here,
  ...around.filter(({ _id }) => !here.some((one) => one._id === _id)),
]

interface Match {
  report: StoredReport
  match: Lookalike['match']
  metres: number | null
  /** Whether the asker may see what it says. */
  seen: boolean
}

/** Null where it is too far, or not alike. Of a place that is shown as a square, nothing closer can be learnt. */
function matchOf(report: StoredReport, wish: Wish, personId: string): Match | null {
  const own = report.reporter === personId
  const seen = own || report.published
  const place = own ? report.position : publicPlace(report).position
  const metres = wish.position && place ? metresBetween(wish.position, place) : null
  const sameThing = wish.assetId !== null && report.assetId === wish.assetId
  const sameHouse = wish.building !== null && report.building === wish.building && report.placeShown === 'exact'
  if (sameThing || (metres !== null && metres <= hereMetres)) return { report, match: 'here', metres, seen }
  if (!sameHouse && (metres === null || metres > nearMetres)) return null
  const told = seen ? publicWords(report) : ''
  const alike = !wish.words || !told || likeness(wish.words, told) >= alikeEnough
  return sameHouse || alike ? { report, match: 'near', metres, seen } : null
}

const closer = (a: Match, b: Match): number =>
  Number(a.match === 'near') - Number(b.match === 'near') || (a.metres ?? nearMetres) - (b.metres ?? nearMetres)

/** How many pairs of neighbouring characters two texts share, from 0 to 1; Chinese needs no words for that. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  if (one.size === 0 || other.size === 0) return 0
  const shared = [...one].filter((pair) => other.has(pair)).length
  return shared / Math.min(one.size, other.size)
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(characters.slice(1).map((character, n) => `${characters[n]}${character}`))
}

function faceOf({ report, match, metres, seen }: Match, personId: string, show: Shower): Lookalike {
  const follows = report.followers.some(({ id }) => id === personId)
  return {
    ...{ id: report._id, kind: report.kind, status: report.status, match },
    sentAt: report.sentAt.toISOString(),
    metres: metres === null ? null : Math.round(metres / 10) * 10,
    words: seen ? publicWords(report) : null,
    photos: seen ? show(report.photos.slice(0, 3)) : [],
    followers: report.followerCount,
    mine: report.reporter === personId ? 'reporter' : follows ? 'follower' : null,
  }
}
