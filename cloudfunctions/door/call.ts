import type { door } from '../contract/door'
import { numberToCall } from '../members/number-to-call'
import { refusing, type UseCase } from '../platform/serve'
import { doorHours } from './door-hours'
import type { DoorNeeds } from './needs'

const refuse = refusing<typeof door.call>()

/** For as long as the keeper may hold the list. */
export const call =
  (needs: DoorNeeds): UseCase<typeof door.call> =>
  async ({ eventId, ticket }, caller) => {
    const event = await needs.doors(caller.communityId).keptBy(caller.personId, eventId)
    if (!event) throw refuse('not-keeper')
    const { closed } = doorHours(event, needs.now())
    if (closed) throw refuse(closed)
    const phone = await numberToCall(event, ticket, 'keeper', caller, needs)
    if (phone === null) throw refuse('no-phone')
    return { phone }
  }
