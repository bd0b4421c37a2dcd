import type { reports } from '../contract/reports'
import { refusing, type UseCase } from '../platform/serve'
import { mostFollowers } from './follower-store'
import type { ReportNeeds } from './needs'

const refuse = refusing<typeof reports.follow>()

/** One conditional update; a read says why where nothing was to be changed. */
export const follow =
  (needs: ReportNeeds): UseCase<typeof reports.follow> =>
  async ({ reportId }, { communityId, personId }) => {
    const followers = needs.followers(communityId)
    const joined = await followers.join(reportId, personId, needs.now())
    if (joined) return { reportId, followers: joined.followerCount }
    const report = await needs.reports(communityId).find(reportId)
    if (!report) throw refuse('report-not-found')
    const isIn = report.reporter === personId || report.followers.some(({ id }) => id === personId)
    if (isIn) return { reportId, followers: report.followerCount }
    if (report.mergedInto) {
      const into = await followers.join(report.mergedInto, personId, needs.now())
      if (into) return { reportId: into._id, followers: into.followerCount }
    }
    if (!report.open) throw refuse('report-closed')
    if (report.followers.length >= mostFollowers) throw refuse('too-many-followers')
    throw new Error('a report that could be followed was not')
  }

export const unfollow =
  (needs: ReportNeeds): UseCase<typeof reports.unfollow> =>
  async ({ reportId }, { communityId, personId }) => {
    await needs.followers(communityId).leave(reportId, personId)
    return { reportId }
  }
