import type { OutputOf } from '../contract/action'
import type { Fixed, reportsPublic } from '../contract/reports-public'
import type { UseCase } from '../platform/serve'
import { percentile } from './figures'
import type { ReportNeeds } from './needs'
import type { StoredReport } from './stored-report'

type Figures = OutputOf<typeof reportsPublic.publicFigures>

const days = 90
const dayMs = 24 * 3_600_000
const hourMs = 3_600_000
const most = 500
const keptMs = 10 * 60_000

/** The same for everyone, so an instance reads it once in ten minutes at most. */
export function publicFigures(
  needs: Pick<ReportNeeds, 'now' | 'reports'>,
): UseCase<typeof reportsPublic.publicFigures> {
  const known = new Map<string, { figures: Figures; until: number }>()
  return async (_, { communityId }) => {
    const now = needs.now()
    const held = known.get(communityId)
    if (held && held.until > now.getTime()) return held.figures
    const fixed = await needs.reports(communityId).published('fixedAt', now, { limit: most })
    const figures = figuresOf(fixed, new Date(now.getTime() - days * dayMs))
    if (fixed.length > 0) known.set(communityId, { figures, until: now.getTime() + keptMs })
    return figures
  }
}

type Timed = Pick<StoredReport, 'kind' | 'sentAt' | 'fixedAt'>

export function figuresOf(fixed: readonly Timed[], since: Date): Figures {
  const took = fixed.flatMap(({ kind, sentAt, fixedAt }) =>
    fixedAt && fixedAt >= since ? [{ kind, hours: (fixedAt.getTime() - sentAt.getTime()) / hourMs }] : [],
  )
  const kinds = [...new Set(took.map(({ kind }) => kind))]
  const byKind = kinds.map((kind) => ({ kind, ...timesOf(took.filter((one) => one.kind === kind)) }))
  return { days, all: timesOf(took), byKind: byKind.sort((a, b) => b.fixed - a.fixed || (a.kind < b.kind ? -1 : 1)) }
}

function timesOf(took: readonly { hours: number }[]): Fixed {
  const hours = took.map((one) => one.hours)
  return { fixed: hours.length, medianHours: percentile(hours, 0.5), p90Hours: percentile(hours, 0.9) }
}
