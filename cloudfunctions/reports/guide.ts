import type { reports } from '../contract/reports'
import type { UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { holidaysUntil } from './working-days'

export const guide =
  (needs: ReportNeeds): UseCase<typeof reports.guide> =>
  async (_, { communityId }) => {
    const { kinds, area, grids, hours } = await needs.rulesLately(communityId)
    return { kinds, area, grids, hours, holidaysUntil }
  }
