import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { hallIdOf } from './hall'
import type { OfficeNeeds } from './office-needs'
import { officePart } from './present-hall'
import { officeEventOf } from './present-office'
import { faceOf } from './stored-event'

const refuse = refusing<typeof eventsOffice.officeShow>()

export const showForOffice =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.officeShow> =>
  async ({ eventId }, { communityId }) => {
    const hallId = hallIdOf(eventId)
    if (hallId !== null) {
      const parts = (await needs.halls(communityId).all(hallId)).map((part) => faceOf(part, null))
      const part = parts.find(({ id }) => id === eventId)
      if (!part) throw refuse('event-not-found')
      return officePart(parts, part, needs.now())
    }
    const face = await needs.office(communityId).find(eventId)
    if (!face) throw refuse('event-not-found')
    return officeEventOf(face, needs.now())
  }
