import { unpack } from '../roster/packed-entry'
import { isAssigned } from '../shifts/present'
import { StoredShift } from '../shifts/stored-shift'
import { type Tellable, tellingFields } from './tellable'

const StoredTellable = StoredShift.extend(tellingFields)

export function readTellableShift(row: unknown): Tellable {
  const { _id, communityId, title, startsAt, endsAt, place, capacity, ...stored } = StoredTellable.parse(row)
  const { cancelled, changed, tellAt, toldAt, notices, waited, lookedAt, freed, turns, revision } = stored
  const entries = stored.entries.map(unpack)
  return {
    ...{ what: 'shift', id: _id, communityId, title, startsAt, endsAt, place, capacity, entries, cancelled, changed },
    ...{ tellAt, toldAt, notices, waited, lookedAt, freed, turns, revision },
    lateBy: null,
    assigned: entries.filter(isAssigned).map(({ ticketId }) => ticketId),
  }
}
