import type { Notice, OfficeNotice } from '../contract/notices'
import type { StoredNotice } from './stored-notice'

export function noticeOf(notice: StoredNotice, now: Date): Notice {
  const { _id, kind, title, words, audience, from, until, changedAt, revision } = notice
  return {
    ...{ id: _id, kind, title, words, audience, revision },
    ...{ from: from.toISOString(), until: until.toISOString(), changedAt: changedAt.toISOString() },
    over: until <= now,
  }
}

export function officeNoticeOf(notice: StoredNotice): OfficeNotice {
  const { _id, kind, title, words, audience, shows, from, until, changedAt } = notice
  const { revision, withdrawn, unchecked, before } = notice
  return {
    ...{ id: _id, kind, title, words, audience, shows, revision, withdrawn, unchecked },
    ...{ from: from.toISOString(), until: until.toISOString(), changedAt: changedAt.toISOString() },
    before: [...before].reverse().map(({ at, ...said }) => ({ ...said, at: at.toISOString() })),
  }
}

/** Cuts one more than was asked for into a page and where the next one starts. */
export function pageOf(found: readonly StoredNotice[], limit: number) {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = found.length > limit && last ? { at: last.until.toISOString(), id: last._id } : null
  return { page, next }
}
