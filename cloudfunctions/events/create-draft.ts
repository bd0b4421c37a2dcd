import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { newEvent, timesOf, troubleWith } from './office-fields'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.createDraft>()

/** The event's id comes of the client's key, so that a draft sent twice is one draft. */
export const createDraft =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.createDraft> =>
  async ({ key, fields: { seriesId, ...fields } }, { communityId }) => {
    const times = timesOf(fields)
    const trouble = troubleWith(times, fields.terms)
    if (trouble) throw refuse(trouble)
    const series = seriesId === null ? null : await needs.series(communityId).find(seriesId)
    if (seriesId !== null && !series) throw refuse('series-not-found')
    const eventId = needs.secrets().sign('event', `${communityId}|${key}`)
    await needs.office(communityId).add([newEvent(eventId, communityId, { ...fields, ...times }, series)])
    return { eventId }
  }
