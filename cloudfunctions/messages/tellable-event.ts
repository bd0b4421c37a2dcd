import * as z from 'zod'
import { marksOf, StoredDoor } from '../door/stored-door'
import { titleWithPart } from '../events/event'
import { rosterOf } from '../events/stored-event'
import { type Tellable, tellingFields } from './tellable'

const StoredTellable = StoredDoor.extend({ ...tellingFields, takenUp: z.number().int().default(0) })

export function readTellable(row: unknown): Tellable {
  const stored = StoredTellable.parse(row)
  const { communityId, tellAt, toldAt, notices, waited, lookedAt, freed, turns, revision, takenUp } = stored
  const roster = rosterOf(stored)
  const title = titleWithPart(roster)
  const { id, startsAt, endsAt, place, capacity, entries, cancelled, changed, terms } = roster
  return {
    ...{ what: 'event', id, communityId, title, startsAt, endsAt, place, capacity, entries, cancelled, changed },
    ...{ tellAt, toldAt, notices, waited, lookedAt, freed, turns, revision, takenUp },
    lateBy: terms.lateSeats ? marksOf(stored) : null,
    assigned: [],
  }
}
