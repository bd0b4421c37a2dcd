import * as z from 'zod'

/** What a report is about. `correction` and `deed` tell of something, the others want something done. */
export const reportKinds = [
  'rubbish',
  'bulky',
  'bin',
  'lamp',
  'corridor',
  'fire-hazard',
  'extinguisher',
  'manhole',
  'road',
  'water',
  'fitness',
  'board',
  'stickers',
  'parking',
  'noise',
  'correction',
  'deed',
  'suggestion',
  'other',
] as const
export const ReportKind = z.enum(reportKinds)
export type ReportKind = z.infer<typeof ReportKind>

/** Where a report stands. Open are `received`, `accepted`, `dispatched` and `reopened`. */
export const reportStatuses = [
  'received',
  'accepted',
  'dispatched',
  'fixed',
  'confirmed',
  'declined',
  'merged',
  'reopened',
] as const
export const ReportStatus = z.enum(reportStatuses)
export type ReportStatus = z.infer<typeof ReportStatus>

/**
 * A step in a report's life. `start` says that whoever fixes it is on the way, `sort` puts it under another kind or grid,
 * `warn` and `escalate` are the clock's own; none of the four changes where it stands.
 */
export const moves = [
  'accept',
  'dispatch',
  'start',
  'handBack',
  'fix',
  'confirm',
  'reopen',
  'decline',
  'merge',
  'sort',
  'warn',
  'escalate',
] as const
export const MoveName = z.enum(moves)
export type MoveName = z.infer<typeof MoveName>

/** In which capacity somebody took a step. */
export const StepRole = z.enum(['reporter', 'worker', 'office', 'clock'])
export type StepRole = z.infer<typeof StepRole>

/** How long a kind may take: hours and days are the office's own, but for danger, where the clock goes round. */
export const TimeLimit = z.enum(['2h', '24h', '7d', '15d'])
export type TimeLimit = z.infer<typeof TimeLimit>

/** Who put it in: `walk` is a note that a volunteer made on a shift. */
export const ReportSource = z.enum(['resident', 'worker', 'walk', 'phone', 'desk', 'hotline', 'open311'])
export type ReportSource = z.infer<typeof ReportSource>

/**
 * Who learns who reported it: `named` tells the office, `hidden` lets the office tell reports of one person apart,
 * `anonymous` tells nobody anything. Others never learn it.
 */
export const Anonymity = z.enum(['named', 'hidden', 'anonymous'])
export type Anonymity = z.infer<typeof Anonymity>

/** What others see of the place: the place itself, or a square of some 150 metres around it. */
export const PlaceShown = z.enum(['exact', 'about'])
export type PlaceShown = z.infer<typeof PlaceShown>
