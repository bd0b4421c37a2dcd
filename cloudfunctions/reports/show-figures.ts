import type { reportsDesk } from '../contract/reports-desk'
import { refusing, type UseCase } from '../platform/serve'
import { figuresOf } from './figures'
import type { ReportNeeds } from './needs'
import { everyReport, periodOf } from './period'

const refuse = refusing<typeof reportsDesk.figures>()

export const showFigures =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.figures> =>
  async ({ from, until }, { communityId }) => {
    const period = periodOf(from, until)
    if (!period) throw refuse('period-wrong')
    return figuresOf(await everyReport(communityId, period, {}, needs))
  }
