import { isDeepStrictEqual } from 'node:util'
import type { NoticeFields, notices } from '../contract/notices'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import type { NoticeNeeds } from './needs'
import { officeNoticeOf } from './present'
import { concernsOf, type StoredNotice } from './stored-notice'

const refuse = refusing<typeof notices.write>()
const refuseEdit = refusing<typeof notices.edit>()

/** The id comes of the client's key, so that a form sent twice makes one notice. */
export const write =
  (needs: NoticeNeeds): UseCase<typeof notices.write> =>
  async ({ key, fields }, caller) => {
    const { communityId } = caller
    const store = needs.notices(communityId)
    const _id = needs.secrets().sign('notice', `${communityId}|${key}`)
    const notice = { _id, ...(await checkedFields(fields, caller, needs)), revision: 1, before: [] }
    if (await store.add(notice)) return officeNoticeOf({ ...notice, communityId })
    const made = await store.find(_id)
    if (!made) throw new Error('a notice that exists was not found')
    return officeNoticeOf(made)
  }

export const edit =
  (needs: NoticeNeeds): UseCase<typeof notices.edit> =>
  async ({ noticeId, revision, fields }, caller) => {
    const store = needs.notices(caller.communityId)
    const notice = await store.find(noticeId)
    if (!notice || notice.withdrawn) throw refuseEdit('notice-not-found')
    const written = await checkedFields(fields, caller, needs)
    if (notice.revision === revision + 1 && isSame(notice, written)) return officeNoticeOf(notice)
    if (notice.revision !== revision) throw refuseEdit('changed-meanwhile')
    const edited = await store.edit(notice, written)
    if (!edited) throw refuseEdit('changed-meanwhile')
    return officeNoticeOf(edited)
  }

export const withdraw =
  (needs: NoticeNeeds): UseCase<typeof notices.withdraw> =>
  async ({ noticeId }, { communityId }) => {
    const store = needs.notices(communityId)
    const notice = (await store.withdraw(noticeId, needs.now())) ?? (await store.find(noticeId))
    if (!notice) throw refuseEdit('notice-not-found')
    return officeNoticeOf(notice)
  }

/** What WeChat refuses is not kept; what it could not check is the office's own to answer for, and is marked. */
async function checkedFields(fields: NoticeFields, { platformId }: Resident, needs: NoticeNeeds) {
  const { from, until, audience, ...rest } = fields
  if (Date.parse(until) <= Date.parse(from)) throw refuse('ends-before-start')
  const verdict = await needs.checkWords([fields.title, fields.words], platformId)
  if (verdict === 'refused') throw refuse('words-not-allowed')
  return {
    ...{ ...rest, audience, concerns: concernsOf(audience), from: new Date(from), until: new Date(until) },
    ...{ withdrawn: false, unchecked: verdict === 'unchecked', changedAt: needs.now() },
  }
}

function isSame(notice: StoredNotice, written: Awaited<ReturnType<typeof checkedFields>>): boolean {
  const { kind, title, words, audience, shows, from, until } = notice
  const { changedAt: _, unchecked: __, concerns: ___, withdrawn: ____, ...wish } = written
  return isDeepStrictEqual({ kind, title, words, audience, shows, from, until }, wish)
}
