import { tellAll } from './tell-all'
import type { Tally, TellNeeds } from './tell-needs'
import { tellOne } from './tell-one'

/** Of each kind. */
const mostLooks = 20

/** One run of the timer that tells of events and shifts. */
export const tell = (needs: TellNeeds): Promise<Tally | null> =>
  tellAll(
    {
      due: () => needs.dueTellables(needs.now(), mostLooks),
      tellOne: (tellable, wechat, deadline) => tellOne(tellable, wechat, deadline, needs),
      budgetMs: 40_000,
    },
    needs,
  )
