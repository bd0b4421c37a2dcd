import type { AddressStore } from '../messages/address-store'
import { type MessageName, nameOf, type StoredMessage } from '../messages/message-store'
import type { MessageNeeds } from '../messages/needs'
import { isDaytime, isIn, soonestByDay } from '../messages/schedule'
import type { Wechat } from '../platform/wechat'
import { type Delivery, isOpen, type Letter } from '../timers/deliver'
import { deliverAll } from '../timers/deliver-all'
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

const budgetMs = 30_000
const mostLooks = 30

/** One run of the timer, which may come twice, late or not at all: what was claimed is never told again. */
export async function tellReports(needs: TellReportsNeeds): Promise<Tally | null> {
  const wechat = needs.wechat()
  if (!wechat || Object.keys(needs.templates()).length === 0) return null
  const deadline = new Date(needs.now().getTime() + budgetMs)
  const due = await needs.reportsToTell(needs.now(), mostLooks)
  if (due.length > 0) await wechat.ready()
  const tally: Tally = { looks: due.length, sent: 0, failed: 0 }
  let fault: unknown
  for (const report of due) {
    if (needs.now() >= deadline) break
    try {
      const { sent, failed } = await tellOfOne(report, wechat, deadline, needs)
      tally.sent += sent
      tally.failed += failed
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return tally
}

async function tellOfOne(report: StoredReport, wechat: Wechat, deadline: Date, needs: TellReportsNeeds) {
  const now = needs.now()
  const due = tellingsOf(report, needs.secrets()).filter(({ window }) => isIn(window, now))
  const awake = due.filter(({ urgent }) => urgent || isDaytime(now))
  const open = await openDeliveries(report, awake, needs)
  const delivered = await deliverAll(open, wechat, deadline, needs)
  if (delivered.done) {
    const { _id, communityId, turn, tellAt } = report
    const next = awake.length < due.length ? soonestByDay(now) : null
    await needs.reports(communityId).set({ _id, turn, tellAt }, { tellAt: next })
  }
  return delivered
}

/** What is not told yet, to those whose ledger still has a consent for it. */
async function openDeliveries(
  report: StoredReport,
  tellings: readonly ReportTelling[],
  needs: TellReportsNeeds,
): Promise<Delivery[]> {
  const { _id: eventId, communityId } = report
  const office = tellings.some(({ to }) => to === 'office') ? await needs.office(communityId) : []
  const readers = tellings.flatMap((telling) =>
    (telling.to === 'office' ? office : telling.to).map((personId) => ({ personId, telling })),
  )
  if (readers.length === 0) return []
  const [told, ledgers] = await Promise.all([
    needs.messages(communityId).ofEvent(eventId),
    needs.consents(communityId).of([...new Set(readers.map(({ personId }) => personId))]),
  ])
  const found = new Map<string, Omit<Delivery, 'openid'>>()
  for (const { personId, telling } of readers) {
    const { kind, revision } = telling
    const message = { eventId, personId, kind, revision }
    const template = needs.templates()[kind]
    const lets = (ledgers.get(personId)?.left[kind] ?? 0) > 0
    if (!template || !lets || !isOpen(message, told) || found.has(nameOf(message))) continue
    const letter = letterOf(report, telling)
    found.set(nameOf(message), { ...message, communityId, template, letter, before: before(message, told) })
  }
  const openids = await needs.addresses(communityId).of([...new Set([...found.values()].map(personOf))])
  return [...found.values()].map((delivery) => ({ ...delivery, openid: openids.get(delivery.personId) }))
}

const personOf = ({ personId }: { personId: string }): string => personId
const before = (message: MessageName, told: ReadonlyMap<string, StoredMessage>) => told.get(nameOf(message))

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
