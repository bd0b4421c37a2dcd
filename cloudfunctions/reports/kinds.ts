import { type ReportKind, reportKinds, type TimeLimit } from '../contract/report-kinds'

/** How a kind is handled; null: it only tells of something, and is done once the office accepted it. */
export type Handling = { limit: TimeLimit; roundTheClock: boolean } | null

const danger = { limit: '2h', roundTheClock: true } as const
const nextDay = { limit: '24h', roundTheClock: false } as const
const week = { limit: '7d', roundTheClock: false } as const
const fortnight = { limit: '15d', roundTheClock: false } as const

export const handling: Record<ReportKind, Handling> = {
  rubbish: nextDay,
  bulky: nextDay,
  bin: nextDay,
  lamp: week,
  corridor: nextDay,
  'fire-hazard': danger,
  extinguisher: nextDay,
  manhole: danger,
  road: fortnight,
  water: nextDay,
  fitness: week,
  board: week,
  stickers: week,
  parking: nextDay,
  noise: nextDay,
  correction: null,
  deed: null,
  suggestion: fortnight,
  other: week,
}

/** The kind of that name; null when there is none, or none any more. */
export const kindNamed = (name: string): ReportKind | null => reportKinds.find((kind) => kind === name) ?? null
