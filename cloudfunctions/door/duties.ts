import type { door } from '../contract/door'
import { pageOf } from '../events/page-of'
import { cardOf } from '../events/present'
import type { UseCase } from '../platform/serve'
import type { DoorNeeds } from './needs'

export const duties =
  (needs: DoorNeeds): UseCase<typeof door.duties> =>
  async ({ after, limit }, caller) => {
    const now = needs.now()
    const found = await needs.doors(caller.communityId).duties(caller.personId, now, limit + 1, after)
    const { page, next } = pageOf(found, limit)
    return { events: page.map((event) => cardOf(event, now)), next }
  }
