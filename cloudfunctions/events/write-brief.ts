import type { eventsRoster } from '../contract/events-roster'
import { refusing, type UseCase } from '../platform/serve'
import { firstPartOf } from './hall'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsRoster.writeBrief>()

/** One entry that the page, the copied text and the print all take; two who write it meet. */
export const writeBrief =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.writeBrief> =>
  async ({ revision, words, ...wish }, { communityId }) => {
    const eventId = firstPartOf(wish.eventId)
    const records = needs.records(communityId)
    if (await records.write(eventId, { words, revision })) return { words, revision: revision + 1 }
    const found = await records.find(eventId)
    if (!found) throw refuse('event-not-found')
    if (found.brief.revision !== revision + 1 || found.brief.words !== words) throw refuse('changed-meanwhile')
    return found.brief
  }
