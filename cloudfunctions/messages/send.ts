import type { messages } from '../contract/messages'
import { isOver } from '../events/event'
import { refusing, type UseCase } from '../platform/serve'
import type { MessageNeeds } from './needs'
import { soonest } from './schedule'

const refuse = refusing<typeof messages.send>()

/** The timer alone sends, so that a notice cut short is taken up again by its next run. */
export const send =
  (needs: MessageNeeds): UseCase<typeof messages.send> =>
  async ({ eventId, ...notice }, { communityId }) => {
    const now = needs.now()
    const store = needs.events(communityId)
    const event = (await store.addNotice(eventId, { ...notice, at: now })) ?? (await store.find(eventId))
    if (!event) throw refuse('event-not-found')
    const kept = event.notices.find(({ id }) => id === notice.id)
    if (kept && kept.words !== notice.words) throw refuse('notice-already-sent')
    if (!kept && isOver(event, now)) throw refuse('event-over')
    if (!kept) throw refuse('too-many-notices')
    return { sendsAt: soonest(event.startsAt, now).toISOString() }
  }
