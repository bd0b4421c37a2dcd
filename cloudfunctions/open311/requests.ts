import type { Community } from '../contract/communities'
import { notYet, showing } from '../reports/shown-photos'
import type { StoredReport } from '../reports/stored-report'
import { ownerOf } from './api-key'
import type { Open311Needs } from './needs'
import { requestOf } from './present'
import { Problem } from './problem'
import { filterIn, idsIn, pageIn, type Query, saidIn } from './read-query'
import { problems } from './words'
import type { Said } from './write'

/** Longer lists name no pictures: their addresses would be as many requests again. */
const mostWithPictures = 100

/** Published requests, latest first; those that were named may be the asking system's own. */
export async function requests(query: Query, community: Community, needs: Open311Needs): Promise<Said> {
  const ids = idsIn(query)
  if (ids) return facesOf(await named(ids, query, community, needs), community, needs)
  const { kinds } = await needs.rulesLately(community.id)
  const filter = filterIn(query, kinds, needs.now())
  const { from, to } = pageIn(query)
  const found = to > from ? await needs.requests(community.id).published(filter, to) : []
  return facesOf(found.slice(from), community, needs)
}

export async function oneRequest(
  id: string,
  query: Query,
  community: Community,
  needs: Open311Needs,
): Promise<StoredReport | null> {
  const [found] = await named([id.toUpperCase()], query, community, needs)
  return found ?? null
}

/** One that exists but may not be seen answers as one that does not. */
async function named(ids: readonly string[], query: Query, community: Community, needs: Open311Needs) {
  const system = await systemIn(query, community, needs)
  const found = await needs.requests(community.id).byNumbers(ids)
  return found.filter(({ published, enteredBy }) => published || (system !== null && enteredBy === system))
}

/** Who asks, where they say a key; a void one is told. */
async function systemIn(query: Query, { id }: Community, needs: Open311Needs): Promise<string | null> {
  const apiKey = saidIn(query, 'api_key')
  if (apiKey === null) return null
  const owner = ownerOf(needs.secrets(), id, apiKey)
  const system = owner && (await needs.systems(id).find(owner.systemId))
  if (!system || system.revoked || system.turn !== owner.turn) throw new Problem(403, problems.keyWrong)
  return system._id
}

export async function facesOf(
  found: readonly StoredReport[],
  community: Community,
  needs: Pick<Open311Needs, 'files'>,
): Promise<Said> {
  const ids = found.length > mostWithPictures ? [] : found.flatMap(({ photos }) => photos.slice(0, 1))
  const show = ids.length > 0 ? await showing(ids, needs.files) : notYet
  return found.map((report) => requestOf(report, community.name, show))
}
