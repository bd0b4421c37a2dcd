import type { door } from '../contract/door'
import { isOver } from '../events/event'
import { refusing, type UseCase } from '../platform/serve'
import { invite } from './invitation'
import type { DoorNeeds } from './needs'

const refuse = refusing<typeof door.inviteKeeper>()

export const inviteKeeper =
  (needs: DoorNeeds): UseCase<typeof door.inviteKeeper> =>
  async (wish, { communityId }) => {
    const event = await needs.doors(communityId).find(wish.eventId)
    if (!event) throw refuse('event-not-found')
    if (event.cancelled) throw refuse('event-cancelled')
    if (isOver(event, needs.now())) throw refuse('event-over')
    const { code, expiresAt } = invite(needs.secrets(), communityId, event.id, event.keeperTurn, needs.now())
    return { code, expiresAt: expiresAt.toISOString() }
  }
