import type { notices } from '../contract/notices'
import { refusing, type UseCase } from '../platform/serve'
import type { NoticeNeeds } from './needs'
import { noticeOf, officeNoticeOf, pageOf } from './present'

const refuse = refusing<typeof notices.show>()

export const list =
  (needs: NoticeNeeds): UseCase<typeof notices.list> =>
  async ({ kind, place, building, limit, after }, { communityId }) => {
    const now = needs.now()
    const wish = { limit: limit + 1, after }
    const { page, next } = pageOf(await needs.notices(communityId).now(now, { kind, place, building }, wish), limit)
    return { notices: page.map((notice) => noticeOf(notice, now)), next }
  }

/** One that is over may be read on by whoever has it open or was sent it, and says so. */
export const show =
  (needs: NoticeNeeds): UseCase<typeof notices.show> =>
  async ({ noticeId }, { communityId }) => {
    const now = needs.now()
    const notice = await needs.notices(communityId).find(noticeId)
    if (!notice || notice.withdrawn || notice.from > now) throw refuse('notice-not-found')
    return noticeOf(notice, now)
  }

export const officeList =
  (needs: NoticeNeeds): UseCase<typeof notices.officeList> =>
  async ({ show: which, limit, after }, { communityId }) => {
    const store = needs.notices(communityId)
    const now = needs.now()
    const wish = { limit: limit + 1, after }
    const found = which === 'ahead' ? store.ahead(now, wish) : store.past(now, which === 'withdrawn', wish)
    const { page, next } = pageOf(await found, limit)
    return { notices: page.map(officeNoticeOf), next }
  }

export const officeShow =
  (needs: NoticeNeeds): UseCase<typeof notices.officeShow> =>
  async ({ noticeId }, { communityId }) => {
    const notice = await needs.notices(communityId).find(noticeId)
    if (!notice) throw refuse('notice-not-found')
    return officeNoticeOf(notice)
  }
