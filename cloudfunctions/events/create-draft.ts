import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { addOnce, newDocuments } from './new-documents'
import { timesOf, troubleWith } from './office-fields'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.createDraft>()

/** The event's id comes of the client's key, so that a draft sent twice is one draft. */
export const createDraft =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.createDraft> =>
  async ({ key, fields: { seriesId, sections, ...fields } }, { communityId }) => {
    const times = timesOf(fields)
    const trouble = troubleWith(times, fields.terms)
    if (trouble) throw refuse(trouble)
    const series = seriesId === null ? null : await needs.series(communityId).find(seriesId)
    if (seriesId !== null && !series) throw refuse('series-not-found')
    const id = needs.secrets().sign('event', `${communityId}|${key}`)
    const making = { ...fields, ...times }
    const documents = newDocuments(id, communityId, making, series, { parts: sections ?? null })
    return { eventId: await addOnce(documents, communityId, needs) }
  }
