import type { Deletion } from '../members/erasure-store'
import { command, documentsOf } from '../platform/documents'

/** Takes a person who deleted their account off teams, shifts and old records, as far as that is older than it. */
export async function leaveVolunteers({ communityId, personId, at }: Deletion): Promise<void> {
  const _ = command()
  const led = { 'leaders.id': personId }
  const leaders = _.pull({ id: personId, since: _.lte(at) })
  await documentsOf('teams', communityId).changeAll(led, { leaders })
  await documentsOf('shifts', communityId).changeAll(led, { leaders })
  const records = documentsOf('volunteerRecords', communityId)
  await records.changeAll({ 'claims.id': personId }, { claims: _.pull({ id: personId, at: _.lte(at) }) })
  // Taken and not connected: whoever comes back takes it again.
  await records.changeAll({ takenBy: personId }, { takenBy: null })
}
