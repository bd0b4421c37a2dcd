import type { reportsOffice } from '../contract/reports-office'
import { memberRef } from '../platform/member-ref'
import type { UseCase } from '../platform/serve'
import { answerItems } from './answer-items'
import type { ReportNeeds } from './needs'
import { pageOf } from './page-of'
import { cardOf } from './present'
import { showing } from './shown-photos'

/** The right is in the documents: whoever was given nothing sees nothing. */
export const work =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.work> =>
  async (wish, { communityId, personId }) => {
    const now = needs.now()
    const mine = { 'assignee.id': personId, open: true }
    const page = { ...wish, limit: wish.limit + 1 }
    const found = await needs.reports(communityId).list(mine, ['turnAt', 'asc'], page)
    const { page: shown, next } = pageOf(found, wish.limit, 'turnAt')
    const show = await showing(
      shown.flatMap(({ photos }) => photos.slice(0, 1)),
      needs.files,
    )
    return { reports: shown.map((report) => cardOf(report, now, show)), next, serverNow: now.toISOString() }
  }

export const workOn =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.workOn> =>
  async ({ items }, caller) => {
    const { personId } = caller
    const actor = {
      role: 'worker',
      ref: memberRef(needs.secrets(), personId),
      holds: ({ assignee }: { assignee: { id: string } | null }) => assignee?.id === personId,
      duty: { 'assignee.id': personId },
    } as const
    const wishOf = async (item: (typeof items)[number]) => ({
      ...item,
      ...(item.move === 'handBack' ? { assignee: null } : {}),
    })
    return { results: await answerItems(items, { actor, wishOf, caller, needs }) }
  }
