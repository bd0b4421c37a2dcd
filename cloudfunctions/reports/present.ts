import type { ClockState, MyReportCard, PublicReport, ReportCard, SeenPlace } from '../contract/report-shapes'
import type { OfficeReportCard } from '../contract/reports-office'
import { reopenUntil } from './life-cycle'
import type { Shower } from './shown-photos'
import { middleOfSquare, type Position, tensOfMetres } from './spots'
import type { StoredReport } from './stored-report'

export const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** A report in a list of somebody who may see it whole. */
export function cardOf(report: StoredReport, now: Date, show: Shower): ReportCard {
  const { _id, kind, status, source, number, words, photos, dueAt, escalated, followerCount } = report
  const [photo = null] = show(photos.slice(0, 1))
  return {
    ...{ id: _id, number, kind, status, source, words, photo, escalated },
    place: placeOf(report),
    photos: photos.length,
    sentAt: report.sentAt.toISOString(),
    movedAt: report.movedAt.toISOString(),
    dueAt: iso(dueAt),
    startedAt: iso(report.startedAt),
    clock: clockState(report, now),
    followers: followerCount,
  }
}

/** As followers see it: nothing that others may not see. */
export function followersCard(report: StoredReport, now: Date, show: Shower): ReportCard {
  const card = cardOf(report, now, show)
  const seen = { ...card, place: publicPlace(report) }
  return report.published
    ? { ...seen, words: publicWords(report) }
    : { ...seen, words: '', photo: null, photos: 0, place: { ...seen.place, detail: '' } }
}

export function mineOf(report: StoredReport, as: 'reporter' | 'follower', now: Date, show: Shower): MyReportCard {
  const mine = as === 'reporter'
  return {
    ...(mine ? cardOf(report, now, show) : followersCard(report, now, show)),
    as,
    asksToConfirm: mine && report.status === 'fixed',
    reopenUntil: mine ? iso(reopenUntil(report)) : null,
  }
}

export function officeCard(report: StoredReport, now: Date, show: Shower): OfficeReportCard {
  return { ...cardOf(report, now, show), assignee: assigneeOf(report), published: report.published }
}

export const assigneeOf = ({ assignee }: StoredReport) => assignee && { ref: assignee.ref, name: assignee.name }

const hourMs = 3_600_000

/** A published report, in words that staff let everyone see. */
export function publicOf(report: StoredReport, show: Shower, from: Position | null): PublicReport {
  const { _id, number, kind, status, photos, fixedAt, sentAt, followerCount } = report
  const place = publicPlace(report)
  return {
    ...{ id: _id, number, kind, status, words: publicWords(report), place, photos: show(photos) },
    fixedPhotos: show(fixedPhotos(report)),
    sentAt: sentAt.toISOString(),
    fixedAt: iso(fixedAt),
    hoursToFix: fixedAt && Math.round(((fixedAt.getTime() - sentAt.getTime()) / hourMs) * 10) / 10,
    followers: followerCount,
    metres: from && place.position ? tensOfMetres(from, place.position) : null,
  }
}

export const publicWords = ({ publicWords, words }: StoredReport): string => publicWords ?? words

/** Pictures of the last fix; a list, which has no steps, shows none. */
export const fixedPhotos = ({ steps, fixedAt }: StoredReport): string[] =>
  (fixedAt && steps.filter(({ move }) => move === 'fix').at(-1)?.photos) ?? []

const placeOf = ({ position, building, gridId, detail }: StoredReport): SeenPlace => ({
  ...{ position, building, gridId, detail },
  precision: 'exact',
})

/** As the reporter chose that others see it. */
export function publicPlace(report: StoredReport): SeenPlace {
  if (report.placeShown === 'exact') return placeOf(report)
  const position = report.position && middleOfSquare(report.position)
  return { position, building: null, gridId: report.gridId, detail: '', precision: 'about' }
}

function clockState({ open, dueAt, warnAt }: StoredReport, now: Date): ClockState {
  if (!open || !dueAt) return 'none'
  if (now > dueAt) return 'late'
  return warnAt && now >= warnAt ? 'soon' : 'fine'
}
