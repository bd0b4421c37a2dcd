import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.poster>()
const page = 'pages/event/index'

/** A draft has no poster: its code would lead nowhere. */
export const poster =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.poster> =>
  async ({ eventId }, { communityId }) => {
    const face = await needs.events(communityId).face(eventId, null)
    if (!face) throw refuse('event-not-found')
    const picture = await needs.codeFor(page, `e${face.id}`)
    if (!picture) throw refuse('code-not-available')
    return { png: picture.toString('base64') }
  }
