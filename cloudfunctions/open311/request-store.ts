import type { ReportKind } from '../contract/report-kinds'
import { command, documentsOf, type Filter } from '../platform/documents'
import { readReport, type StoredReport, withoutHistory } from '../reports/stored-report'

export interface RequestFilter {
  kinds: readonly ReportKind[] | null
  open: boolean | null
  /** Both included. */
  from: Date
  until: Date
}

/** Reports as other systems ask for them; one request each. */
export interface RequestStore {
  /** By the numbers that are said, published or not. */
  byNumbers(numbers: readonly string[]): Promise<StoredReport[]>
  /** Published ones, latest first. */
  published(filter: RequestFilter, limit: number): Promise<StoredReport[]>
}

export function requestStore(communityId: string): RequestStore {
  const reports = documentsOf('reports', communityId)
  return {
    byNumbers: async (numbers) => {
      const page = { order: [], limit: numbers.length, fields: withoutHistory }
      return (await reports.find({ number: command().in([...numbers]) }, page)).map(readReport)
    },
    published: async ({ kinds, open, from, until }, limit) => {
      const _ = command()
      const filter: Filter = {
        published: true,
        ...(kinds && { kind: _.in([...kinds]) }),
        ...(open !== null && { open }),
        sentAt: _.and(_.gte(from), _.lte(until)),
      }
      const rows = await reports.find(filter, {
        order: [
          ['sentAt', 'desc'],
          ['_id', 'desc'],
        ],
        limit,
        fields: withoutHistory,
      })
      return rows.map(readReport)
    },
  }
}
