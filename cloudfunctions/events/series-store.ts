import { Series } from '../contract/events'
import { documentsOf } from '../platform/documents'

/** The lecture series of a community in the order the office gave them; at most 50. */
export async function seriesOf(communityId: string): Promise<Series[]> {
  const rows = await documentsOf('series', communityId).find({}, { order: [['order', 'asc']], limit: 50 })
  return rows.map((row) => readSeries(row))
}

function readSeries(row: unknown): Series {
  const { _id, title, summary, cover } = StoredSeries.parse(row)
  return { id: _id, title, summary, cover }
}

const StoredSeries = Series.omit({ id: true }).extend({ _id: Series.shape.id }).loose()
