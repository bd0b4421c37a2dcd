import type { CommentaryRules, SpokenKind, Tone } from '../contract/commentary'
import type { StoredReport } from '../reports/stored-report'
import { spokenAs } from './claims'

export interface Chosen {
  report: StoredReport
  kind: SpokenKind
  tone: Tone
}

/** What a community starts from; the office may change all of it. */
export const firstRules: CommentaryRules = {
  weights: [
    { kind: 'deed', weight: 5 },
    ...(['fire-hazard', 'corridor', 'manhole'] as const).map((kind) => ({ kind, weight: 4 })),
    ...(['rubbish', 'bulky', 'parking', 'noise', 'correction'] as const).map((kind) => ({ kind, weight: 3 })),
    ...(['stickers', 'lamp', 'water', 'road', 'fitness'] as const).map((kind) => ({ kind, weight: 2 })),
    ...(['bin', 'board', 'extinguisher'] as const).map((kind) => ({ kind, weight: 1 })),
  ],
  ...{ praise: 3, thanks: 2, blame: 3, perKind: 2, days: 14, praiseFirst: true },
}

const dayMs = 86_400_000
const perFollower = 1
const mostFollowers = 5
const perWeight = 10

/** Whole days since it was told; of what was put right, since then. */
const ageOf = ({ report, tone }: Chosen, now: Date): number => {
  const since = tone === 'thanks' ? (report.fixedAt ?? report.sentAt) : report.sentAt
  return Math.floor((now.getTime() - since.getTime()) / dayMs)
}

/**
 * Chooses reports by the office's rules: each kind has a weight, what more people met with counts more, what is older
 * less. Equal ones stand by time and id, so that the same reports always give the same choice.
 */
export function choose(
  reports: readonly StoredReport[],
  rules: CommentaryRules,
  cited: ReadonlySet<string>,
  now: Date,
): Chosen[] {
  const weights = new Map<string, number>(rules.weights.map(({ kind, weight }) => [kind, weight]))
  const points = (chosen: Chosen) =>
    (weights.get(chosen.kind) ?? 0) * perWeight +
    Math.min(chosen.report.followerCount, mostFollowers) * perFollower -
    ageOf(chosen, now)
  const able = reports
    .flatMap((report) => spokenOf(report))
    .filter(({ report, kind }) => weights.has(kind) && !cited.has(report._id))
    .filter((chosen) => ageOf(chosen, now) < rules.days)
  able.sort(
    (a, b) =>
      points(b) - points(a) ||
      b.report.sentAt.getTime() - a.report.sentAt.getTime() ||
      (a.report._id < b.report._id ? -1 : 1),
  )
  const good = [...take('praise', able, rules), ...take('thanks', able, rules)]
  const bad = take('blame', able, rules)
  return rules.praiseFirst ? [...good, ...bad] : [...bad, ...good]
}

function take(tone: Tone, able: readonly Chosen[], rules: CommentaryRules): Chosen[] {
  const taken = new Map<SpokenKind, number>()
  const fits = able.filter((chosen) => {
    if (chosen.tone !== tone) return false
    const before = taken.get(chosen.kind) ?? 0
    taken.set(chosen.kind, before + 1)
    return before < rules.perKind
  })
  return fits.slice(0, rules[tone])
}

function spokenOf(report: StoredReport): Chosen[] {
  const spoken = report.published ? spokenAs(report) : null
  return spoken ? [{ report, ...spoken }] : []
}
