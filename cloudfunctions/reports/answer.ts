import type { reports } from '../contract/reports'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { ownPhotos } from './new-report'
import { detailOf } from './present-detail'
import { takeStep } from './take-step'

const refuse = refusing<typeof reports.answer>()
const words = { gone: 'report-not-found', 'too-late': 'too-late-to-reopen' } as const

/** Closed is not fixed: only the reporter knows. */
export const answer =
  (needs: ReportNeeds): UseCase<typeof reports.answer> =>
  async ({ reportId, ...wish }, caller) => {
    const { communityId, personId } = caller
    if (wish.move === 'reopen' && !wish.why) throw refuse('say-why')
    const photos = ownPhotos(wish.photos, caller, needs.secrets())
    if (!photos) throw refuse('photo-not-found')
    const [read, rules] = await Promise.all([needs.reports(communityId).find(reportId), needs.rulesLately(communityId)])
    const actor = {
      role: 'reporter',
      ref: null,
      holds: ({ reporter }: { reporter: string | null }) => reporter === personId,
      duty: { reporter: personId },
    } as const
    const visible = read?.reporter === personId ? read : null
    const taken = await takeStep(visible, { ...wish, photos }, actor, { needs, rules })
    if (taken.ok) return detailOf(taken.report, 'reporter', needs)
    throw refuse(taken.why === 'gone' || taken.why === 'too-late' ? words[taken.why] : taken.why)
  }
