import type { Position } from '../events/event-store'
import {
  command,
  type Documents,
  deploymentDocuments,
  documentsOf,
  type Filter,
  type Page,
} from '../platform/documents'
import { type NewReport, readReport, type StoredReport, type StoredStep, withoutHistory } from './stored-report'

export interface PageWish {
  limit: number
  after?: Position | undefined
  /** With steps and followers, which lists leave out. */
  history?: true
}

/** Fields that a step sets besides itself. */
export type StepFields = Partial<Omit<StoredReport, '_id' | 'communityId' | 'steps' | 'turn' | 'followers'>>

/** By which field a list is ordered, and which way. */
type By = ['turnAt' | 'dueAt', 'asc'] | ['sentAt' | 'fixedAt', 'desc']

/** Reports of one community; every method is one database request. */
export interface ReportStore {
  /** False when a report of this id exists. */
  add(report: NewReport): Promise<boolean>
  /** False when one of them exists, after which some may have been added. */
  addAll(reports: readonly NewReport[]): Promise<boolean>
  find(reportId: string): Promise<StoredReport | null>
  /** By the number that is said, or another office's. */
  byNumber(number: string): Promise<StoredReport | null>
  among(reportIds: readonly string[]): Promise<StoredReport[]>
  /** Takes steps from where the report was read to stand, if `duty` holds then; null when it has moved. */
  step(
    report: StoredReport,
    steps: readonly StoredStep[],
    fields: StepFields,
    duty: Filter,
  ): Promise<StoredReport | null>
  /** Changes what is no step. */
  set(filter: Filter, fields: StepFields): Promise<StoredReport | null>
  /** Shows those of them that may be shown in their own words, or keeps those that are not shown to the office. */
  review(reportIds: readonly string[], publish: boolean, at: Date): Promise<void>
  /** The latest open ones of a kind at any of these spots. */
  openAt(spots: readonly string[], kind: string, limit: number): Promise<StoredReport[]>
  /** The latest published ones at any of these spots. */
  publishedAt(spots: readonly string[], limit: number): Promise<StoredReport[]>
  openOn(assetId: string, limit: number): Promise<StoredReport[]>
  list(filter: Filter, by: By, page: PageWish): Promise<StoredReport[]>
  /** Open and past their time, longest first. */
  overdue(now: Date, page: PageWish): Promise<StoredReport[]>
  /** Latest first; by `fixedAt` only those that are fixed. */
  published(by: 'sentAt' | 'fixedAt', now: Date, page: PageWish, filter?: Filter): Promise<StoredReport[]>
  /** From the first moment on, before the last, latest first. */
  sentBetween(begins: Date, ends: Date, filter: Filter, page: PageWish): Promise<StoredReport[]>
}

export function reportStore(communityId: string): ReportStore {
  const reports = documentsOf('reports', communityId)
  const read = (row: unknown) => (row === null ? null : readReport(row))
  const all = async (filter: Filter, page: Page) => (await reports.find(filter, page)).map(readReport)
  const list = listOf(all)
  return {
    add: (report) => reports.add(report),
    addAll: (some) => reports.addAll([...some]),
    find: async (reportId) => read(await reports.one({ _id: reportId })),
    byNumber: async (number) => {
      const [found] = await all({}, { order: [], limit: 1, either: [{ number }, { 'outside.number': number }] })
      return found ?? null
    },
    among: (ids) => all({ _id: command().in([...ids]) }, { order: [], limit: ids.length }),
    ...changes(reports),
    ...places(reports),
    list,
    overdue: (now, page) => list({ open: true, dueAt: command().lte(now) }, ['dueAt', 'asc'], page),
    published: (by, now, page, filter = {}) =>
      list({ ...filter, published: true, [by]: command().lte(now) }, [by, 'desc'], page),
    sentBetween: (begins, ends, filter, page) => {
      const _ = command()
      return list({ ...filter, sentAt: _.and(_.gte(begins), _.lt(ends)) }, ['sentAt', 'desc'], page)
    },
  }
}

/** Reads in order of (field, _id) from the cursor's own place, never past a count to skip. */
function listOf(all: (filter: Filter, page: Page) => Promise<StoredReport[]>): ReportStore['list'] {
  return (filter, [field, direction], { after, limit, history }) => {
    const _ = command()
    const order: Page['order'] = [
      [field, direction],
      ['_id', direction],
    ]
    const page = { order, limit, ...(history ? {} : { fields: withoutHistory }) }
    if (!after) return all(filter, page)
    const at = new Date(after.at)
    const beyond = direction === 'asc' ? _.gt : _.lt
    const { [field]: bounds, ...others } = filter
    const within = (reach: ReturnType<typeof beyond>) => (bounds ? _.and(bounds, reach) : reach)
    // Two stretches of the index, so that the cursor's own document is not read again.
    const either = [{ [field]: within(beyond(at)) }, { [field]: within(_.eq(at)), _id: beyond(after.id) }]
    return all(others, { ...page, either })
  }
}

function changes(reports: Documents): Pick<ReportStore, 'step' | 'set' | 'review'> {
  return {
    step: async ({ _id, status, turn }, steps, fields, duty) => {
      const _ = command()
      const row = await reports.change(
        { ...duty, _id, status, turn },
        { ...whole(fields), steps: _.push([...steps]), turn: _.inc(1) },
      )
      return row === null ? null : readReport(row)
    },
    set: async (filter, fields) => {
      const row = await reports.change(filter, whole(fields))
      return row === null ? null : readReport(row)
    },
    review: async (reportIds, publish, at) => {
      const hidden = { _id: command().in([...reportIds]), published: false }
      if (!publish) return reports.changeAll(hidden, { reviewedAt: at })
      await reports.changeAll(
        { ...hidden, wordsState: 'passed' },
        { published: true, publicWords: null, reviewedAt: at },
      )
    },
  }
}

function places(reports: Documents): Pick<ReportStore, 'openAt' | 'publishedAt' | 'openOn'> {
  const found = async (filter: Filter, limit: number) => {
    const rows = await reports.find(filter, { order: [['sentAt', 'desc']], limit })
    return rows.map(readReport)
  }
  return {
    openAt: (spots, kind, limit) => found({ spots: command().in([...spots]), kind, open: true }, limit),
    publishedAt: (spots, limit) => found({ spots: command().in([...spots]), published: true }, limit),
    openOn: (assetId, limit) => found({ assetId, open: true }, limit),
  }
}

/** The SDK merges objects into what is there; these replace it. */
function whole(fields: StepFields): Record<string, unknown> {
  const _ = command()
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !(value instanceof Date)
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, isObject(value) ? _.set(value) : value]),
  )
}

/** Reports of all communities that the clock should look at, longest due first. */
export const dueReports = (now: Date, limit: number): Promise<StoredReport[]> => dueBy('lookAt', now, limit)

/** Reports of all communities of which somebody is to be told, longest due first. */
export const reportsToTell = (now: Date, limit: number): Promise<StoredReport[]> => dueBy('tellAt', now, limit)

async function dueBy(field: 'lookAt' | 'tellAt', now: Date, limit: number): Promise<StoredReport[]> {
  const rows = await deploymentDocuments('reports').find(
    { [field]: command().lte(now) },
    { order: [[field, 'asc']], limit },
  )
  return rows.map(readReport)
}
