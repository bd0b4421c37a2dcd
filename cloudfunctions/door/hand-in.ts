import type { doorHandedIn } from '../contract/door-handed-in'
import { refusing, type UseCase } from '../platform/serve'
import type { DoorNeeds } from './needs'
import { packMark } from './packed-mark'
import { readMarks } from './read-marks'
import type { Door } from './stored-door'

const refuse = refusing<typeof doorHandedIn.handIn>()

/**
 * A phone's clock proves nothing about when it wrote a mark down, so none of these counts by itself: staff decide. Codes
 * that we did not write are left out, and so is what counts or was decided about already.
 */
export const handIn =
  (needs: DoorNeeds): UseCase<typeof doorHandedIn.handIn> =>
  async ({ eventId, marks: given }, { communityId, personId }) => {
    const doors = needs.doors(communityId)
    const { marks } = readMarks(needs.secrets(), eventId, personId, given)
    const batch = new Map([...marks.values()].map(({ id, mark }) => [id, packMark(mark)]))
    const kept = batch.size
    while (batch.size > 0) {
      if (await doors.handIn(personId, eventId, batch, needs.now())) return { eventId, kept }
      const event = await keptOnce(personId, eventId, doors)
      const before = batch.size
      for (const id of batch.keys()) if (event.handedIn.has(id) || event.marks.has(id)) batch.delete(id)
      if (batch.size === before) throw refuse('event-over')
    }
    if (kept === 0) await keptOnce(personId, eventId, doors)
    return { eventId, kept }
  }

async function keptOnce(personId: string, eventId: string, doors: ReturnType<DoorNeeds['doors']>): Promise<Door> {
  const event = await doors.find(eventId)
  const knows = event && [...event.keepers, ...event.leftKeepers].some(({ id, name }) => id === personId && name !== '')
  if (!event || !knows) throw refuse('not-keeper')
  return event
}
