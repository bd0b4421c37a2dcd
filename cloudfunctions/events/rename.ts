import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import type { EventNeeds } from './needs'
import { seatOf } from './present'
import { checked } from './typed-words'

const refuse = refusing<typeof events.rename>()

/** Corrects what one is called on a list; place, party and ticket stay. */
export const rename =
  (needs: EventNeeds): UseCase<typeof events.rename> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    const face = await store.face(wish.eventId, caller.personId)
    if (!face) throw refuse('event-not-found')
    if (!face.mine) throw refuse('not-signed-up')
    if (wish.name === face.mine.entry.name) return seatOf(face.id, face.mine, needs)
    const entry = await checked({ ...face.mine.entry, name: wish.name }, caller, needs)
    const renamed = await store.replaceEntry(face.id, face.mine.entry, entry)
    if (!renamed) throw refuse('not-signed-up')
    return seatOf(face.id, { ...face.mine, entry }, needs)
  }
