import type { door } from '../contract/door'
import { auditLine, hourOf } from '../members/audit-line'
import { refusing, type UseCase } from '../platform/serve'
import { keeperRef } from './keeper-ref'
import type { DoorNeeds } from './needs'

const refuseList = refusing<typeof door.keepers>()
const refuseRevoke = refusing<typeof door.revokeKeeper>()

export const listKeepers =
  (needs: DoorNeeds): UseCase<typeof door.keepers> =>
  async (wish, caller) => {
    const event = await needs.doors(caller.communityId).find(wish.eventId)
    if (!event) throw refuseList('event-not-found')
    return { keepers: event.keepers.map(({ id, name }) => ({ ref: keeperRef(needs.secrets(), event.id, id), name })) }
  }

/** A keeper who is none any more is what was wished for. */
export const revokeKeeper =
  (needs: DoorNeeds): UseCase<typeof door.revokeKeeper> =>
  async (wish, caller) => {
    const doors = needs.doors(caller.communityId)
    const event = await doors.find(wish.eventId)
    if (!event) throw refuseRevoke('event-not-found')
    const keeper = event.keepers.find(({ id }) => keeperRef(needs.secrets(), event.id, id) === wish.ref)
    if (keeper) {
      const at = needs.now()
      const by = { role: 'staff', personId: caller.personId } as const
      const deed = { about: keeper.id, at, what: 'keeper-revoked', by, eventId: event.id, turn: hourOf(at) } as const
      await needs.audit(caller.communityId).note(auditLine(needs.secrets(), deed))
      await doors.removeKeeper(event.id, keeper, at)
    }
    return { eventId: event.id }
  }
