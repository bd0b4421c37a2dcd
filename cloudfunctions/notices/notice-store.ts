import type { NoticeKind, NoticePlace } from '../contract/notices'
import { command, documentsOf, type Filter, type Page } from '../platform/documents'
import { readNotice, type StoredNotice } from './stored-notice'

export interface NoticePage {
  limit: number
  after?: { at: string; id: string } | undefined
}
export interface NoticeFilter {
  kind?: NoticeKind | undefined
  place?: NoticePlace | undefined
  building?: string | undefined
}
type Reach = ReturnType<ReturnType<typeof command>['gt']>
type Fields = Omit<StoredNotice, '_id' | 'communityId' | 'before' | 'revision'>

/** So many earlier revisions stay in a notice's own document. */
const mostBefore = 12

/** Notices of one community; every method is one database request. */
export interface NoticeStore {
  /** False when a notice of this id exists. */
  add(notice: Omit<StoredNotice, 'communityId'>): Promise<boolean>
  find(noticeId: string): Promise<StoredNotice | null>
  /** Those of now, by when they end, soonest first. */
  now(now: Date, filter: NoticeFilter, page: NoticePage): Promise<StoredNotice[]>
  /** Those of now and to come, by when they end. */
  ahead(now: Date, page: NoticePage): Promise<StoredNotice[]>
  /** Those whose time is up, or those withdrawn, latest end first. */
  past(now: Date, withdrawn: boolean, page: NoticePage): Promise<StoredNotice[]>
  /** Keeps what it said before; null when another edit came first. */
  edit(notice: StoredNotice, fields: Fields): Promise<StoredNotice | null>
  withdraw(noticeId: string, at: Date): Promise<StoredNotice | null>
}

export function noticeStore(communityId: string): NoticeStore {
  const notices = documentsOf('notices', communityId)
  const read = (row: unknown) => (row === null ? null : readNotice(row))
  const list = async (filter: Filter, reach: Reach, direction: 'asc' | 'desc', { limit, after }: NoticePage) => {
    const _ = command()
    const order: Page['order'] = [
      ['until', direction],
      ['_id', direction],
    ]
    const beyond = (value: Date | string) => (direction === 'asc' ? _.gt(value) : _.lt(value))
    const from = (value: Date) => (direction === 'asc' ? _.gte(value) : _.lte(value))
    const at = after && new Date(after.at)
    const until = at ? _.and(reach, from(at)) : reach
    const either = after && at ? { either: [{ until: beyond(at) }, { _id: beyond(after.id) }] } : {}
    return (await notices.find({ ...filter, until }, { order, limit, ...either })).map(readNotice)
  }
  return {
    add: (notice) => notices.add(notice),
    find: async (noticeId) => read(await notices.one({ _id: noticeId })),
    now: (now, { kind, place, building }, page) => {
      const _ = command()
      const filter = {
        ...{ withdrawn: false, from: _.lte(now) },
        ...(kind && { kind }),
        ...(place && { shows: place }),
        ...(building && { concerns: _.in(['everyone', 'volunteers', `at ${building}`]) }),
      }
      return list(filter, _.gt(now), 'asc', page)
    },
    ahead: (now, page) => list({ withdrawn: false }, command().gt(now), 'asc', page),
    past: (now, withdrawn, page) => {
      const _ = command()
      return list({ withdrawn }, withdrawn ? _.gt(new Date(0)) : _.lte(now), 'desc', page)
    },
    edit: async ({ _id, revision, title, words, changedAt }, { audience, concerns, shows, ...fields }) => {
      const _ = command()
      const said = { revision, title, words, at: changedAt }
      const update = {
        ...{ ...fields, audience: _.set(audience), concerns: _.set(concerns), shows: _.set(shows) },
        ...{ revision: revision + 1, before: _.push({ each: [said], slice: -mostBefore }) },
      }
      return read(await notices.change({ _id, revision, withdrawn: false }, update))
    },
    withdraw: async (noticeId, at) =>
      read(await notices.change({ _id: noticeId, withdrawn: false }, { withdrawn: true, changedAt: at })),
  }
}
