import type { AddressStore } from '../messages/address-store'
import { nameOf } from '../messages/message-store'
import type { MessageNeeds } from '../messages/needs'
import { isDaytime, isIn, soonestByDay } from '../messages/schedule'
import type { Wechat } from '../platform/wechat'
import type { Delivery, Letter } from '../timers/deliver'
import { deliverAll } from '../timers/deliver-all'
import { openDeliveries } from '../timers/open-deliveries'
import { tellAll } from '../timers/tell-all'
import type { Tally } from '../timers/tell-needs'
import type { ReportNeeds } from './needs'
import type { StoredReport } from './stored-report'
import { type ReportTelling, tellingsOf } from './tellings'
import { sheetWords, toldWords } from './words'

/** What a run that tells of reports takes from outside. */
export interface TellReportsNeeds
  extends Pick<MessageNeeds, 'now' | 'templates' | 'consents' | 'messages'>,
    Pick<ReportNeeds, 'secrets' | 'reports'> {
  wechat(): Wechat | null
  addresses(communityId: string): Pick<AddressStore, 'of'>
  reportsToTell(now: Date, limit: number): Promise<StoredReport[]>
  /** Person ids of those of the office who may see reports. */
  office(communityId: string): Promise<string[]>
}

const mostLooks = 30

/** One run of the timer, which may come twice, late or not at all: what was claimed is never told again. */
export const tellReports = (needs: TellReportsNeeds): Promise<Tally | null> =>
  tellAll(
    {
      due: () => needs.reportsToTell(needs.now(), mostLooks),
      tellOne: (report, wechat, deadline) => tellOfOne(report, wechat, deadline, needs),
      budgetMs: 30_000,
    },
    needs,
  )

async function tellOfOne(report: StoredReport, wechat: Wechat, deadline: Date, needs: TellReportsNeeds) {
  const now = needs.now()
  const due = tellingsOf(report, needs.secrets()).filter(({ window }) => isIn(window, now))
  const awake = due.filter(({ urgent }) => urgent || isDaytime(now))
  const { open, wanted } = await openFor(report, awake, needs)
  const delivered = await deliverAll(open, wechat, deadline, needs)
  if (delivered.done) {
    const { _id, communityId, turn, tellAt } = report
    const next = awake.length < due.length ? soonestByDay(now) : null
    await needs.reports(communityId).set({ _id, turn, tellAt }, { tellAt: next, untold: delivered.sent < wanted })
  }
  return delivered
}

/** What is not told yet, to those whose ledger still has a consent for it; `wanted` counts those without, too. */
async function openFor(
  report: StoredReport,
  tellings: readonly ReportTelling[],
  needs: TellReportsNeeds,
): Promise<{ open: Delivery[]; wanted: number }> {
  const { _id: eventId, communityId } = report
  const office = tellings.some(({ to }) => to === 'office') ? await needs.office(communityId) : []
  const candidates = tellings.flatMap((telling) => {
    const { kind, revision, to } = telling
    const letter = letterOf(report, telling)
    const readers = to === 'office' ? office : to
    return readers.map((personId) => ({ message: { eventId, personId, kind, revision }, letter }))
  })
  if (candidates.length === 0) return { open: [], wanted: 0 }
  const [told, ledgers] = await Promise.all([
    needs.messages(communityId).ofEvent(eventId),
    needs.consents(communityId).of([...new Set(candidates.map(({ message }) => message.personId))]),
  ])
  const names = new Set(candidates.map(({ message }) => nameOf(message)))
  const wanted = [...names].filter((name) => told.get(name)?.state !== 'sent').length
  return { open: await openDeliveries(candidates, { communityId, told, ledgers }, needs), wanted }
}

const pages = { report: 'report/show/index', dispatch: 'dispatch/show/index' }

/** Its kind and number say which one it is; what somebody typed is said only once it has passed its check. */
function letterOf({ _id, kind, number, building, detail, wordsState }: StoredReport, telling: ReportTelling): Letter {
  const said = wordsState === 'passed' ? [building, detail].filter(Boolean).join(' ') : ''
  return {
    page: `${pages[telling.opens]}?id=${_id}`,
    title: `${sheetWords.kinds[kind]} ${number}`,
    time: telling.time,
    place: said || toldWords.nowhere,
    note: telling.words,
  }
}
