import type { MessageKind } from '../contract/messages'
import type { ReportReader, reportsTelling, UntoldReport } from '../contract/reports-telling'
import { type MessageStore, nameOf, type StoredMessage } from '../messages/message-store'
import { outcomeOf } from '../messages/outcome'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { pageOf } from './page-of'
import { officeCard } from './present'
import { showing } from './shown-photos'
import type { StoredReport } from './stored-report'
import { tellingsOf } from './tellings'

const refuse = refusing<typeof reportsTelling.toldOtherwise>()

/** What the list of what was not told takes besides. */
export interface UntoldNeeds extends ReportNeeds {
  messages(communityId: string): Pick<MessageStore, 'ofEvents'>
  /** Person ids of those of the office who are told of reports. */
  office(communityId: string): Promise<string[]>
}

/** The reports, their messages and who is the office: three requests a page. */
export const untold =
  (needs: UntoldNeeds): UseCase<typeof reportsTelling.untold> =>
  async (wish, { communityId }) => {
    const page = { ...wish, limit: wish.limit + 1, history: true } as const
    const found = await needs.reports(communityId).list({ untold: true }, ['sentAt', 'desc'], page)
    const { page: shown, next } = pageOf(found, wish.limit, 'sentAt')
    const [told, office, show] = await Promise.all([
      needs.messages(communityId).ofEvents(shown.map(({ _id }) => _id)),
      needs.office(communityId),
      showing(
        shown.flatMap(({ photos }) => photos.slice(0, 1)),
        needs.files,
      ),
    ])
    const now = needs.now()
    const reports = shown.map((report) => ({
      ...officeCard(report, now, show),
      missed: missedOf(report, { told, office }, now, needs),
    }))
    return { reports, next }
  }

export const toldOtherwise =
  (needs: ReportNeeds): UseCase<typeof reportsTelling.toldOtherwise> =>
  async ({ reportId }, { communityId }) => {
    if (!(await needs.reports(communityId).set({ _id: reportId }, { untold: false }))) throw refuse('report-not-found')
    return {}
  }

interface Known {
  told: ReadonlyMap<string, StoredMessage>
  office: readonly string[]
}

/** Whom the messages that are still true did not reach, counted by why. */
function missedOf(
  report: StoredReport,
  { told, office }: Known,
  now: Date,
  needs: ReportNeeds,
): UntoldReport['missed'] {
  const toldAt = report.tellAt === null ? now : null
  const missed = new Map<string, UntoldReport['missed'][number]>()
  for (const { kind, revision, window, to } of tellingsOf(report, needs.secrets())) {
    for (const personId of to === 'office' ? office : to) {
      const message = told.get(nameOf({ eventId: report._id, personId, kind, revision }))
      // The timer has looked: whoever has no message by then had no consent left.
      const why = outcomeOf(message, { window, toldAt: toldAt && window.from }, now)
      if (why === 'sent' || why === 'pending') continue
      const reader = readerOf(report, personId, kind, to === 'office')
      const key = [kind, reader, why].join('|')
      missed.set(key, { kind, to: reader, why, people: (missed.get(key)?.people ?? 0) + 1 })
    }
  }
  return [...missed.values()]
}

function readerOf({ reporter }: StoredReport, personId: string, kind: MessageKind, isOffice: boolean): ReportReader {
  if (isOffice) return 'office'
  if (kind === 'reportDue') return 'worker'
  return personId === reporter ? 'reporter' : 'follower'
}
