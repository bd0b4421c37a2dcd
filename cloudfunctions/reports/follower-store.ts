import { command, documentsOf } from '../platform/documents'
import { readReport, type StoredReport } from './stored-report'

/** The list lies in the report's own document, which stays small. */
export const mostFollowers = 500

/** Those who met with the same thing; one conditional update each. */
export interface FollowerStore {
  /** Null when the report is closed or full, or they are in, or it is their own. */
  join(reportId: string, personId: string, at: Date): Promise<StoredReport | null>
  /** False when they were not in. */
  leave(reportId: string, personId: string): Promise<boolean>
  /**
   * Takes over the people of duplicates, who are no followers yet; null when `into` is merged itself, or closed, or has
   * moved since it was read.
   */
  takeOver(
    into: StoredReport,
    duplicates: readonly string[],
    people: readonly { id: string; at: Date }[],
  ): Promise<StoredReport | null>
  /** The merge came to nothing; who follows goes on following. */
  letGo(reportId: string, duplicateId: string): Promise<void>
}

export function followerStore(communityId: string): FollowerStore {
  const reports = documentsOf('reports', communityId)
  return {
    join: async (reportId, personId, at) => {
      const _ = command()
      const row = await reports.change(
        {
          ...{ _id: reportId, open: true, reporter: _.neq(personId), 'followers.id': _.neq(personId) },
          followerCount: _.lt(mostFollowers),
        },
        { followers: _.push([{ id: personId, at }]), followerCount: _.inc(1) },
      )
      return row === null ? null : readReport(row)
    },
    leave: async (reportId, personId) => {
      const _ = command()
      return reports.changeUnseen(
        { _id: reportId, 'followers.id': personId },
        { followers: _.pull({ id: personId }), followerCount: _.inc(-1) },
      )
    },
    takeOver: async (into, duplicates, people) => {
      const _ = command()
      const fresh = people.slice(0, Math.max(0, mostFollowers - into.followerCount))
      const row = await reports.change(
        {
          ...{ _id: into._id, open: true, turn: into.turn, followerCount: into.followerCount },
          duplicates: _.nin([...duplicates]),
        },
        {
          duplicates: _.push([...duplicates]),
          ...(fresh.length > 0 ? { followers: _.push([...fresh]), followerCount: _.inc(fresh.length) } : {}),
          turn: _.inc(1),
        },
      )
      return row === null ? null : readReport(row)
    },
    letGo: async (reportId, duplicateId) => {
      const _ = command()
      await reports.changeUnseen({ _id: reportId }, { duplicates: _.pull(duplicateId), turn: _.inc(1) })
    },
  }
}
