import * as z from 'zod'
import { command, documentsOf } from '../platform/documents'

const Named = z.object({ _id: z.string() })

/** Reports that notes on a shift became; every method is one database request. */
export interface NoteReportStore {
  /** Puts the first picture to a report. */
  picture(reportId: string, reporter: string, photoId: string): Promise<void>
  /** Removes those that are as they came in: no step taken, not published, followed by nobody. Says how many. */
  removeUntouched(reportIds: readonly string[], reporter: string): Promise<number>
  /** Which of them there are. */
  among(reportIds: readonly string[]): Promise<string[]>
}

export function noteReportStore(communityId: string): NoteReportStore {
  const reports = documentsOf('reports', communityId)
  return {
    picture: async (_id, reporter, photoId) => {
      const _ = command()
      await reports.changeUnseen({ _id, reporter, 'photos.0': _.exists(false) }, { photos: _.push([photoId]) })
    },
    removeUntouched: (ids, reporter) => {
      const untouched = { turn: 0, published: false, followerCount: 0 }
      return reports.remove({ _id: command().in([...ids]), reporter, source: 'walk', ...untouched })
    },
    among: async (ids) => {
      const page = { order: [], limit: ids.length, fields: { _id: true } }
      return (await reports.find({ _id: command().in([...ids]) }, page)).map((row) => Named.parse(row)._id)
    },
  }
}
