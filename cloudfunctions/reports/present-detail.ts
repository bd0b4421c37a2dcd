import type { MoveName } from '../contract/report-kinds'
import type { ReportDetail, Reporter, TimelineStep } from '../contract/report-shapes'
import { masked } from '../members/present'
import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'
import { movesOf, reopenUntil, walk } from './life-cycle'
import type { ReportNeeds } from './needs'
import { assigneeOf, cardOf, followersCard, iso, publicWords } from './present'
import { notYet, type Shower, showing } from './shown-photos'
import type { StoredReport, StoredStep } from './stored-report'

type As = ReportDetail['as']
type Presenting = Pick<ReportNeeds, 'now' | 'secrets' | 'files'>

/** A report with its photos, for whoever stands in it like this. */
export async function detailOf(report: StoredReport, as: As, needs: Presenting): Promise<ReportDetail> {
  const ids = [...report.photos, ...report.steps.flatMap(({ photos }) => photos)]
  const show = ids.length > 0 ? await showing(ids, needs.files) : notYet
  return as === 'follower' ? followersDetail(report, needs, show) : wholeDetail(report, as, needs, show)
}

function wholeDetail(report: StoredReport, as: As, needs: Presenting, show: Shower): ReportDetail {
  const secrets = needs.secrets()
  const office = as === 'office'
  return {
    ...cardOf(report, needs.now(), show),
    as,
    allPhotos: show(report.photos),
    timeline: timelineOf(report, show, office),
    moves: movesNow(report, as, needs.now()),
    reopenUntil: iso(reopenUntil(report)),
    published: report.published,
    publicWords: report.publicWords,
    wordsState: report.wordsState,
    placeShown: report.placeShown,
    mergedInto: report.mergedInto,
    duplicates: office ? report.duplicates : [],
    assetId: report.assetId,
    assignee: as === 'reporter' ? null : assigneeOf(report),
    reporter: office ? reporterOf(report, secrets) : null,
    outside: office && report.outside ? { ...report.outside, dueAt: iso(report.outside.dueAt) } : null,
  }
}

function followersDetail(report: StoredReport, needs: Presenting, show: Shower): ReportDetail {
  const whole = wholeDetail(report, 'reporter', needs, show)
  return {
    ...whole,
    ...followersCard(report, needs.now(), show),
    as: 'follower',
    allPhotos: report.published ? whole.allPhotos : [],
    timeline: whole.timeline.map((step) => (report.published ? step : { ...step, why: '', photos: [] })),
    moves: [],
    reopenUntil: null,
    publicWords: report.published ? publicWords(report) : null,
  }
}

function movesNow(report: StoredReport, as: As, now: Date): MoveName[] {
  if (as === 'follower') return []
  const wants = ['not-now', 'too-late', 'too-many-steps']
  return movesOf[as].filter((move) => !wants.includes(walk(report, move, now)))
}

/** Only the office learns who took a step; what the clock did is between it and the office. */
function timelineOf(report: StoredReport, show: Shower, office: boolean): TimelineStep[] {
  const seen = ({ move }: StoredStep) => office || !['warn', 'escalate', 'sort'].includes(move)
  const sent: TimelineStep = {
    ...{ move: 'send', status: 'received', at: report.sentAt.toISOString(), why: '', photos: [] },
    by: { role: report.source === 'resident' ? 'reporter' : 'office', ref: office ? report.enteredBy : null },
  }
  const steps = report.steps.filter(seen).map(({ move, status, at, by, why, photos }) => ({
    ...{ move, status, at: at.toISOString(), why, photos: show(photos) },
    by: { role: by.role, ref: office ? by.ref : null },
  }))
  return [sent, ...steps]
}

function reporterOf({ anonymity, reporter, contact }: StoredReport, secrets: Secrets): Reporter {
  if (anonymity === 'anonymous') return { anonymity, ref: null, contact: null }
  return {
    anonymity,
    ref: reporter && memberRef(secrets, reporter),
    contact: contact && { name: contact.name, phone: contact.phone && masked(contact.phone) },
  }
}
