import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import type { EventNeeds } from './needs'
import { seatOf } from './present'

const refuse = refusing<typeof events.rename>()

/** Corrects what one is called on a list; place, party and ticket stay. */
export const rename =
  (needs: EventNeeds): UseCase<typeof events.rename> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    const face = await store.face(wish.eventId, caller.personId)
    if (!face) throw refuse('event-not-found')
    if (!face.mine) throw refuse('not-signed-up')
    const entry = { ...face.mine.entry, name: wish.name }
    const renamed = entry.name === face.mine.entry.name || (await store.replaceEntry(face.id, face.mine.entry, entry))
    if (!renamed) throw refuse('not-signed-up')
    return seatOf(face.id, { ...face.mine, entry }, needs)
  }
