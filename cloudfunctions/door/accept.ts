import type { door } from '../contract/door'
import { isOver } from '../events/event'
import { refusing, type UseCase } from '../platform/serve'
import { mostKeepers } from './door-store'
import { readInvitation } from './invitation'
import type { DoorNeeds } from './needs'

const refuse = refusing<typeof door.accept>()

export const accept =
  (needs: DoorNeeds): UseCase<typeof door.accept> =>
  async (wish, { communityId, personId, platformId }) => {
    const now = needs.now()
    const invitation = readInvitation(needs.secrets(), communityId, wish.code)
    if (!invitation) throw refuse('invitation-invalid')
    const { eventId, turn, expiresAt } = invitation
    if (expiresAt <= now) throw refuse('invitation-expired')
    // Only staff see what keepers are called, so what could not be checked may stand.
    if ((await needs.checkWords([wish.name], platformId)) === 'refused') throw refuse('words-not-allowed')
    const doors = needs.doors(communityId)
    if (await doors.addKeeper(eventId, { id: personId, name: wish.name }, turn, now)) return { eventId }
    const event = await doors.find(eventId)
    if (!event) throw refuse('invitation-invalid')
    if (event.keepers.some(({ id }) => id === personId)) return { eventId }
    if (isOver(event, now)) throw refuse('event-over')
    if (event.keepers.length >= mostKeepers) throw refuse('too-many-keepers', { most: mostKeepers })
    throw refuse('invitation-expired')
  }
