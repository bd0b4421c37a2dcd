import * as z from 'zod'
import { Community } from '../contract/communities'
import { deploymentDocuments } from '../platform/documents'

const StoredCommunity = z.object({
  _id: Community.shape.id,
  name: Community.shape.name,
  summary: Community.shape.summary,
  office: Community.shape.office,
  figures: z.object({ households: z.number().int(), residents: z.number().int(), asOf: z.date() }),
})

const communities = () => deploymentDocuments('communities')

export async function communityById(id: string): Promise<Community | null> {
  const row = await communities().one({ _id: id })
  return row === null ? null : readCommunity(row)
}

/** All communities of the deployment by id; a city has some hundreds. */
export async function allCommunities(): Promise<{ id: string; name: string }[]> {
  const rows = await communities().find({}, { order: [['_id', 'asc']], limit: 1000 })
  return rows.map(readCommunity).map(({ id, name }) => ({ id, name }))
}

function readCommunity(row: unknown): Community {
  const { _id, name, summary, office, figures } = StoredCommunity.parse(row)
  return { id: _id, name, summary, office, figures: { ...figures, asOf: figures.asOf.toISOString() } }
}
