import * as z from 'zod'
import { Series } from '../contract/events'
import { type OfficeSeries, type SeriesFields, SeriesRule } from '../contract/events-series'
import { command, documentsOf } from '../platform/documents'
import { replaceWhole } from './event-edit'

/** The lecture series of a community. */
export interface SeriesStore {
  /** In the order the office gave them; at most 50. */
  all(): Promise<OfficeSeries[]>
  find(seriesId: string): Promise<OfficeSeries | null>
  /** False when a series of that id exists. */
  add(seriesId: string, fields: SeriesFields, order: number): Promise<boolean>
  edit(seriesId: string, revision: number, fields: SeriesFields): Promise<boolean>
}

export function seriesStore(communityId: string): SeriesStore {
  const series = documentsOf('series', communityId)
  return {
    all: async () => (await series.find({}, { order: [['order', 'asc']], limit: 50 })).map(readSeries),
    find: async (seriesId) => {
      const row = await series.one({ _id: seriesId })
      return row === null ? null : readSeries(row)
    },
    add: (seriesId, fields, order) => series.add({ _id: seriesId, ...fields, order, revision: 1 }),
    edit: async (seriesId, revision, { rule, ...fields }) => {
      const _ = command()
      // A series written before rules has no revision yet, and null finds what is missing.
      const counted = revision === 0 ? _.in([0, null]) : revision
      const update = { ...fields, rule: replaceWhole(rule), revision: revision + 1 }
      return (await series.change({ _id: seriesId, revision: counted }, update)) !== null
    },
  }
}

/** What everyone may see of the series. */
export const seriesOf = async (communityId: string): Promise<Series[]> =>
  (await seriesStore(communityId).all()).map(({ id, title, summary, cover }) => ({ id, title, summary, cover }))

const StoredSeries = Series.omit({ id: true })
  .extend({ _id: Series.shape.id, rule: SeriesRule.nullable().default(null), revision: z.number().int().default(0) })
  .loose()

function readSeries(row: unknown): OfficeSeries {
  const { _id, title, summary, cover, rule, revision } = StoredSeries.parse(row)
  return { id: _id, title, summary, cover, rule, revision }
}
